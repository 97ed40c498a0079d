import { byId } from '../order.ts';
import type { RankedOption, Ranking } from '../ranking.ts';

/** What choosing an option costs the group. */
export type Regret = {
  id: string;
  /** Voters for whom it is under a floor while another option is not. */
  floored: number;
  /** Points of 100, not rounded: the largest over the voters, and the mean. */
  worst: number;
  mean: number;
};

const isFloored = (option: RankedOption, first: RankedOption): boolean =>
  option.blockedBy !== null && first.blockedBy === null;

/** Points of 100 between a voter's first option and another; one under a floor may have more, which is no gain. */
const regretOf = (option: RankedOption, first: RankedOption, totalWeight: number): number =>
  Math.max(0, first.score - option.score) / (10 * Math.max(1, totalWeight));

const regretOfOption = (id: string, rankings: readonly Ranking[]): Regret => {
  const placed = rankings.flatMap(({ options, totalWeight }) => {
    const [first] = options;
    const option = options.find((candidate) => candidate.id === id);
    if (first === undefined || option === undefined) return [];
    return [{ floored: isFloored(option, first), regret: regretOf(option, first, totalWeight) }];
  });
  // Sorted before they are added up: the sum of fractions may not depend on the order of the voters.
  const regrets = placed.map(({ regret }) => regret).sort((one, other) => one - other);
  return {
    id,
    floored: placed.filter(({ floored }) => floored).length,
    worst: regrets.at(-1) ?? 0,
    mean: regrets.reduce((sum, regret) => sum + regret, 0) / Math.max(1, regrets.length),
  };
};

/**
 * Every option by what it costs the group, the least first: under a floor for the fewest voters, then the smallest
 * worst regret (minimax regret; Savage 1951), then the smallest mean, then by id. The rankings share their options:
 * priorities change weights, and no hard constraint.
 */
export const regretsOf = (rankings: readonly Ranking[]): Regret[] =>
  (rankings[0]?.options ?? [])
    .map(({ id }) => regretOfOption(id, rankings))
    .sort(
      (one, other) =>
        one.floored - other.floored || one.worst - other.worst || one.mean - other.mean || byId(one, other),
    );
