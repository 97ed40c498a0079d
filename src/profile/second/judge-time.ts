import { isDate } from '../../catalog/calendar-day.ts';
import { holdsBetween } from '../near.ts';
import { readNumbers } from '../read-numbers.ts';
import { covers, type Span } from '../span.ts';
import type { Select, TurnText } from '../turn-text.ts';
import { type Grounds, isTaken, type Place } from './grounds.ts';
import type { SecondEntry } from './second-entries.ts';
import { believed, notBelieved, type Verdict } from './verdict.ts';

export type TimeEntry = Extract<SecondEntry, { field: 'deadline' | 'supportUntil' }>;

export const isTimeEntry = (entry: SecondEntry): entry is TimeEntry =>
  entry.field === 'deadline' || entry.field === 'supportUntil';

const TIME_WORDS: readonly Select[] = [
  (lexicon) => lexicon.units.days,
  (lexicon) => lexicon.units.weeks,
  (lexicon) => lexicon.units.months,
  (lexicon) => lexicon.units.years,
  (lexicon) => Object.keys(lexicon.months),
  (lexicon) => lexicon.deadline,
  (lexicon) => lexicon.support,
];

/** Figures a time can be said with: the length itself or the next smaller and larger unit, or the parts of a date. */
const figuresOf = (value: string): number[] => {
  const length = /^P(\d+)([YMWD])$/.exec(value);
  if (length === null) return value.split('-').map(Number);
  const amount = Number(length[1]);
  switch (length[2]) {
    case 'Y':
      return [amount, amount * 12];
    case 'M':
      return [amount, amount / 12, amount * 4];
    case 'W':
      return [amount, amount * 7];
    default:
      return [amount, amount / 7];
  }
};

const isReal = (value: string, today: string): boolean =>
  value.startsWith('P') || (isDate(value) && value > today);

const speaksOfTime = (turn: TurnText, { start, end, words }: Span): boolean =>
  /\b20\d\d\b/.test(words) || TIME_WORDS.some((select) => holdsBetween(turn, start, end, select));

/** A time counts where the rules read none for its field and the quote speaks of a time, with the same figure. */
export const judgeTime = (entry: TimeEntry, place: Place, grounds: Grounds): Verdict => {
  const { field, value } = entry;
  const known = grounds.rules.requirements[field]?.value;
  if (known !== undefined) return notBelieved(known === value ? 'already-read' : 'read-otherwise');
  const { reading, span } = place;
  if (!isReal(value, grounds.today) || !speaksOfTime(reading.turn, span)) return notBelieved('not-a-time');
  const numbers = readNumbers(reading.turn).filter((hit) => covers(span, hit));
  const figures = figuresOf(value);
  if (numbers.length > 0 && !numbers.some((hit) => figures.includes(hit.value))) {
    return notBelieved('number-not-in-quote');
  }
  const takes = ['deadline', 'support-until', 'team-size', 'planned-hires', 'load'];
  if (isTaken(reading, span, ({ kind }) => takes.includes(kind))) return notBelieved('words-taken');
  return believed({ kind: field === 'deadline' ? 'deadline' : 'support-until', value, words: span.words });
};
