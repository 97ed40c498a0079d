import { z } from 'zod';
import { claimId, nonEmpty, recordId } from './common.ts';

/**
 * One statement of one article, by number only: the dataset holds no sentence of an article. What it says
 * stands in our own words where it is carried.
 */
export const claimSchema = z.strictObject({
  id: z.string().regex(/^S\d{3}-\d{3}$/, 'a statement id such as S000-151'),
  source: z.string().regex(/^article-\d{3}$/, 'an article such as article-000'),
  /** Record it speaks of, or `general`. */
  subject: recordId,
  /** What it speaks about: best-fit, hiring-pool, performance ... */
  dimension: recordId,
  /** `primary`: the article cites data; `vendor`: a project or the publisher about itself. */
  kind: z.enum(['opinion', 'primary', 'vendor']),
  /**
   * Why it is no plain evidence: no source or no figure behind it, wrong as it stands, a place that was
   * counted out of the text, an order the article itself calls rough.
   */
  doubt: z.enum(['unsourced', 'wrong', 'order-inferred', 'directional']).optional(),
});
export type Claim = z.infer<typeof claimSchema>;

/** A claim that says what a named place of the dataset says already. */
export const mergedClaimSchema = z.strictObject({
  claim: claimId,
  /** Places as `placesOfClaims` names them: a fact id, `ratings/<id>#<cell>`, `frameworks/<id>#languages` ... */
  into: z.array(nonEmpty).min(1),
  note: nonEmpty.optional(),
});
export type MergedClaim = z.infer<typeof mergedClaimSchema>;

/** Why a claim is left out; a new reason is one line here. */
const UNUSED_REASONS = ['unsourced-figure', 'unsourced-user', 'not-about-a-choice'] as const;
export type UnusedReason = (typeof UNUSED_REASONS)[number];

export const unusedClaimSchema = z.strictObject({
  claim: claimId,
  reason: z.enum(UNUSED_REASONS),
  note: nonEmpty.optional(),
});
export type UnusedClaim = z.infer<typeof unusedClaimSchema>;

/** One side of a contradiction, in our own words. */
const positionSchema = z.strictObject({
  says: nonEmpty,
  sources: z.array(recordId).min(1),
  claims: z.array(claimId),
  /** Facts that hold the figures of this side. */
  facts: z.array(nonEmpty),
});

/** What sources disagree about, side by side. Nothing is averaged and nobody is declared right. */
export const contradictionSchema = z.strictObject({
  id: recordId,
  kind: z.enum(['between-articles', 'against-data', 'out-of-date']),
  about: nonEmpty,
  /** Records whose answers it belongs to; empty: it is about choosing as such. */
  subjects: z.array(recordId),
  positions: z.array(positionSchema).min(2),
  note: nonEmpty.optional(),
});
export type Contradiction = z.infer<typeof contradictionSchema>;
