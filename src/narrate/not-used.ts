import type { Reading } from '../profile/reading.ts';
import type { Line } from './explanation.ts';
import { foreignName } from './names.ts';
import { cut, listSome, sentence } from './words.ts';

const MOST_NAMES = 8;
const LONGEST_NOTE = 300;

/** What of the question could not be used: names outside the dataset, and whatever the reading left aside. */
export const notUsedLines = (reading: Reading): Line[] => [
  ...outsideLine(reading.unknown),
  ...reading.notUsed.map((note) => ({ text: sentence(cut(note, LONGEST_NOTE)), factIds: [] })),
];

const outsideLine = (names: readonly string[]): Line[] => {
  const shown = [...new Set(names.map(foreignName))].filter((name) => name !== '');
  if (shown.length === 0) return [];
  const are =
    shown.length === 1
      ? 'is not in the dataset, so it is not ranked'
      : 'are not in the dataset, so they are not ranked';
  return [{ text: `${listSome(shown, MOST_NAMES)} ${are}.`, factIds: [] }];
};
