import { z } from 'zod';
import { LANGUAGES, NEEDS, PLATFORMS, SKILL_LEVELS, WORKLOADS } from '../vocabulary.ts';
import { nonEmpty, recordId } from './common.ts';
import { CONTEXT_FIELDS } from './model.ts';

/** Whole per cent. */
const percent = z.int().min(0).max(100);

/** From today, as requirements hold it: P6W, P3M, P5Y. */
const duration = z.string().regex(/^P\d+[DWMY]$/, 'a duration such as P6W');

/**
 * What an answer adds to the requirements, as plain values. Loads: `rps` requests a second, `connections` held
 * open at once. A field that the words of the answer do not speak of is absent.
 */
const answerSetsSchema = z
  .strictObject({
    teamLanguages: z
      .array(z.strictObject({ id: z.enum(LANGUAGES), level: z.enum(SKILL_LEVELS) }))
      .min(1)
      .optional(),
    teamSize: z.int().min(1).optional(),
    plannedHires: z.int().min(0).optional(),
    workloads: z.array(z.enum(WORKLOADS)).min(1).optional(),
    needs: z.array(z.enum(NEEDS)).min(1).optional(),
    load: z
      .strictObject({ rps: z.int().positive().optional(), connections: z.int().positive().optional() })
      .optional(),
    platforms: z.array(z.enum(PLATFORMS)).min(1).optional(),
    deadline: duration.optional(),
    supportUntil: duration.optional(),
    structure: z.enum(['light', 'strong']).optional(),
    typed: z.boolean().optional(),
    cpuBound: z.boolean().optional(),
  })
  .refine((sets) => Object.keys(sets).length > 0, { message: 'an answer sets something' });

const answerSchema = z.strictObject({
  /** What a person types in the thread: label of the button and reply at once, so our own rules have to read it. */
  says: nonEmpty.max(75),
  /** How likely it is among all who are asked, per cent. */
  prior: percent,
  sets: answerSetsSchema,
});
export type QuestionAnswer = z.infer<typeof answerSchema>;

/** Something that can be asked back, once: whether it is worth asking is worked out for each request. */
export const questionSchema = z.strictObject({
  id: recordId,
  /** What it asks for, for people. */
  name: nonEmpty,
  /** Asked only while this is unknown ... */
  field: z.enum(CONTEXT_FIELDS),
  /** ... and these are, which answer it as well. */
  unless: z.array(z.enum(CONTEXT_FIELDS)).default([]),
  text: z.string().regex(/^[A-Z].*\?$/, 'one sentence with a question mark'),
  answers: z.array(answerSchema).min(2).max(5),
  /** Per cent left for any other answer, and for none. */
  otherwise: percent,
  /** What the priors rest on: claim ids, or "design: ..." with the reason. */
  sources: z.array(nonEmpty).min(1),
});
export type Question = z.infer<typeof questionSchema>;
