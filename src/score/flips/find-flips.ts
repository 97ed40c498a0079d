import type { Catalog } from '../../catalog/catalog.ts';
import type { Requirements } from '../../profile/requirements.ts';
import type { Flips, Ranking } from '../ranking.ts';
import { constraintFlip } from './constraint-flip.ts';
import { evidenceFlip } from './evidence-flip.ts';
import { leastMove } from './least-weight-moved.ts';
import { weightFlip } from './weight-flip.ts';

/**
 * What would put another option first, in closed form and without ranking again.
 * Null when there is no first place to lose: fewer than two options, or a leader that is itself blocked.
 */
export const findFlips = (requirements: Requirements, ranking: Ranking, catalog: Catalog): Flips | null => {
  const [leader, ...others] = ranking.options;
  if (leader === undefined || others.length === 0 || leader.blockedBy !== null) return null;
  return {
    weight: weightFlip(ranking, catalog.scoring),
    leastMove: leastMove(ranking),
    evidence: evidenceFlip(ranking),
    constraint: constraintFlip(requirements, ranking, catalog),
  };
};
