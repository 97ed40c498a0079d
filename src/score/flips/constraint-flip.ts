import type { Catalog } from '../../catalog/catalog.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { compareIds } from '../order.ts';
import type { Flips, Ranking } from '../ranking.ts';
import { scoreFramework } from '../score-framework.ts';
import { scoringContext } from '../scoring-context.ts';

type ConstraintFlip = NonNullable<Flips['constraint']>;

/**
 * The option that one hard constraint alone keeps out and that would lead without it, judged by the same weights and
 * targets. The highest score of several, ties by id. Null when taking back one constraint changes nothing in first
 * place: what comes back is behind, or under a floor.
 */
export const constraintFlip = (
  requirements: Requirements,
  ranking: Ranking,
  catalog: Catalog,
): ConstraintFlip | null => {
  const context = scoringContext(requirements, catalog, ranking.targets);
  let score = ranking.options[0]?.score ?? 0;
  let best: ConstraintFlip | null = null;
  for (const { id, reasons } of ranking.excluded) {
    const [only, ...more] = reasons;
    const framework = catalog.frameworks.get(id);
    if (only === undefined || more.length > 0 || framework === undefined) continue;
    const option = scoreFramework(framework, [], ranking.weights, context);
    const isBetter =
      option.score > score || (best !== null && option.score === score && compareIds(id, best.id) < 0);
    if (option.blockedBy !== null || !isBetter) continue;
    best = { gate: only.gate, reason: only.reason, id, points: option.points };
    ({ score } = option);
  }
  return best;
};
