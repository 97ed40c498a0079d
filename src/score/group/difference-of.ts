import { type CriterionId, TIERS, type Tier } from '../../catalog/vocabulary.ts';
import { inPoints } from '../in-points.ts';
import type { RankedOption, Ranking, Weight } from '../ranking.ts';
import type { Difference } from './group-result.ts';

/** A criterion's two middle weights over the group, more important first; the same one twice for an odd group. */
const medianOf = (criterion: CriterionId, rankings: readonly Ranking[]): [Weight, Weight] | null => {
  const sorted = rankings
    .flatMap(({ weights }) => weights.filter((weight) => weight.criterion === criterion))
    .sort((one, other) => TIERS.indexOf(one.tier) - TIERS.indexOf(other.tier));
  const upper = sorted[Math.floor((sorted.length - 1) / 2)];
  const lower = sorted[Math.ceil((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : [upper, lower];
};

const isMedian = (tier: Tier, [upper, lower]: [Weight, Weight]): boolean =>
  tier === upper.tier && tier === lower.tier;

const valueOn = (option: RankedOption, criterion: CriterionId): number =>
  option.contributions.find((contribution) => contribution.criterion === criterion)?.value ?? 0;

/**
 * Why a voter puts another option first than the group does: of the criteria that this voter weighs otherwise than
 * the group's median, the one whose different weight speaks most for the voter's own first. Equal effects: the
 * first criterion. Null when none speaks for it.
 */
export const differenceOf = (
  voter: Ranking,
  groupFirst: string,
  rankings: readonly Ranking[],
): Difference | null => {
  const [first] = voter.options;
  const other = voter.options.find(({ id }) => id === groupFirst);
  if (first === undefined || other === undefined || first.id === other.id) return null;
  return voter.weights
    .flatMap(({ criterion, tier, points }): Difference[] => {
      const median = medianOf(criterion, rankings);
      if (median === null || isMedian(tier, median)) return [];
      const [upper, lower] = median;
      const gained = valueOn(first, criterion) - valueOn(other, criterion);
      const moved = points - (upper.points + lower.points) / 2;
      const effect = inPoints(moved * gained, voter.totalWeight);
      return effect > 0 ? [{ criterion, tier, median: [upper.tier, lower.tier], effect }] : [];
    })
    .reduce<Difference | null>(
      (largest, own) => (largest === null || own.effect > largest.effect ? own : largest),
      null,
    );
};
