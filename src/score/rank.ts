import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import type { Requirements } from '../profile/requirements.ts';
import { applyContextRules } from './apply-context-rules.ts';
import { checkGates } from './gates/check-gates.ts';
import { competingIds } from './gates/named.ts';
import { byId, rankByScore } from './order.ts';
import type { GateResult, Ranking } from './ranking.ts';
import { scoreOption } from './score-option.ts';
import { type Option, scoringContext } from './scoring-context.ts';
import { valueForCriterion } from './values/value-for-criterion.ts';

type Gated = { framework: Framework; gates: GateResult[] };

const withOutcome = (gates: readonly GateResult[], outcome: GateResult['outcome']): GateResult[] =>
  gates.filter((gate) => gate.outcome === outcome);

const optionOf = (framework: Framework, catalog: Catalog): Option => {
  const rating = catalog.ratings.get(framework.id);
  if (rating === undefined) throw new Error(`no rating for "${framework.id}"`);
  return { framework, rating };
};

/**
 * Ranks the frameworks of the catalog for one set of requirements: hard constraints first, then an additive
 * score in exact integers. Pure: the same input gives the same result, whatever the order of the options.
 * Confidence, flips and question stay null.
 * @throws when the catalog holds no framework, or one without a rating.
 */
export const rank = (requirements: Requirements, catalog: Catalog, today: string): Ranking => {
  if (catalog.frameworks.size === 0) throw new Error('the catalog holds no framework to rank');
  const { weights, totalWeight, targets, firedRules } = applyContextRules(requirements, catalog, today);
  const context = scoringContext(requirements, catalog, targets);

  const competing = competingIds(requirements, catalog);
  const gated: Gated[] = [...catalog.frameworks.values()]
    .filter(({ id }) => competing.has(id))
    .sort(byId)
    .map((framework) => ({ framework, gates: checkGates(framework, requirements, catalog, today) }));
  const isOut = ({ gates }: Gated) => gates.some(({ outcome }) => outcome === 'fail');

  const scored = gated
    .filter((candidate) => !isOut(candidate))
    .map(({ framework, gates }) => {
      const option = optionOf(framework, catalog);
      return scoreOption(
        {
          id: framework.id,
          checks: withOutcome(gates, 'unknown'),
          value: (criterion) => valueForCriterion(criterion, option, context),
        },
        weights,
        catalog.scoring,
      );
    });
  const options = rankByScore(scored);

  return {
    options,
    excluded: gated
      .filter(isOut)
      .map(({ framework, gates }) => ({ id: framework.id, reasons: withOutcome(gates, 'fail') })),
    weights,
    totalWeight,
    targets,
    firedRules,
    staying: (context.migration?.staying ?? []).filter((id) => options.some((option) => option.id === id)),
    confidence: null,
    flips: null,
    question: null,
  };
};
