import { z } from 'zod';
import { CRITERIA } from '../catalog/vocabulary.ts';
import { CONFIDENCE_WORDS } from '../score/ranking.ts';

/** A fact that was shown or counted, as it stood when the decision was made. */
export const basisFactSchema = z.strictObject({
  id: z.string(),
  subject: z.string(),
  /** What the subject is called. */
  name: z.string(),
  metric: z.string(),
  /** What it is about, in words. */
  label: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string().nullable(),
  display: z.string(),
  asOf: z.string(),
  /** Date and standing in words, "measured 2025, not checked". */
  dated: z.string(),
  sourceIds: z.array(z.string()),
});
export type BasisFact = z.infer<typeof basisFactSchema>;

/** A support window. `ends`: the last day of free support; null where no date was published. */
export const basisWindowSchema = z.strictObject({
  subject: z.string(),
  line: z.string(),
  ends: z.string().nullable(),
  longTermSupport: z.boolean(),
  asOf: z.string(),
  sourceIds: z.array(z.string()),
});
export type BasisWindow = z.infer<typeof basisWindowSchema>;

/** A source as it stood then. `closedOn`: from when it brings nothing new; null while it is open. */
export const basisSourceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.string().nullable(),
  closedOn: z.string().nullable(),
});
export type BasisSource = z.infer<typeof basisSourceSchema>;

const placedSchema = z.strictObject({
  id: z.string(),
  rank: z.int().min(1),
  /** Whole points of 0..100. */
  points: z.number(),
  /** Criteria that set it apart from the other options, the strongest first. */
  strengths: z.array(z.enum(CRITERIA)),
  weaknesses: z.array(z.enum(CRITERIA)),
});

/**
 * What a decision rests on. With the requirements of the decision and the dataset of this version it can be ranked
 * again as it was on `today`.
 */
export const decisionBasisSchema = z.strictObject({
  datasetVersion: z.string(),
  asOf: z.string(),
  /** YYYY-MM-DD: the day support windows were judged by. */
  today: z.string(),
  /** The whole ranking, best first. */
  order: z.array(placedSchema),
  /** Considered options that a hard constraint ruled out, with the reasons in words. */
  ruledOut: z.array(z.strictObject({ id: z.string(), reasons: z.array(z.string()) })),
  confidence: z.strictObject({ word: z.enum(CONFIDENCE_WORDS), share: z.number() }).nullable(),
  /** Swing points of the criteria that had any. */
  weights: z.array(z.strictObject({ criterion: z.enum(CRITERIA), points: z.int() })),
  facts: z.array(basisFactSchema),
  windows: z.array(basisWindowSchema),
  /** Every source that the facts and windows name. */
  sources: z.array(basisSourceSchema),
});
export type DecisionBasis = z.infer<typeof decisionBasisSchema>;
