import type { Framework } from '../catalog/schemas/framework.ts';
import type { GateResult, RankedOption, Weight } from './ranking.ts';
import { scoreOption } from './score-option.ts';
import type { ScoringContext } from './scoring-context.ts';
import { valueForCriterion } from './values/value-for-criterion.ts';

/**
 * One framework's score for one question, whether or not it passes the hard constraints: nothing in it depends on
 * the other options.
 * @throws when the catalog holds no rating for it.
 */
export const scoreFramework = (
  framework: Framework,
  checks: GateResult[],
  weights: readonly Weight[],
  context: ScoringContext,
): Omit<RankedOption, 'rank'> => {
  const rating = context.catalog.ratings.get(framework.id);
  if (rating === undefined) throw new Error(`no rating for "${framework.id}"`);
  const option = { framework, rating };
  return scoreOption(
    { id: framework.id, checks, value: (criterion) => valueForCriterion(criterion, option, context) },
    weights,
    context.catalog.scoring,
  );
};
