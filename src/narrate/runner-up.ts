import { againstOption, byValue } from '../evidence/standing-out.ts';
import { leadingCriterion } from './advantages.ts';
import { whatMatters } from './criterion-words.ts';
import type { Line } from './explanation.ts';
import { nameOf } from './names.ts';
import { areLevel } from './standing.ts';
import type { RankedTelling } from './telling.ts';

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
  const ahead =
    leadingCriterion(againstOption(runnerUp, winner)) ?? leadingCriterion(byValue(runnerUp, winner));
  if (ahead === null) return `Nothing known speaks for ${name} over ${nameOf(winner.id, catalog)} here.`;
  const behind = leadingCriterion(againstOption(winner, runnerUp));
  const less = behind === null ? 'than it does now' : `than ${whatMatters(behind, ranking)}`;
  return `Choose ${name} instead if ${whatMatters(ahead, ranking)} matters more ${less}.`;
};
