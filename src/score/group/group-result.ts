import type { CriterionId, Tier } from '../../catalog/vocabulary.ts';
import type { Requirements } from '../../profile/requirements.ts';
import type { Ranking } from '../ranking.ts';

/** One person of a group: the same requirements for all, priorities of their own. */
export type Voter = { id: string; priorities: Requirements['priorities'] };

/** The criterion whose weight sets a voter's first option most apart from the group's. */
export type Difference = {
  criterion: CriterionId;
  /** The voter's tier, context rules and stated priorities counted. */
  tier: Tier;
  /** The middle tier of the group twice, or its two middle tiers, more important first, when voters are even. */
  median: [Tier, Tier];
  /** Points of 100, in tenths, by which the different weight speaks for the voter's first over the group's. */
  effect: number;
};

export type VoterResult = {
  id: string;
  ranking: Ranking;
  /** The option this voter puts first; null when nothing is ranked. */
  first: string | null;
  /** Null when the voter's first is the group's, or when no weight that differs speaks for it. */
  differs: Difference | null;
};

/** An option and the largest and the mean regret of the voters, in points of 100, in tenths. */
export type LeastRegret = { id: string; worst: number; mean: number };

/** What a group of people can agree on. Lists of voters are in the order of their ids. */
export type GroupResult = {
  voters: VoterResult[];
  /** The option that every voter puts first. */
  agreed: string | null;
  /** Options that somebody puts first, most voters first; equal ones by the least regret. */
  firsts: { id: string; voters: string[] }[];
  /** The option that disappoints the most disappointed voter least; null when nothing is ranked. */
  leastRegret: LeastRegret | null;
};
