import type { Reading } from '../profile/reading.ts';
import type { Replaced } from '../profile/replaced.ts';
import type { Line } from './explanation.ts';
import { type MessageKey, type Messages, messagesIn } from './messages/messages.ts';
import { foreignName } from './names.ts';
import { shorten } from './shorten.ts';
import { sentence, upperFirst } from './words.ts';

const MOST_NAMES = 8;
const LONGEST_NOTE = 300;
const LONGEST_QUOTE = 80;
const MOST_REPLACED = 3;

/** What of the question was not used: names outside the dataset, words taken back later, whatever else was left aside. */
export const notUsedLines = (reading: Reading, use: 'ranked' | 'explained' = 'ranked'): Line[] => {
  const messages = messagesIn(reading.lang);
  return [
    ...outsideLine(reading.unknown, use, messages),
    ...reading.replaced.slice(0, MOST_REPLACED).map((replaced) => replacedLine(replaced, messages)),
    ...reading.notUsed.map((note) => ({ text: noteWords(note, messages), factIds: [] })),
  ];
};

/** What a reading could not use, as it words it, and the message of each. */
const NOTES: readonly { words: RegExp; key: MessageKey }[] = [
  { words: /^some characters arrived damaged and were left out$/, key: 'not-used.note.damaged' },
  {
    words: /^only the first (?<shown>[\d,]+) of (?<all>[\d,]+) characters were read$/,
    key: 'not-used.note.cut',
  },
  { words: /^(?<names>\d+) names were given; /, key: 'not-used.note.names' },
  { words: /^the place in "(?<place>.+)" was not used$/, key: 'not-used.note.place' },
  {
    words: /^of the range (?<from>\S+) to (?<to>\S+) the lower figure counts$/,
    key: 'not-used.note.range',
  },
];

const noteWords = (note: string, messages: Messages): string => {
  for (const { words, key } of NOTES) {
    const match = words.exec(note);
    if (match !== null) return messages.say(key, match.groups ?? {});
  }
  return sentence(upperFirst(shorten(note, LONGEST_NOTE)));
};

/** Both sides of a contradiction, and which of them holds. */
const replacedLine = ({ earlier, later, counts }: Replaced, messages: Messages): Line => {
  const key = counts === 'highest' ? 'not-used.replaced.highest' : 'not-used.replaced.later';
  const quotes = { earlier: shorten(earlier, LONGEST_QUOTE), later: shorten(later, LONGEST_QUOTE) };
  return { text: messages.say(key, quotes), factIds: [] };
};

const outsideLine = (names: readonly string[], use: 'ranked' | 'explained', messages: Messages): Line[] => {
  const shown = [...new Set(names.map(foreignName))].filter((name) => name !== '');
  if (shown.length === 0) return [];
  const key = use === 'ranked' ? 'not-used.outside-ranked' : 'not-used.outside';
  const text = messages.say(key, { names: messages.listSome(shown, MOST_NAMES), count: shown.length });
  return [{ text, factIds: [] }];
};
