import { meanInterval } from '../interval.ts';
import { familyOf, ratedLanguage } from '../language-family.ts';
import type { CriterionValue, Option, ScoringContext } from '../scoring-context.ts';
import { criterionValue } from './criterion-value.ts';

const PLATFORM_WEIGHT = 2;

/**
 * The rating in a container, averaged one to two with the language's rating for the platforms that count.
 * Platforms without a rating of their own run containers and leave the rating as it is.
 */
export const operabilityValue = (option: Option, { catalog, targets }: ScoringContext): CriterionValue => {
  const own = option.rating.criteria.operability;
  const language = catalog.languages.get(familyOf(ratedLanguage(option.framework), catalog));
  const cells = targets.operabilityPlatforms.flatMap((platform) => {
    const cell = language?.platforms[platform];
    return cell === undefined ? [] : [{ interval: cell, weight: 1 }];
  });
  if (cells.length === 0) return criterionValue(own);
  return criterionValue(
    meanInterval([
      { interval: own, weight: 1 },
      { interval: meanInterval(cells), weight: PLATFORM_WEIGHT },
    ]),
  );
};
