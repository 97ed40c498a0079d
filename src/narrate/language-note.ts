import type { Line } from './explanation.ts';
import { hint } from './hints.ts';
import type { Telling } from './telling.ts';

/**
 * What of the answer stays in English, which is the language of the dataset's own sentences; nothing for an English
 * question and for an answer that quotes nothing of the dataset.
 */
export const languageNote = (telling: Telling): Line[] =>
  telling.messages.lang !== 'en' && quotesDataset(telling)
    ? [hint(telling.messages.say('note.language'))]
    : [];

const quotesDataset = ({ reading, ranking }: Telling): boolean => {
  if (ranking !== null) return true;
  if (reading.behaviour !== 'explain') return false;
  return reading.named.length > 0 || reading.topic === 'method' || reading.topic === 'sources';
};
