import type { ConfidenceWord } from '../score/ranking.ts';
import type { Line } from './explanation.ts';
import { hint } from './hints.ts';
import { nameOf } from './names.ts';
import { levelWithFirst } from './standing.ts';
import type { RankedTelling } from './telling.ts';

/** From this share on a figure in tenths would claim more than 4,096 samples can show. */
const NEARLY_ALL = 0.97;
const HARDLY_ANY = 0.05;

/** A share as people say it: "about 7 in 10", never a percentage that nobody could defend. */
const inTen = (share: number): string => {
  if (share >= NEARLY_ALL) return 'nearly all';
  if (share < HARDLY_ANY) return 'hardly any';
  return `about ${Math.min(9, Math.max(1, Math.round(share * 10)))} in 10`;
};

/** The word and who comes first, where the headline does not say the word. */
const withName = (word: ConfidenceWord, name: string): string => {
  switch (word) {
    case 'slight lead':
      return `Slight lead for ${name}, first`;
    case 'leans to':
      return `Leans to ${name}, first`;
    case 'no clear pick':
      return `No clear pick; ${name} comes first`;
    case 'likely best fit':
      return 'Likely best fit, first';
    case 'strong fit':
      return 'Strong fit, first';
    case 'clear pick':
      return 'Clear pick, first';
  }
};

/** A headline with one name in first place carries the word itself, but for "strong fit", which it words as "fits best". */
const saidAbove = ({ ranking, winner, reading }: RankedTelling, word: ConfidenceWord): boolean =>
  reading.behaviour !== 'clarify' && word !== 'strong fit' && levelWithFirst(ranking, winner).length === 1;

/**
 * The share behind the first place in words, what makes it weaker, and the word where the headline lacks it; null when
 * there was no choice to be sure of.
 */
export const confidenceLine = (telling: RankedTelling): Line | null => {
  const { ranking, winner, catalog } = telling;
  const { confidence } = ranking;
  if (confidence === null || winner.blockedBy !== null) return null;
  const { word, share, closeWith, cappedBy } = confidence;
  const name = nameOf(winner.id, catalog);
  const lead = saidAbove(telling, word) ? `${name} comes first` : withName(word, name);
  const parts = [
    `${lead} in ${inTen(share)} of the plausible weightings and ratings.`,
    closeWith === null ? '' : `Too close to call against ${nameOf(closeWith, catalog)}.`,
    cappedBy === 'coverage'
      ? 'Less than half of what counts rests on evidence or several opinions, so no stronger word.'
      : '',
  ];
  return hint(parts.filter((part) => part !== '').join(' '));
};
