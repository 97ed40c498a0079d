import type { z } from 'zod';

/** Characters of a reply; ours are a tenth of it. More is not read. */
export const MAX_REPLY = 32_768;

const FENCE = /^\s*```(?:json)?[ \t]*\n([\s\S]*?)\n?[ \t]*```\s*$/i;

/** Takes one fence around the whole text away, as models like to put one around JSON. */
const withoutFence = (text: string): string => FENCE.exec(text)?.[1] ?? text;

/** The value a reply's text holds, or null when it is not JSON of that schema. */
export const readOutput = <Value>(text: string, schema: z.ZodType<Value>): { value: Value } | null => {
  if (text.length > MAX_REPLY) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(withoutFence(text)));
    return parsed.success ? { value: parsed.data } : null;
  } catch {
    return null;
  }
};
