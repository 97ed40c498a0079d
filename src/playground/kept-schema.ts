import { z } from 'zod';

const anything = z.record(z.string(), z.unknown());
const said = { channel: z.string(), ts: z.string(), user: z.string(), text: z.string() };
const optional = { blocks: z.array(z.unknown()).exactOptional(), thread_ts: z.string().exactOptional() };

const messageSchema = z.strictObject({
  type: z.literal('message'),
  ...said,
  ...optional,
  bot_id: z.string().exactOptional(),
  app_id: z.string().exactOptional(),
  attachments: z.array(z.unknown()).exactOptional(),
  reply_broadcast: z.boolean().exactOptional(),
  metadata: z.strictObject({ event_type: z.string(), event_payload: anything }).exactOptional(),
  edited: z.strictObject({ user: z.string(), ts: z.string() }).exactOptional(),
  reactions: z.array(z.strictObject({ name: z.string(), users: z.array(z.string()) })).exactOptional(),
  subtype: z.literal('file_share').exactOptional(),
  files: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        title: z.string(),
        mimetype: z.string(),
        filetype: z.string(),
        size: z.number(),
        user: z.string(),
      }),
    )
    .exactOptional(),
  pinned_to: z.array(z.string()).exactOptional(),
});
const ephemeralSchema = z.strictObject({
  ...said,
  ...optional,
  via: z.enum(['chat.postEphemeral', 'response_url', 'acknowledgement', 'slackbot']),
});
const homeSchema = z.strictObject({ id: z.string(), user: z.string(), view: anything });
const statusSchema = z.strictObject({
  channel: z.string(),
  threadTs: z.string(),
  title: z.string(),
  prompts: z.array(z.unknown()),
  promptsTitle: z.string(),
});
const responseUrlSchema = z.strictObject({
  id: z.string(),
  user: z.string(),
  channel: z.string(),
  issuedAt: z.number(),
  uses: z.number(),
  original: z.strictObject({ ts: z.string(), isEphemeral: z.boolean() }).exactOptional(),
});
const answerSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  requirements: z.unknown(),
  timings: z.array(z.strictObject({ step: z.string(), ms: z.number() })),
  trace: z.unknown(),
  at: z.number(),
});
const modelSchema = z.strictObject({
  id: z.string(),
  calls: z.array(
    z.strictObject({
      requestId: z.string(),
      purpose: z.string(),
      prompt: z.string(),
      promptHash: z.string(),
      model: z.string(),
      ms: z.number(),
      outcome: z.string(),
      promptTokens: z.number(),
      usage: z
        .strictObject({ input: z.number(), cached: z.number(), output: z.number(), total: z.number() })
        .nullable(),
    }),
  ),
  verdicts: z.array(
    z.strictObject({
      requestId: z.string(),
      role: z.string(),
      outcome: z.string(),
      rules: z.array(z.string()),
      said: z.string(),
    }),
  ),
});

/**
 * What a workspace leaves to its next run: what was said and shown, and what the bot may still need. Modals, faults
 * and calls end with a run.
 */
export const keptSchema = z.strictObject({
  format: z.literal(1),
  messages: z.array(messageSchema),
  ephemerals: z.array(ephemeralSchema),
  homes: z.array(homeSchema),
  statuses: z.array(statusSchema),
  files: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      channel: z.string(),
      ts: z.string(),
      text: z.string(),
    }),
  ),
  responseUrls: z.array(responseUrlSchema),
  answers: z.array(answerSchema),
  /** What a model did for them; workspaces of before there was one have none. */
  models: z.array(modelSchema).default([]),
  lastMicros: z.number(),
  counter: z.number(),
  version: z.number(),
});
export type Kept = z.infer<typeof keptSchema>;
