import type { CriterionId } from '../../catalog/vocabulary.ts';
import type { Contribution, RankedOption } from '../../score/ranking.ts';
import type { PackFact } from './pack.ts';
import { derived } from './parts.ts';
import { bandOf, quantityOf } from './value-words.ts';

/** Criteria whose natural quantity says more than a word does. */
const WITH_QUANTITY: readonly CriterionId[] = ['ramp_up', 'headroom'];

const displayOf = ({ criterion, value, quantity }: Contribution): string =>
  quantity !== null && WITH_QUANTITY.includes(criterion) ? quantityOf(quantity) : bandOf(value);

/**
 * How an option does on a criterion: 0..1000, more is better for the asker whatever the quantity behind it. Shown as a word
 * or as the quantity.
 */
export const criterionFact = (option: RankedOption, criterion: CriterionId): PackFact[] => {
  const own = option.contributions.find((contribution) => contribution.criterion === criterion);
  if (own === undefined) return [];
  const isKnown = own.confidence !== 'unknown';
  return [
    derived({
      id: `${option.id}.${criterion}`,
      subject: option.id,
      metric: criterion,
      kind: 'score',
      value: isKnown ? own.value : null,
      display: isKnown ? displayOf(own) : 'not known',
      direction: 'up',
      confidence: own.confidence,
    }),
  ];
};
