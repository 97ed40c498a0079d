import { z } from 'zod';
import { asObject } from './block-kit/rules.ts';

/**
 * What a person answers with, one field for each kind of element. Options are named by their value; null and the
 * empty text take an answer back.
 */
const givenSchema = z.strictObject({
  value: z.string().nullable().exactOptional(),
  selectedOption: z.string().nullable().exactOptional(),
  selectedOptions: z.array(z.string()).exactOptional(),
  selectedDate: z.string().nullable().exactOptional(),
  selectedTime: z.string().nullable().exactOptional(),
  selectedDateTime: z.number().int().nullable().exactOptional(),
  selectedUser: z.string().nullable().exactOptional(),
  selectedUsers: z.array(z.string()).exactOptional(),
  selectedChannel: z.string().nullable().exactOptional(),
  selectedChannels: z.array(z.string()).exactOptional(),
  selectedConversation: z.string().nullable().exactOptional(),
  selectedConversations: z.array(z.string()).exactOptional(),
  richTextValue: z.record(z.string(), z.unknown()).nullable().exactOptional(),
});
export type Given = z.infer<typeof givenSchema>;
export type GivenName = keyof Given;
export const givenFields = givenSchema.shape;

/** The same fields as Slack writes them, with whole options: what `state.values` holds may be sent back as it is. */
export const sentAnswerSchema = z.preprocess(inOurWords, givenSchema);

function inOurWords(sent: unknown): unknown {
  const fields = asObject(sent);
  if (fields === undefined) return sent;
  const { type: _, ...rest } = fields;
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [
      name.replace(/_([a-z])/g, (__, letter: string) => letter.toUpperCase()),
      name.startsWith('selected') ? valuesOf(value) : value,
    ]),
  );
}

function valuesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(valuesOf);
  return asObject(value)?.['value'] ?? value;
}

/** Whether at most one answer is given: an element has one. */
export function isOneAnswer(asked: Given): boolean {
  return Object.keys(givenFields).filter((name) => Object.hasOwn(asked, name)).length <= 1;
}
