import type { CriterionId } from '../catalog/vocabulary.ts';
import type { Contribution, RankedOption } from '../score/ranking.ts';

/** How one criterion sets an option apart: swing points times value, against others. */
export type Difference = {
  criterion: CriterionId;
  /** Own score less the other's (or the average of the others'), in swing points times value. */
  gap: number;
  own: Contribution;
  /** The other option's contribution; null when compared with an average. */
  other: Contribution | null;
};

const byGap = (a: Difference, b: Difference): number => b.gap - a.gap;

const contributionOf = (option: RankedOption, criterion: CriterionId): Contribution | undefined =>
  option.contributions.find((contribution) => contribution.criterion === criterion);

/**
 * An option against the average of the others, most in its favour first. With no others, against nothing: its own
 * contributions, largest first. The sort is stable, so that equal gaps keep the canonical order of criteria.
 */
export const againstField = (option: RankedOption, others: readonly RankedOption[]): Difference[] =>
  option.contributions
    .map((own) => {
      const scores = others
        .filter((other) => other.id !== option.id)
        .map((other) => contributionOf(other, own.criterion)?.score ?? 0);
      const average = scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
      return { criterion: own.criterion, gap: own.score - average, own, other: null };
    })
    .sort(byGap);

/** An option against one other, most in its favour first. */
export const againstOption = (option: RankedOption, other: RankedOption): Difference[] =>
  option.contributions
    .map((own) => {
      const rival = contributionOf(other, own.criterion);
      return { criterion: own.criterion, gap: own.score - (rival?.score ?? 0), own, other: rival ?? null };
    })
    .sort(byGap);

/** Values only, weights left out: what `option` is better at even where that counts for nothing here. */
export const byValue = (option: RankedOption, other: RankedOption): Difference[] =>
  againstOption(option, other)
    .map((difference) => ({
      ...difference,
      gap: difference.own.value - (difference.other?.value ?? 0),
    }))
    .sort(byGap);
