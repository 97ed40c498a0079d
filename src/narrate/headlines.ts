import type { ConfidenceWord } from '../score/ranking.ts';
import { criterionInside } from './criterion-words.ts';
import { describeRequest } from './describe-request.ts';
import type { MessageKey, Messages } from './messages/messages.ts';
import { nameOf } from './names.ts';
import { levelWithFirst, orderOfLevel } from './standing.ts';
import type { RankedTelling } from './telling.ts';

const MOST_LEVEL = 4;
const MOST_COMPARED = 6;

/** Where a headline stands: on its own, or after what is compared. */
type Place = 'first' | 'inside';

/** The pick as firmly as the confidence allows. */
const VERDICTS: Readonly<Record<ConfidenceWord, MessageKey>> = {
  'no clear pick': 'headline.no-clear-pick',
  'slight lead': 'headline.slight-lead',
  'leans to': 'headline.leans-to',
  'likely best fit': 'headline.likely-best-fit',
  'strong fit': 'headline.fits-best',
  'clear pick': 'headline.clear-pick',
};

/** "For 4 TypeScript developers building an API,": what a headline begins with. */
const leadOf = ({ reading, catalog, messages }: RankedTelling, place: Place): string => {
  const situation = describeRequest(reading.requirements, catalog, messages);
  if (situation === '')
    return messages.say(place === 'first' ? 'headline.little-said' : 'headline.little-said-inside');
  return messages.say(place === 'first' ? 'headline.for' : 'headline.for-inside', { situation });
};

/** "For 4 TypeScript developers building an API, NestJS fits best." or who is level with whom. */
export const pickHeadline = (telling: RankedTelling, place: Place = 'first'): string => {
  const { winner, runnerUp, ranking, catalog, messages } = telling;
  const name = nameOf(winner.id, catalog);
  const lead = leadOf(telling, place);
  if (winner.blockedBy !== null) {
    const criterion = criterionInside(winner.blockedBy, catalog, messages);
    return messages.say('headline.blocked', { lead, criterion, name });
  }
  if (ranking.options.length === 1) return messages.say('headline.only-option', { lead, name });
  const level = levelWithFirst(ranking, winner);
  if (runnerUp !== null && level.length > 1) {
    const names = messages.listSome(
      level.map((option) => nameOf(option.id, catalog)),
      MOST_LEVEL,
    );
    return messages.say('headline.level', { lead, names, name, order: orderOfLevel(winner, runnerUp) });
  }
  const stays = ranking.staying.includes(winner.id) ? 'yes' : 'no';
  // Without a word to judge by, it simply fits best.
  return messages.say(VERDICTS[ranking.confidence?.word ?? 'strong fit'], { lead, name, stays });
};

/** The outcome of a comparison: "Django against Rails: for 3 Python developers, Django fits best." */
export const comparisonHeadline = (telling: RankedTelling): string => {
  const { ranking, reading, catalog, messages } = telling;
  const names = ranking.options.map((option) => nameOf(option.id, catalog));
  const [first = '', second] = names;
  if (second === undefined) {
    return reading.unknown.length === 0 ? pickHeadline(telling) : onlyKnown(first, reading.unknown, messages);
  }
  const outcome = pickHeadline(telling, 'inside');
  return names.length === 2
    ? messages.say('headline.compare-two', { first, second, outcome })
    : messages.say('headline.compare-several', { names: messages.listSome(names, MOST_COMPARED), outcome });
};

const onlyKnown = (name: string, unknown: readonly string[], messages: Messages): string =>
  messages.say('headline.only-known', {
    name,
    unknown: messages.listSome(unknown, MOST_COMPARED),
    count: unknown.length,
  });

/** Nothing passed: what stands in the way, in one sentence. */
export const nothingPasses = (situation: string, messages: Messages): string =>
  situation === ''
    ? messages.say('headline.nothing-passes')
    : messages.say('headline.nothing-passes-for', { situation });
