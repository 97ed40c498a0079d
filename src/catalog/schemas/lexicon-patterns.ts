import { z } from 'zod';
import { nonEmpty } from './common.ts';

/**
 * A pattern is the source of a regular expression, matched without regard to case on normalised text
 * (lower case, straight quotes, single spaces). In languages that write spaces it is bounded by word edges.
 */
const compiles = (source: string): boolean => {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
};
export const pattern = nonEmpty.refine(compiles, { message: 'a valid regular expression' });

/** Thousands of patterns are checked at every start: a list at once, and one by one only to name the culprit. */
export const patterns = z
  .array(nonEmpty)
  .default([])
  .superRefine((sources, context) => {
    if (compiles(sources.map((source) => `(?:${source})`).join('|'))) return;
    sources.forEach((source, index) => {
      if (compiles(source)) return;
      context.addIssue({ code: 'custom', message: 'a valid regular expression', path: [index] });
    });
  });

/** Words as keys, in lower case: texts are matched in lower case. */
export const wordTable = <Value extends z.ZodType>(value: Value) =>
  z
    .record(z.string(), value)
    .default({})
    .transform((table) =>
      Object.fromEntries(Object.entries(table).map(([word, entry]) => [word.toLowerCase(), entry])),
    );
