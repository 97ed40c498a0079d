import type { CriterionId } from '../catalog/vocabulary.ts';
import { againstOption, byValue, type Difference } from '../evidence/standing-out.ts';
import type { Contribution, RankedOption } from '../score/ranking.ts';
import { criterionInside, whatMatters } from './criterion-words.ts';
import { productJudged } from './describe-request.ts';
import type { Line } from './explanation.ts';
import { nameOf } from './names.ts';
import { areLevel } from './standing.ts';
import type { RankedTelling } from './telling.ts';

/** A lead of fewer than this many of 1000 on a criterion is no reason to choose by it. */
const WORTH_CHOOSING = 80;

/** The runner-up, how close it is, and what would have to matter more for it to be the better choice. */
export const runnerUpLine = (telling: RankedTelling): Line | null => {
  const { winner, runnerUp, ranking, catalog, messages } = telling;
  if (runnerUp === null) return belowMinimum(telling);
  const name = nameOf(runnerUp.id, catalog);
  const near = areLevel(winner, runnerUp, ranking)
    ? messages.say('runner-up.level', { name, winner: nameOf(winner.id, catalog) })
    : messages.say('runner-up.behind', { name, points: runnerUp.points, winnerPoints: winner.points });
  return { text: messages.sentences([near, when(runnerUp, telling)]), factIds: [] };
};

/** Where nobody else reaches every minimum: the best of those below one. */
const belowMinimum = ({ winner, ranking, catalog, messages }: RankedTelling): Line | null => {
  const next = ranking.options.find(({ id }) => id !== winner.id);
  if (next === undefined || next.blockedBy === null) return null;
  const text = messages.say('runner-up.below', {
    name: nameOf(next.id, catalog),
    points: next.points,
    winnerPoints: winner.points,
    criterion: criterionInside(next.blockedBy, catalog, messages),
  });
  return { text, factIds: [] };
};

/** When it would be the better choice. */
const when = (runnerUp: RankedOption, { winner, ranking, catalog, messages }: RankedTelling): string => {
  const name = nameOf(runnerUp.id, catalog);
  const ahead = leading(againstOption(runnerUp, winner)) ?? leading(byValue(runnerUp, winner));
  if (ahead === null)
    return messages.say('runner-up.nothing-known', { name, winner: nameOf(winner.id, catalog) });
  const product = productJudged(ranking, messages);
  const matters = whatMatters(ahead, ranking, product, messages);
  const behind = leading(againstOption(winner, runnerUp));
  if (behind === null) return messages.say('runner-up.cares', { name, matters });
  const other = whatMatters(behind, ranking, product, messages);
  return messages.say('runner-up.before', { name, matters, other });
};

/** Does a value rest on more than one opinion, its language, or parts that were counted and not cited? */
const isGrounded = ({ confidence, evidence }: Contribution): boolean =>
  evidence.length > 0 && (confidence === 'evidence' || confidence === 'several-opinions');

/**
 * Is a lead more than doubt? Neither value may be one that the other could have as well; where the ground of one is
 * thin, the lowest of the one has to be above the highest of the other.
 */
const isBeyondDoubt = (own: Contribution, other: Contribution): boolean =>
  isGrounded(own) && isGrounded(other) ? own.value > other.hi && own.lo > other.value : own.lo > other.hi;

/** The first criterion of a list with a lead that is known and worth choosing by; null when there is none. */
const leading = (differences: readonly Difference[]): CriterionId | null =>
  differences.find(
    ({ gap, own, other }) =>
      gap > 0 &&
      other !== null &&
      own.confidence !== 'unknown' &&
      other.confidence !== 'unknown' &&
      own.value - other.value >= WORTH_CHOOSING &&
      isBeyondDoubt(own, other),
  )?.criterion ?? null;
