import { z } from 'zod';
import {
  CRITERIA,
  LANGUAGES,
  NEEDS,
  PLATFORMS,
  QUESTION_LANGUAGES,
  SKILL_LEVELS,
  TIERS,
  WORKLOADS,
} from '../catalog/vocabulary.ts';

/** What the last turn wants, in the words the program has for it. */
const READ_BEHAVIOURS = ['recommend', 'compare', 'explain', 'clarify', 'refuse_out_of_scope'] as const;

/** One entry of the form: a value, the turn it stands in and the words that say it. */
const said = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, turn: z.int(), quote: z.string() });
const list = <Value extends z.ZodType>(value: Value) => z.array(said(value));

/** Names as typed: the model does not see the dataset, code finds out what they are. */
const names = list(z.string());

/**
 * What the reading call fills in, under the names of Requirements. Closed lists, numbers, names and short quotes, and
 * nothing a model could put prose into that goes anywhere. Root object, null for what is absent, no transform and no
 * limits: `toReading` cuts and leaves out, so that one quote that is too long does not cost the whole reading.
 */
export const readingSchema = z.strictObject({
  language: z.enum([...QUESTION_LANGUAGES, 'other']),
  behaviour: z.enum(READ_BEHAVIOURS),
  options: names,
  excludedFrameworks: names,
  existing: names,
  mustLanguages: list(z.enum(LANGUAGES)),
  excludedLanguages: list(z.enum(LANGUAGES)),
  teamLanguages: list(z.strictObject({ id: z.enum(LANGUAGES), level: z.enum(SKILL_LEVELS) })),
  teamSize: said(z.number()).nullable(),
  plannedHires: said(z.number()).nullable(),
  workloads: list(z.enum(WORKLOADS)),
  needs: list(z.enum(NEEDS)),
  load: z.strictObject({
    rps: said(z.number()).nullable(),
    connections: said(z.number()).nullable(),
    p95Ms: said(z.number()).nullable(),
    coldStartMs: said(z.number()).nullable(),
  }),
  platforms: list(z.enum(PLATFORMS)),
  deadline: said(z.string()).nullable(),
  supportUntil: said(z.string()).nullable(),
  structure: said(z.enum(['light', 'strong'])).nullable(),
  typed: said(z.boolean()).nullable(),
  cpuBound: said(z.boolean()).nullable(),
  priorities: list(z.strictObject({ criterion: z.enum(CRITERIA), tier: z.enum(TIERS) })),
});
export type ParsedReading = z.infer<typeof readingSchema>;
