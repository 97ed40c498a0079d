import { shareInTenths } from '../evidence/share-in-tenths.ts';
import type { ConfidenceWord } from '../score/ranking.ts';
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

/**
 * The share behind the first place in words, what makes it weaker, and the word where the headline lacks it; null when
 * there was no choice to be sure of.
 */
export const confidenceLine = (telling: RankedTelling): Line | null => {
  const { ranking, winner, catalog, messages } = telling;
  const { confidence } = ranking;
  if (confidence === null || winner.blockedBy !== null) return null;
  const { word, share, closeWith, cappedBy } = confidence;
  const key = saidAbove(telling, word) ? 'confidence.said-above' : WITH_WORD[word];
  return hint(
    messages.sentences([
      messages.say(key, { name: nameOf(winner.id, catalog), share: inTen(share, messages) }),
      closeWith === null ? '' : messages.say('confidence.close-with', { name: nameOf(closeWith, catalog) }),
      cappedBy === 'coverage' ? messages.say('confidence.coverage') : '',
    ]),
  );
};
