import { z } from 'zod';

/**
 * What one sentence asserts, by ids of the evidence pack. Kinds: `value` a fact's value; `compare` two facts of one
 * metric; `rank` a place; `extreme` most or least of the ranked options or of the dataset; `has` a yes or no;
 * `fit` a fact that serves a requirement; `gap` something that is not known.
 */
export const claimSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), fact: z.string() }),
  z.strictObject({
    kind: z.literal('compare'),
    left: z.string(),
    right: z.string(),
    relation: z.enum(['gt', 'lt', 'eq']),
  }),
  z.strictObject({ kind: z.literal('rank'), fact: z.string() }),
  z.strictObject({
    kind: z.literal('extreme'),
    fact: z.string(),
    end: z.enum(['max', 'min']),
    over: z.enum(['shortlist', 'dataset']),
  }),
  z.strictObject({ kind: z.literal('has'), fact: z.string(), value: z.boolean() }),
  z.strictObject({ kind: z.literal('fit'), requirement: z.string(), fact: z.string() }),
  z.strictObject({ kind: z.literal('gap'), fact: z.string() }),
]);
export type ModelClaim = z.infer<typeof claimSchema>;

export const SEGMENT_ROLES = ['verdict', 'reason', 'tradeoff', 'caveat', 'next_step'] as const;

/** One sentence or two of a model: prose with slots (`{@django}`, `{django.points}`), no digits, names or links. */
export const segmentSchema = z.strictObject({
  role: z.enum(SEGMENT_ROLES),
  text: z.string(),
  claims: z.array(claimSchema),
});
export type Segment = z.infer<typeof segmentSchema>;

/** The whole reply. Root object, nothing optional, no transform: what every structured output accepts. */
export const explanationSchema = z.strictObject({ segments: z.array(segmentSchema) });
export type ModelExplanation = z.infer<typeof explanationSchema>;
