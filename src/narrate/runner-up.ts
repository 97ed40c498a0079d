import type { CriterionId } from '../catalog/vocabulary.ts';
import { againstOption, byValue, type Difference } from '../evidence/standing-out.ts';
import { whatMatters } from './criterion-words.ts';
import { productJudged } from './describe-request.ts';
import type { Line } from './explanation.ts';
import { nameOf } from './names.ts';
import { areLevel } from './standing.ts';
import type { RankedTelling } from './telling.ts';

/** A lead of fewer than this many of 1000 on a criterion is no reason to choose by it. */
const WORTH_CHOOSING = 80;

/** The runner-up, how close it is, and what would have to matter more for it to be the better choice. */
export const runnerUpLine = (telling: RankedTelling): Line | null => {
  const { winner, runnerUp, ranking, catalog } = telling;
  if (runnerUp === null) return null;
  const name = nameOf(runnerUp.id, catalog);
  const near = areLevel(winner, runnerUp, ranking)
    ? `${name} is level with ${nameOf(winner.id, catalog)}`
    : `${name}, with ${runnerUp.points} of 100 points against ${winner.points}`;
  return { text: `${near}. ${when(telling)}`, factIds: [] };
};

const when = (telling: RankedTelling): string => {
  const { winner, runnerUp, ranking, catalog } = telling;
  if (runnerUp === null) return '';
  const name = nameOf(runnerUp.id, catalog);
  const ahead = leading(againstOption(runnerUp, winner)) ?? leading(byValue(runnerUp, winner));
  if (ahead === null)
    return `Nothing known speaks clearly for ${name} over ${nameOf(winner.id, catalog)} here.`;
  const product = productJudged(telling.ranking);
  const behind = leading(againstOption(winner, runnerUp));
  return behind === null
    ? `Choose ${name} instead if you care most about ${whatMatters(ahead, ranking, product)}.`
    : `Choose ${name} instead if you put ${whatMatters(ahead, ranking, product)} before ${whatMatters(behind, ranking, product)}.`;
};

/** The first criterion of a list with a lead that both sides are known for; null when there is none. */
const leading = (differences: readonly Difference[]): CriterionId | null =>
  differences.find(
    ({ gap, own, other }) =>
      gap > 0 &&
      own.confidence !== 'unknown' &&
      other?.confidence !== 'unknown' &&
      own.value - (other?.value ?? 0) >= WORTH_CHOOSING,
  )?.criterion ?? null;
