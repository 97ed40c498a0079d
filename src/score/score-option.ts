import type { CriteriaFile } from '../catalog/schemas/model.ts';
import type { CriterionId } from '../catalog/vocabulary.ts';
import { weightedSum, wholePoints } from './additive.ts';
import type { Contribution, GateResult, RankedOption, Weight } from './ranking.ts';
import type { CriterionValue } from './scoring-context.ts';

type Floors = Pick<CriteriaFile, 'floor' | 'alwaysFloored'>;

/** The first criterion that is critical, or floored at every tier, and whose upper bound is under the floor. */
const blockedBy = (
  contributions: readonly Contribution[],
  weights: readonly Weight[],
  { floor, alwaysFloored }: Floors,
): CriterionId | null =>
  contributions.find(
    ({ criterion, hi }, index) =>
      hi < floor && (weights[index]?.tier === 'critical' || alwaysFloored.includes(criterion)),
  )?.criterion ?? null;

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
