import type { Reading } from '../profile/reading.ts';
import type { Line } from './explanation.ts';
import { foreignName } from './names.ts';
import { shorten } from './shorten.ts';
import { listSome, sentence, upperFirst } from './words.ts';

const MOST_NAMES = 8;
const LONGEST_NOTE = 300;

/** What of the question could not be used: names outside the dataset, and whatever the reading left aside. */
export const notUsedLines = (reading: Reading, use: 'ranked' | 'explained' = 'ranked'): Line[] => [
  ...outsideLine(reading.unknown, use),
  ...reading.notUsed.map((note) => ({
    text: sentence(upperFirst(shorten(note, LONGEST_NOTE))),
    factIds: [],
  })),
];

const outsideLine = (names: readonly string[], use: 'ranked' | 'explained'): Line[] => {
  const shown = [...new Set(names.map(foreignName))].filter((name) => name !== '');
  if (shown.length === 0) return [];
  const one = shown.length === 1;
  const so = use === 'ranked' ? `, so ${one ? 'it is' : 'they are'} not ranked` : '';
  return [
    { text: `${listSome(shown, MOST_NAMES)} ${one ? 'is' : 'are'} not in the dataset${so}.`, factIds: [] },
  ];
};
