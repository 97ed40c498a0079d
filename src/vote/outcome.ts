import type { CriterionId } from '../catalog/vocabulary.ts';

/**
 * Who weighs a criterion differently. `named`: ids of people who agreed to be named; `others`: how many of those who
 * did not, 0 where a number would give somebody away.
 */
export type Apart = {
  criterion: CriterionId;
  direction: 'more' | 'less';
  named: string[];
  others: number;
};

/** Where all weightings lead. No tier and nobody's id is in it. */
export type Standings = {
  /** The option that every weighting puts first. */
  agreed: string | null;
  /** Options that somebody puts first, most people first. */
  firsts: { id: string; people: number }[];
  /** `worst`: points of 100, in tenths, that nobody loses more than; null where it would tell one person's weighting. */
  leastRegret: { id: string; worst: number | null } | null;
};

/** What a vote comes to, as far as it may be shown. */
export type VoteOutcome = {
  answered: number;
  quorum: number;
  isReached: boolean;
  /** Null with fewer than two answers: it would be one person's. */
  standings: Standings | null;
  apart: Apart[];
};

/** What stays of a vote that is over. */
export type VoteNumbers = Omit<VoteOutcome, 'apart'>;

/** What stays of an outcome. */
export const numbersOf = ({ answered, quorum, isReached, standings }: VoteOutcome): VoteNumbers => ({
  answered,
  quorum,
  isReached,
  standings,
});
