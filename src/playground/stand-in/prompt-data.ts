import { z } from 'zod';

/** What the stand-in needs of an evidence pack. It reads it out of the prompt, as any model does. */
const packSchema = z.object({
  facts: z.array(
    z
      .object({
        id: z.string(),
        subject: z.string().nullable().optional(),
        metric: z.string().optional(),
        kind: z.string(),
        value: z.union([z.number(), z.boolean(), z.string()]).nullable(),
      })
      // What is not told are the two halves of the id.
      .transform(({ subject, metric, ...fact }) => ({
        ...fact,
        subject: subject === undefined ? fact.id.slice(0, fact.id.indexOf('.')) : subject,
        metric: metric ?? fact.id.slice(fact.id.indexOf('.') + 1),
      })),
  ),
  required: z.object({
    first: z.string(),
    drivers: z.array(z.string()),
    drawback: z.string().nullable(),
    gaps: z.array(z.string()),
  }),
});
export type PromptPack = z.output<typeof packSchema>;
export type PromptFact = PromptPack['facts'][number];

/** A sentence as a model sends it: prose with slots, and what it claims by ids of the pack. */
export type WordedSegment = { role: string; text: string; claims: Record<string, unknown>[] };

/** The JSON block of a prompt, or undefined when there is none. */
function dataOf(prompt: string): unknown {
  const block = /```json\n([\s\S]*?)\n```/.exec(prompt)?.[1];
  if (block === undefined) return undefined;
  try {
    return JSON.parse(block);
  } catch {
    return undefined;
  }
}

/** The pack in a prompt; undefined for prompts of other purposes. */
export function packIn(prompt: string): PromptPack | undefined {
  return z.object({ pack: packSchema }).safeParse(dataOf(prompt)).data?.pack;
}

/** The language a prompt says the question is in; undefined when it does not say. */
export function languageIn(prompt: string): string | undefined {
  return z.object({ language: z.string() }).safeParse(dataOf(prompt)).data?.language;
}
