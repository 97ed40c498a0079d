import { z } from 'zod';
import { givenFields, isOneAnswer, sentAnswerSchema } from './given.ts';

const optionalId = z.string().min(1).exactOptional();

export const commandSchema = z.strictObject({
  text: z.string(),
  command: z.string().startsWith('/').exactOptional(),
  user: optionalId,
  channel: optionalId,
  overrides: z.record(z.string(), z.string()).exactOptional(),
});
export const messageSchema = z.strictObject({
  text: z.string().min(1),
  channel: optionalId,
  user: optionalId,
  threadTs: optionalId,
});
export const clickSchema = z.strictObject({
  channel: z.string(),
  messageTs: z.string(),
  actionId: z.string(),
  blockId: optionalId,
  value: z.string().exactOptional(),
  user: optionalId,
});
export const actSchema = z
  .strictObject({
    user: optionalId,
    channel: optionalId,
    messageTs: optionalId,
    viewId: optionalId,
    blockId: optionalId,
    actionId: z.string(),
    ...givenFields,
  })
  .refine((asked) => (asked.viewId === undefined) !== (asked.messageTs === undefined), {
    error: 'name either a message (channel and messageTs) or a view (viewId)',
  })
  .refine(isOneAnswer, { error: `give one answer at most: ${Object.keys(givenFields).join(', ')}` });
export const submitSchema = z.strictObject({
  user: optionalId,
  viewId: z.string(),
  values: z.record(z.string(), z.record(z.string(), sentAnswerSchema)).exactOptional(),
});
export const closeSchema = z.strictObject({ user: optionalId, viewId: z.string() });
export const shortcutSchema = z.strictObject({
  user: optionalId,
  callbackId: z.string().min(1),
  channel: z.string(),
  messageTs: z.string(),
});

const times = z
  .number()
  .int()
  .min(1, { error: 'times has to be a whole number above 0: how many calls it hits' })
  .exactOptional();
const effects = ['error', 'status', 'delayMs', 'retryAfter', 'loseResponse'] as const;

export const faultSchema = z
  .strictObject({
    method: z
      .string({
        error: 'method has to be a Web API method such as chat.postMessage, response_url, or * for any',
      })
      .min(1, {
        error: 'method has to be a Web API method such as chat.postMessage, response_url, or * for any',
      }),
    error: z.string().exactOptional(),
    status: z
      .number()
      .int()
      .min(400, { error: 'status has to be an HTTP status from 400 to 599' })
      .max(599, { error: 'status has to be an HTTP status from 400 to 599' })
      .exactOptional(),
    delayMs: z
      .number()
      .min(0)
      .max(600_000, { error: 'delayMs has to be ten minutes (600000) at most' })
      .exactOptional(),
    retryAfter: z.number().min(0).exactOptional(),
    loseResponse: z.boolean({ error: 'loseResponse has to be true or false' }).exactOptional(),
    times,
    skip: z
      .number()
      .int()
      .min(0, { error: 'skip has to be a whole number from 0: how many calls pass first' })
      .exactOptional(),
    channel: optionalId,
    blockType: z.string().min(1).exactOptional(),
  })
  .refine((fault) => effects.some((name) => fault[name] !== undefined), {
    error: `say what the fault does with one of ${effects.join(', ')}`,
  });
export const presetSchema = z.strictObject({ name: z.string(), times, channel: optionalId });

export const redeliverSchema = z.strictObject({ id: z.string() });
export const tabSchema = z.strictObject({ user: optionalId });
export const stopSchema = z.strictObject({ channel: z.string(), threadTs: z.string(), user: optionalId });
export const clearSchema = z.strictObject({ ids: z.array(z.string()).exactOptional() });
export const nothingSchema = z.strictObject({});
