import type { CriteriaFile } from '../catalog/schemas/model.ts';
import type { CriterionId } from '../catalog/vocabulary.ts';
import { weightedSum, wholePoints } from './additive.ts';
import type { Contribution, GateResult, RankedOption, Weight } from './ranking.ts';
import type { CriterionValue } from './scoring-context.ts';

export type Floors = Pick<CriteriaFile, 'floor' | 'alwaysFloored'>;

/** A floor holds on what is critical, and on some criteria at every tier. */
export const hasFloor = ({ criterion, tier }: Weight, { alwaysFloored }: Floors): boolean =>
  tier === 'critical' || alwaysFloored.includes(criterion);

/** The first criterion with a floor whose upper bound is under it. */
export const blockedBy = (
  contributions: readonly Contribution[],
  weights: readonly Weight[],
  floors: Floors,
): CriterionId | null =>
  contributions.find(({ hi, atBest = hi }, index) => {
    const weight = weights[index];
    return weight !== undefined && atBest < floors.floor && hasFloor(weight, floors);
  })?.criterion ?? null;

/**
 * One option's score from its values: contributions in the order of the weights, summing exactly to the
 * score. The rank comes later, when all options are scored.
 */
export const scoreOption = (
  option: { id: string; checks: GateResult[]; value: (criterion: CriterionId) => CriterionValue },
  weights: readonly Weight[],
  floors: Floors,
): Omit<RankedOption, 'rank'> => {
  const contributions = weights.map(({ criterion, points }) => {
    const value = option.value(criterion);
    return { criterion, score: points * value.value, ...value };
  });
  const points = weights.map((weight) => weight.points);
  const score = weightedSum(
    points,
    contributions.map(({ value }) => value),
  );
  return {
    id: option.id,
    score,
    points: wholePoints(
      score,
      points.reduce((sum, weight) => sum + weight, 0),
    ),
    contributions,
    checks: option.checks,
    blockedBy: blockedBy(contributions, weights, floors),
  };
};
