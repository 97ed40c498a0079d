import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import type { Requirements } from '../profile/requirements.ts';
import { applyContextRules } from './apply-context-rules.ts';
import { checkGates } from './gates/check-gates.ts';
import { competingIds } from './gates/named.ts';
import { byId, rankByScore } from './order.ts';
import type { GateResult, Ranking } from './ranking.ts';
import { scoreFramework } from './score-framework.ts';
import { scoringContext } from './scoring-context.ts';

type Gated = { framework: Framework; gates: GateResult[] };

const withOutcome = (gates: readonly GateResult[], outcome: GateResult['outcome']): GateResult[] =>
  gates.filter((gate) => gate.outcome === outcome);

/**
 * Ranks the frameworks of the catalog for one set of requirements: hard constraints first, then an additive
 * score in exact integers. `atHome` are frameworks that the team knows although nothing of it is moved. Pure: the same input gives the same result, whatever the order of the options.
 * Confidence, flips, question and verdict on a move stay null: `assess` adds them.
 * @throws when the catalog holds no framework, or one without a rating.
 */
export const rank = (
  requirements: Requirements,
  catalog: Catalog,
  today: string,
  atHome: readonly string[] = [],
): Ranking => {
  if (catalog.frameworks.size === 0) throw new Error('the catalog holds no framework to rank');
  const { weights, totalWeight, targets, firedRules } = applyContextRules(requirements, catalog, today);
  const context = scoringContext(requirements, catalog, targets, atHome);

  const competing = competingIds(requirements, catalog);
  const gated: Gated[] = [...catalog.frameworks.values()]
    .filter(({ id }) => competing.has(id))
    .sort(byId)
    .map((framework) => ({ framework, gates: checkGates(framework, requirements, catalog, today) }));
  const isOut = ({ gates }: Gated) => gates.some(({ outcome }) => outcome === 'fail');

  const scored = gated
    .filter((candidate) => !isOut(candidate))
    .map(({ framework, gates }) =>
      scoreFramework(framework, withOutcome(gates, 'unknown'), weights, context),
    );
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
    migration: null,
  };
};
