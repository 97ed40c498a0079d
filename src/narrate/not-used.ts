import type { Reading } from '../profile/reading.ts';
import type { Replaced } from '../profile/replaced.ts';
import type { Line } from './explanation.ts';
import { foreignName } from './names.ts';
import { shorten } from './shorten.ts';
import { listSome, sentence, upperFirst } from './words.ts';

const MOST_NAMES = 8;
const LONGEST_NOTE = 300;
const LONGEST_QUOTE = 80;
const MOST_REPLACED = 3;

/** What of the question was not used: names outside the dataset, words taken back later, whatever else was left aside. */
export const notUsedLines = (reading: Reading, use: 'ranked' | 'explained' = 'ranked'): Line[] => [
  ...outsideLine(reading.unknown, use),
  ...reading.replaced.slice(0, MOST_REPLACED).map(replacedLine),
  ...reading.notUsed.map((note) => ({
    text: sentence(upperFirst(shorten(note, LONGEST_NOTE))),
    factIds: [],
  })),
];

/** Both sides of a contradiction, and which of them holds. */
const replacedLine = ({ earlier, later, counts }: Replaced): Line => {
  const [one, other] = [shorten(earlier, LONGEST_QUOTE), shorten(later, LONGEST_QUOTE)];
  const text =
    counts === 'highest'
      ? `You gave two figures, "${one}" and "${other}": the higher one counts.`
      : `You said "${one}" and later "${other}": the later words hold.`;
  return { text, factIds: [] };
};

const outsideLine = (names: readonly string[], use: 'ranked' | 'explained'): Line[] => {
  const shown = [...new Set(names.map(foreignName))].filter((name) => name !== '');
  if (shown.length === 0) return [];
  const one = shown.length === 1;
  const so = use === 'ranked' ? `, so ${one ? 'it is' : 'they are'} not ranked` : '';
  return [
    { text: `${listSome(shown, MOST_NAMES)} ${one ? 'is' : 'are'} not in the dataset${so}.`, factIds: [] },
  ];
};
