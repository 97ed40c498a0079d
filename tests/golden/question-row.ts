import { z } from 'zod';
import {
  CRITERIA,
  LANGUAGES,
  QUESTION_LANGUAGES,
  SKILL_LEVELS,
  TIERS,
} from '../../src/catalog/vocabulary.ts';
import { BEHAVIOURS } from '../../src/profile/reading.ts';
import { BOT_SPEAKER } from '../../src/request/request.ts';

/** What words state, in the question set's own words for workloads, needs and platforms (mapping.ts). */
const statedSchema = z.strictObject({
  options: z.array(z.string()).default([]),
  excludedFrameworks: z.array(z.string()).default([]),
  mustLanguages: z.array(z.enum(LANGUAGES)).default([]),
  excludedLanguages: z.array(z.enum(LANGUAGES)).default([]),
  teamLanguages: z.array(z.strictObject({ id: z.enum(LANGUAGES), level: z.enum(SKILL_LEVELS) })).default([]),
  teamSize: z.int().optional(),
  plannedHires: z.int().optional(),
  workloads: z.array(z.string()).default([]),
  needs: z.array(z.string()).default([]),
  load: z
    .strictObject({
      rps: z.number().optional(),
      connections: z.number().optional(),
      p95Ms: z.number().optional(),
      coldStartMs: z.number().optional(),
    })
    .default({}),
  platform: z.array(z.string()).default([]),
  existing: z.array(z.string()).default([]),
  deadline: z.string().optional(),
  supportUntil: z.string().optional(),
  priorities: z.partialRecord(z.enum(CRITERIA), z.enum(TIERS)).default({}),
});
export type Stated = z.infer<typeof statedSchema>;

export const expectedSchema = z.strictObject({
  behaviour: z.enum(BEHAVIOURS),
  also_ok: z.array(z.enum(BEHAVIOURS)),
  requirements: statedSchema,
  /** May be taken from the words as well: never required, never an error. */
  may_read: statedSchema.prefault({}),
  named: z.array(z.string()),
  unknown: z.array(z.string()),
  first_ok: z.array(z.string()),
  acceptable: z.array(z.string()),
  never_first: z.array(z.string()),
});
export type Expected = z.infer<typeof expectedSchema>;

const turnSchema = z.strictObject({ speaker: z.string(), text: z.string() });

export const questionRowSchema = z
  .strictObject({
    id: z.string(),
    lang: z.enum(QUESTION_LANGUAGES),
    kind: z.string(),
    text: z.string().optional(),
    thread: z.array(turnSchema).min(1).optional(),
    turns: z.array(z.string()).min(1).optional(),
    rules: z.array(z.string()),
    expected: expectedSchema,
    why: z.string(),
  })
  .refine((row) => [row.text, row.thread, row.turns].filter((form) => form !== undefined).length === 1, {
    message: 'exactly one of text, thread and turns',
  });
export type QuestionRow = z.infer<typeof questionRowSchema>;

/** What people say in a row, in order; the bot's own turns are left out. */
export const turnsOf = (row: QuestionRow): { speaker: string | null; text: string }[] => {
  if (row.text !== undefined) return [{ speaker: null, text: row.text }];
  if (row.turns !== undefined) return row.turns.map((text) => ({ speaker: null, text }));
  return (row.thread ?? []).filter((turn) => turn.speaker !== BOT_SPEAKER);
};

/** All words of people in a row, without the names of who says them. */
export const wordsOf = (row: QuestionRow): string =>
  turnsOf(row)
    .map(({ text }) => text)
    .join('\n');
