import type { CriterionId, Tier } from '../../catalog/vocabulary.ts';
import type { OrderChange } from '../order-changes.ts';

/** Something the ranking rests on that is not the same in both datasets. */
export type BasisChange = {
  /** `fact`: a statement with a source that a value cites; `rating`: a value or what a value is made from. */
  kind: 'fact' | 'rating';
  change: 'added' | 'removed' | 'changed';
  /** Id of the record: a framework or a language. */
  subject: string;
  /** Metric of the fact, or the place of the value in its record ("concurrency_fit.io"). */
  metric: string;
  /** The fact's id; null for a rating, whose subject and metric name it. */
  factId: string | null;
  /** Values with their units, in words; null where there is none. */
  before: string | null;
  after: string | null;
};

/** Points of 100, in tenths. */
export type ScoreChange = {
  id: string;
  /** Null where the option is not ranked. */
  before: number | null;
  after: number | null;
  /** The criterion whose part of the score changed most; null when none did, or when there is no other score. */
  largest: { criterion: CriterionId; before: number; after: number } | null;
};

export type WeightChange = { criterion: CriterionId; before: Tier; after: Tier };

/** What one set of requirements gives on two datasets. */
export type DatasetDifference = {
  before: DatasetName;
  after: DatasetName;
  /** First place; null when nothing is ranked. */
  winner: { before: string | null; after: string | null };
  order: OrderChange[];
  /** Every option that is ranked in either, in the order of the later ranking. */
  scores: ScoreChange[];
  /** Facts and ratings of options that are ranked in either, on criteria that have a weight. */
  basis: BasisChange[];
  /** Criteria whose tier the context rules or defaults of the two datasets set otherwise. */
  weights: WeightChange[];
  /** Parts of the scoring model that differ, by their names in criteria.json ("tables"), and "targets". */
  model: string[];
};

export type DatasetName = { version: string; asOf: string };
