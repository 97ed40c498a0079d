import { z } from 'zod';

/** Tokens of one attempt as the server counts them; `cached` is part of `input`. */
export type Usage = { input: number; cached: number; output: number; total: number };

const count = z.number().min(0).nullish();
const details = z.object({ cached_tokens: count }).nullish();

/** Both APIs' fields: servers that bridge one to the other mix them up. */
const usageSchema = z.object({
  input_tokens: count,
  prompt_tokens: count,
  output_tokens: count,
  completion_tokens: count,
  total_tokens: count,
  input_tokens_details: details,
  prompt_tokens_details: details,
});

/** The usage in a reply. Missing, malformed or all zero, as some servers send it, is unknown: null, never 0. */
export const readUsage = (value: unknown): Usage | null => {
  const parsed = usageSchema.safeParse(value);
  if (!parsed.success) return null;
  const { data } = parsed;
  const input = data.input_tokens ?? data.prompt_tokens ?? 0;
  const output = data.output_tokens ?? data.completion_tokens ?? 0;
  const cached = (data.input_tokens_details ?? data.prompt_tokens_details)?.cached_tokens ?? 0;
  const total = Math.max(data.total_tokens ?? 0, input + output);
  return total === 0 ? null : { input, cached, output, total };
};
