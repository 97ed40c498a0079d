import { z } from 'zod';
import { CONCURRENCY_NEEDS, STRUCTURE_TARGETS, WORKLOADS } from '../vocabulary.ts';
import { frameworkSchema } from './framework.ts';
import { type Cell, cellSchema, ratingSchema } from './rating.ts';
import { sourceSchema } from './supporting.ts';

const unknownCell = (): Cell => ({ lo: 250, hi: 750, confidence: 'unknown', evidence: [] });

const cell = cellSchema.default(unknownCell);

/** A cell for every key; the ones that are not written are unknown. */
const cells = <Key extends string>(keys: readonly [Key, ...Key[]]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, cell])) as Record<Key, typeof cell>);

const { ramp_up, known, hiring, headroom } = ratingSchema.shape.criteria.shape;

/** A rating inside the record of its framework: what is not written is not known. */
const carriedRatingSchema = z.strictObject({
  criteria: z.strictObject({
    ramp_up,
    known,
    hiring,
    headroom,
    ecosystem: cell,
    concurrency_fit: cells(CONCURRENCY_NEEDS).prefault({}),
    start_footprint: cell,
    operability: cell,
    maintainability: cells(STRUCTURE_TARGETS).prefault({}),
    longevity: cell,
    security: cell,
  }),
  workloads: cells(WORKLOADS).prefault({}),
});

/** A file of frameworks/: the framework, and where it stands alone its rating and the sources only it cites. */
export const frameworkFileSchema = frameworkSchema.extend({
  rating: carriedRatingSchema.optional(),
  sources: z.array(sourceSchema).optional(),
});
export type FrameworkFile = z.infer<typeof frameworkFileSchema>;
