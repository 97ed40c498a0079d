import type { Rating } from '../catalog/schemas/rating.ts';
import { CRITERIA, type CriterionId } from '../catalog/vocabulary.ts';

/** Criteria whose rating rests on nothing: a wide range stands in for it. */
export const groundlessCriteria = (rating: Rating): CriterionId[] => {
  const unknown = Object.entries(rating.criteria).flatMap(([name, cell]) =>
    'confidence' in cell && cell.confidence === 'unknown' ? [name] : [],
  );
  return CRITERIA.filter((id) => unknown.includes(id));
};
