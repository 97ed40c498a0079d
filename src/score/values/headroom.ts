import { interpolate } from '../interpolate.ts';
import type { CriterionValue, Option, ScoringContext } from '../scoring-context.ts';
import { quantityValue } from './criterion-value.ts';

const PER_MILLE = 1000;

/** Sustained requests/s of one small container against the requests/s needed; a need of none is one a second. */
export const headroomValue = ({ rating }: Option, { catalog, targets }: ScoringContext): CriterionValue => {
  const need = Math.max(1, targets.headroomRps);
  return quantityValue(rating.criteria.headroom, (supply) =>
    interpolate(catalog.scoring.tables.headroomPerMille, (supply * PER_MILLE) / need),
  );
};
