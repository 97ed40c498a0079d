import { shareInTenths } from '../evidence/share-in-tenths.ts';
import type { ConfidenceWord } from '../score/ranking.ts';
import { criterionInside } from './criterion-words.ts';
import type { Line } from './explanation.ts';
import { hint } from './hints.ts';
import type { MessageKey, Messages } from './messages/messages.ts';
import { nameOf } from './names.ts';
import { levelWithFirst } from './standing.ts';
import type { RankedTelling } from './telling.ts';

/** A share as people say it. */
const inTen = (share: number, { say }: Messages): string => {
  const tenths = shareInTenths(share);
  if (tenths === 'all') return say('confidence.share.all');
  return tenths === 'none' ? say('confidence.share.none') : say('confidence.share.tenths', { tenths });
};

/** The word, and who comes first where the word says it of somebody. */
const WITH_WORD: Readonly<Record<ConfidenceWord, MessageKey>> = {
  'slight lead': 'confidence.slight-lead',
  'leans to': 'confidence.leans-to',
  'no clear pick': 'confidence.no-clear-pick',
  'likely best fit': 'confidence.likely-best-fit',
  'strong fit': 'confidence.strong-fit',
  'clear pick': 'confidence.clear-pick',
};

/** A headline with one name in first place carries the word itself, but for "strong fit", which it words as "fits best". */
const saidAbove = ({ ranking, winner, reading }: RankedTelling, word: ConfidenceWord): boolean =>
  reading.behaviour !== 'clarify' && word !== 'strong fit' && levelWithFirst(ranking, winner).length === 1;

/** A headline that calls options level is not followed by a word that calls one of them the fit. */
const keyOf = (word: ConfidenceWord, { ranking, winner, reading }: RankedTelling): MessageKey =>
  reading.behaviour !== 'clarify' && levelWithFirst(ranking, winner).length > 1 && word !== 'no clear pick'
    ? 'confidence.level'
    : WITH_WORD[word];

const MOST_BELOW = 6;

/** Why there is no share: everybody else is below a minimum. Null where nobody else is ranked. */
const onlyInRace = ({ ranking, winner, catalog, messages }: RankedTelling): Line | null => {
  const below = ranking.options.flatMap(({ id, blockedBy }) =>
    id === winner.id || blockedBy === null ? [] : [{ id, blockedBy }],
  );
  if (below.length === 0 || below.length < ranking.options.length - 1) return null;
  const each = below.map(({ id, blockedBy }) =>
    messages.say('confidence.below', {
      name: nameOf(id, catalog),
      criterion: criterionInside(blockedBy, catalog, messages),
    }),
  );
  const names = messages.listSome(each, MOST_BELOW);
  return hint(messages.say('confidence.only-in-race', { name: nameOf(winner.id, catalog), names }));
};

/**
 * The share behind the first place in words, what makes it weaker, and the word where the headline lacks it; null when
 * there was no choice to be sure of.
 */
export const confidenceLine = (telling: RankedTelling): Line | null => {
  const { ranking, winner, catalog, messages } = telling;
  const { confidence } = ranking;
  if (winner.blockedBy !== null) return null;
  if (confidence === null) return onlyInRace(telling);
  const { word, share, closeWith, cappedBy } = confidence;
  const values = { name: nameOf(winner.id, catalog), share: inTen(share, messages) };
  // A share of nine in ten beside a machine that carries half of the load would say too much.
  if (cappedBy === 'headroom') return hint(messages.say('confidence.headroom', values));
  const key = saidAbove(telling, word) ? 'confidence.said-above' : keyOf(word, telling);
  return hint(
    messages.sentences([
      messages.say(key, values),
      closeWith === null ? '' : messages.say('confidence.close-with', { name: nameOf(closeWith, catalog) }),
      cappedBy === 'coverage' ? messages.say('confidence.coverage') : '',
    ]),
  );
};
