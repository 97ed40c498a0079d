import { z } from 'zod';
import { CONCURRENCY_NEEDS, RATING_CONFIDENCES, STRUCTURE_TARGETS, WORKLOADS } from '../vocabulary.ts';
import { nonEmpty, recordId } from './common.ts';

/** Fact ids (`fastify.licence`) or claim ids of the articles (`S000-151`). */
const evidence = z.array(nonEmpty);

/** An interval on the criterion's own anchors, whole points of 0..1000, and what it rests on. */
export const cellSchema = z
  .strictObject({
    lo: z.int().min(0).max(1000),
    hi: z.int().min(0).max(1000),
    confidence: z.enum(RATING_CONFIDENCES),
    evidence,
    note: nonEmpty.optional(),
  })
  .refine((cell) => cell.lo <= cell.hi, { message: 'lo is at most hi', path: ['lo'] });
export type Cell = z.infer<typeof cellSchema>;

/** A natural quantity that becomes points only once the requirements are known. */
export const quantitySchema = z
  .strictObject({
    input: z.strictObject({ min: z.number().min(0), max: z.number().min(0), unit: nonEmpty }),
    confidence: z.enum(RATING_CONFIDENCES),
    evidence,
    note: nonEmpty.optional(),
  })
  .refine((quantity) => quantity.input.min <= quantity.input.max, {
    message: 'min is at most max',
    path: ['input', 'min'],
  });
export type Quantity = z.infer<typeof quantitySchema>;

export const ratingSchema = z.strictObject({
  id: recordId,
  name: nonEmpty,
  criteria: z.strictObject({
    /** Weeks to learn it once the language is known. */
    ramp_up: quantitySchema,
    /** Chance, in percent, that a developer of the language knows it already. */
    known: z.strictObject({ min: z.number().min(0).max(100), max: z.number().min(0).max(100) }),
    /** Supply: percent of professional developers. */
    hiring: quantitySchema,
    ecosystem: cellSchema,
    /** Sustained requests/s of a 4-core container with a database. */
    headroom: quantitySchema,
    concurrency_fit: z.record(z.enum(CONCURRENCY_NEEDS), cellSchema),
    start_footprint: cellSchema,
    operability: cellSchema,
    maintainability: z.record(z.enum(STRUCTURE_TARGETS), cellSchema),
    longevity: cellSchema,
    security: cellSchema,
  }),
  workloads: z.record(z.enum(WORKLOADS), cellSchema),
});
export type Rating = z.infer<typeof ratingSchema>;
