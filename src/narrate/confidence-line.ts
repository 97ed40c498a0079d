import type { ConfidenceWord } from '../score/ranking.ts';
import type { Line } from './explanation.ts';
import { hint } from './hints.ts';
import { nameOf } from './names.ts';
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

/** The word, the share behind it in words, and what makes it weaker; null when there was no choice to be sure of. */
export const confidenceLine = ({ ranking, winner, catalog }: RankedTelling): Line | null => {
  const { confidence } = ranking;
  if (confidence === null || winner.blockedBy !== null) return null;
  const { word, share, closeWith, cappedBy } = confidence;
  const parts = [
    `${withName(word, nameOf(winner.id, catalog))} in ${inTen(share)} of the plausible weightings and readings of the evidence.`,
    closeWith === null ? '' : `Too close to call against ${nameOf(closeWith, catalog)}.`,
    cappedBy === 'coverage'
      ? 'Less than half of what counts rests on evidence or several opinions: no more than a leaning.'
      : '',
  ];
  return hint(parts.filter((part) => part !== '').join(' '));
};
