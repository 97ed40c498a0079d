import type { Quantity } from '../../catalog/schemas/rating.ts';
import { type Interval, midpoint } from '../interval.ts';
import type { CriterionValue } from '../scoring-context.ts';

/** The value an interval stands for: its midpoint, with the bounds kept. */
export const criterionValue = (
  interval: Interval,
  quantity: CriterionValue['quantity'] = null,
): CriterionValue => ({
  value: midpoint(interval),
  lo: interval.lo,
  hi: interval.hi,
  confidence: interval.confidence,
  evidence: [...interval.evidence],
  quantity,
});

/** A natural quantity of which more is better, turned into points bound by bound. */
export const quantityValue = (quantity: Quantity, pointsOf: (amount: number) => number): CriterionValue =>
  criterionValue(
    {
      lo: pointsOf(quantity.input.min),
      hi: pointsOf(quantity.input.max),
      confidence: quantity.confidence,
      evidence: quantity.evidence,
    },
    quantity.input,
  );
