import type { CriterionId } from '../../catalog/vocabulary.ts';
import { inPoints } from '../in-points.ts';
import { inTenths } from '../in-tenths.ts';
import type { RankedOption, Ranking } from '../ranking.ts';
import type { ScoreChange } from './dataset-difference.ts';

type Placed = { option: RankedOption; totalWeight: number };

const placed = (id: string, { options, totalWeight }: Ranking): Placed | null => {
  const option = options.find((candidate) => candidate.id === id);
  return option === undefined ? null : { option, totalWeight };
};

/** A criterion's part of the score, in points of 100 and not rounded. */
const partOf = ({ option, totalWeight }: Placed, criterion: CriterionId): number => {
  const part = option.contributions.find((contribution) => contribution.criterion === criterion);
  return (part?.score ?? 0) / (10 * Math.max(1, totalWeight));
};

const largestChange = (before: Placed, after: Placed): ScoreChange['largest'] => {
  const changes = after.option.contributions
    .map(({ criterion }) => ({
      criterion,
      before: partOf(before, criterion),
      after: partOf(after, criterion),
    }))
    .filter((change) => change.before !== change.after)
    .sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before));
  const [largest] = changes;
  if (largest === undefined) return null;
  return { ...largest, before: inTenths(largest.before), after: inTenths(largest.after) };
};

const pointsOf = (own: Placed | null): number | null =>
  own === null ? null : inPoints(own.option.score, own.totalWeight);

/** The scores of every option that is ranked in either, in the order of the later ranking, those gone last. */
export const scoreChanges = (before: Ranking, after: Ranking): ScoreChange[] => {
  const ids = new Set([...after.options, ...before.options].map(({ id }) => id));
  return [...ids].map((id) => {
    const earlier = placed(id, before);
    const later = placed(id, after);
    return {
      id,
      before: pointsOf(earlier),
      after: pointsOf(later),
      largest: earlier === null || later === null ? null : largestChange(earlier, later),
    };
  });
};
