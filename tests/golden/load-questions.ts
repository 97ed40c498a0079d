import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { expectedSchema, type QuestionRow, questionRowSchema } from './question-row.ts';

const here = (name: string): URL => new URL(name, import.meta.url);

/** Rows of the development set, in file order. Throws when a row has a wrong shape. */
const parseQuestions = (jsonl: string): QuestionRow[] =>
  jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionRowSchema.parse(JSON.parse(line)));

const correctionSchema = z.strictObject({
  id: z.string(),
  /** Replaces whole fields of `expected`; checked once it is in its row, so that no default slips in. */
  expected: z.partialRecord(expectedSchema.keyof(), z.unknown()),
  reason: z.string().min(10),
});
export type Correction = z.infer<typeof correctionSchema>;

/** More than these would no longer be corrections of the set but a set of our own. */
export const MAX_CORRECTIONS = 10;

/** Corrections of rows judged wrong. Throws on a wrong shape, an unknown or repeated id, or too many. */
export const parseCorrections = (json: string, rows: readonly QuestionRow[]): Correction[] => {
  const corrections = z.array(correctionSchema).max(MAX_CORRECTIONS).parse(JSON.parse(json));
  const known = new Set(rows.map((row) => row.id));
  const seen = new Set<string>();
  for (const { id } of corrections) {
    if (!known.has(id)) throw new Error(`corrections.json: there is no question ${id}`);
    if (seen.has(id)) throw new Error(`corrections.json: ${id} is corrected twice`);
    seen.add(id);
  }
  correctRows(rows, corrections);
  return corrections;
};

/** The rows with their corrections in force, the others unchanged. Throws when a corrected row has a wrong shape. */
export const correctRows = (
  rows: readonly QuestionRow[],
  corrections: readonly Correction[],
): QuestionRow[] =>
  rows.map((row) => {
    const correction = corrections.find((entry) => entry.id === row.id);
    if (correction === undefined) return row;
    return { ...row, expected: expectedSchema.parse({ ...row.expected, ...correction.expected }) };
  });

/** Our own questions, in the format of the development set: written without sight of the rules that read them. */
export const loadFreshQuestions = (): QuestionRow[] =>
  parseQuestions(readFileSync(here('fresh-questions.jsonl'), 'utf8'));

/** The set and its corrections as they lie beside this file. */
export const loadQuestions = (): { rows: QuestionRow[]; corrections: Correction[] } => {
  const rows = parseQuestions(readFileSync(here('questions.jsonl'), 'utf8'));
  return { rows, corrections: parseCorrections(readFileSync(here('corrections.json'), 'utf8'), rows) };
};
