import type { ConfidenceWord } from '../score/ranking.ts';
import { describeRequest } from './describe-request.ts';
import { nameOf } from './names.ts';
import { levelWithFirst, orderOfLevel } from './standing.ts';
import type { RankedTelling } from './telling.ts';
import { listSome, upperFirst } from './words.ts';

const MOST_LEVEL = 4;

/** "For 4 TypeScript developers building an API, NestJS fits best." or who is level with whom. */
export const pickHeadline = (telling: RankedTelling): string => {
  const { winner, runnerUp, ranking, catalog } = telling;
  const name = nameOf(winner.id, catalog);
  const situation = describeRequest(telling.reading.requirements, catalog);
  const lead = situation === '' ? 'With little said about the team and the product,' : `For ${situation},`;
  if (winner.blockedBy !== null) {
    const criterion = catalog.criteria.get(winner.blockedBy)?.name ?? winner.blockedBy;
    return `${lead} no option reaches the floor on ${criterion.toLowerCase()}; ${name} comes nearest.`;
  }
  if (ranking.options.length === 1) return `${lead} ${name} is the only option that passes every condition.`;
  const staying = ranking.staying.includes(winner.id);
  const level = levelWithFirst(ranking, winner);
  if (runnerUp !== null && level.length > 1) {
    const names = listSome(
      level.map((option) => nameOf(option.id, catalog)),
      MOST_LEVEL,
    );
    return `${lead} ${names} are level; ${name} is listed first ${orderOfLevel(winner, runnerUp)}.`;
  }
  return `${lead} ${verdict(staying ? `staying with ${name}` : name, ranking.confidence?.word ?? null)}`;
};

/** The pick as firmly as the confidence allows; without one to judge by, it simply fits best. */
const verdict = (pick: string, word: ConfidenceWord | null): string => {
  switch (word) {
    case 'no clear pick':
      return `there is no clear pick; ${pick} is listed first.`;
    case 'slight lead':
      return `${pick} has a slight lead.`;
    case 'leans to':
      return `it leans to ${pick}.`;
    case 'likely best fit':
      return `${pick} is the likely best fit.`;
    case 'clear pick':
      return `${pick} is the clear pick.`;
    case 'strong fit':
    case null:
      return `${pick} fits best.`;
  }
};

/** The outcome of a comparison: "Django against Rails: for 3 Python developers, Django fits best." */
export const comparisonHeadline = (telling: RankedTelling): string => {
  const names = telling.ranking.options.map((option) => nameOf(option.id, telling.catalog));
  const [unranked] = telling.reading.unknown;
  if (names.length < 2 && unranked !== undefined) {
    const { unknown } = telling.reading;
    const are = unknown.length === 1 ? 'is' : 'are';
    return `Only ${names[0]} is in the dataset; ${listSome(unknown, 6)} ${are} not, so there is no ranking between them.`;
  }
  if (names.length < 2) return pickHeadline(telling);
  const [first, second] = names;
  const between = names.length === 2 ? `${first} against ${second}` : `Of ${listSome(names, 6)}`;
  const pick = pickHeadline(telling);
  return names.length === 2
    ? `${between}: ${pick.charAt(0).toLowerCase()}${pick.slice(1)}`
    : upperFirst(`${between}: ${lower(pick)}`);
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Nothing passed: what stands in the way, in one sentence. */
export const nothingPasses = (situation: string): string =>
  situation === ''
    ? 'No framework of the dataset meets every condition you set.'
    : `No framework of the dataset meets every condition for ${situation}.`;
