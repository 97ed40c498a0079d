import type { Changes } from '../score/changes-since.ts';
import type { Explanation, FollowUp } from './explanation.ts';
import type { RankedTelling } from './telling.ts';
import { leaderWarnings } from './watch-outs.ts';

/**
 * The short form of an answer that ranks again what was ranked before in its thread: what is not new is left out. Null
 * where the answer is the first, asks something back or ranks nothing, and so has to be told whole.
 */
export const followUpOf = (
  changes: Changes | null,
  ranked: RankedTelling | null,
  { drawback, excluded }: Explanation,
): FollowUp | null => {
  if (changes === null || ranked === null) return null;
  const { behaviour } = ranked.reading;
  if (behaviour !== 'recommend' && behaviour !== 'compare') return null;
  const hasNewLeader = changes.order?.some(({ kind }) => kind === 'new-leader') === true;
  return {
    drawback: hasNewLeader ? drawback : null,
    watchOuts: leaderWarnings(ranked),
    // Everything else that is ruled out was not asked about.
    excluded: behaviour === 'compare' ? excluded : [],
  };
};
