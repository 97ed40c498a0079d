import { z } from 'zod';
import type { DatasetDifference } from '../score/replay/dataset-difference.ts';
import type { BasisFact, BasisSource, BasisWindow } from './decision-basis.ts';

/**
 * What was told last of one thing: `about` names it ("fact django.licence"), `state` how it stood then. Of each thing
 * only the last state counts, so that a value that changes and changes back is told twice, and no state twice in a row.
 */
export const toldSchema = z.strictObject({ about: z.string(), state: z.string() });
export type Told = z.infer<typeof toldSchema>;

/** Days before the end of support at which it is told, and the end itself. */
export const SUPPORT_STAGES = [90, 30, 0] as const;
export type SupportStage = (typeof SUPPORT_STAGES)[number];

/** One thing that is not as it was when the decision was made, or when it was told last. */
export type NewsItem =
  /**
   * Another option comes first for the same requirements than when the decision was made; `after` is null when none
   * passes any more. Here and below: the same after as before means that it is again as it was, after it was told to
   * be otherwise.
   */
  | { kind: 'leader-changed'; before: string; after: string | null }
  /** `daysLeft`: 0 on the last day of support, negative after it. */
  | { kind: 'support-near'; window: BasisWindow; within: SupportStage; daysLeft: number }
  /** `after`: null when the line is not listed any more; its `ends` is null when no date is published. */
  | { kind: 'support-changed'; before: BasisWindow; after: BasisWindow | null }
  /** `before`: as the decision rests on it. */
  | { kind: 'fact-changed'; before: BasisFact; after: BasisFact }
  | { kind: 'fact-removed'; before: BasisFact }
  | { kind: 'source-closed'; source: BasisSource; closedOn: string };

/** An option's place in the ranking as it is now, points of 0..100. */
export type PlacedNow = { id: string; rank: number; points: number };

/** What to tell of a decision. `told`: to be kept once that is told; where there is nothing to tell, at once. */
export type News = {
  /** The most important first; empty when there is nothing to tell. */
  items: NewsItem[];
  told: Told[];
  /** The ranking of the same requirements now, best first; empty when nothing is to be told. */
  order: PlacedNow[];
  /** What of the dataset made the difference; null without the dataset of the decision. */
  difference: DatasetDifference | null;
};
