import { meanInterval, NEUTRAL } from '../interval.ts';
import { familyOf, ratedLanguage } from '../language-family.ts';
import type { CriterionValue, Option, ScoringContext } from '../scoring-context.ts';
import { criterionValue } from './criterion-value.ts';

/** The framework's own ecosystem, averaged with its language's standing in the domain when there is one. */
export const ecosystemValue = (option: Option, { catalog, targets }: ScoringContext): CriterionValue => {
  const own = option.rating.criteria.ecosystem;
  if (targets.ecosystem === null) return criterionValue(own);
  const language = catalog.languages.get(familyOf(ratedLanguage(option.framework), catalog));
  const domain = language?.ecosystem[targets.ecosystem] ?? NEUTRAL;
  return criterionValue(
    meanInterval([
      { interval: own, weight: 1 },
      { interval: domain, weight: 1 },
    ]),
  );
};
