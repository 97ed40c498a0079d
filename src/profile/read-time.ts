import { isDay } from '../catalog/calendar-day.ts';
import type { Lexicon } from '../catalog/schemas/lexicon.ts';
import { LEFT_EDGE, RIGHT_EDGE } from '../catalog/word-edges.ts';
import { expressionsFor } from './compile-lexicon.ts';
import { endsBefore, holdsBetween } from './near.ts';
import type { NumberHit } from './read-numbers.ts';
import type { Statement } from './statement.ts';
import type { TurnText } from './turn-text.ts';

const UNITS = [
  ['D', (lexicon: Lexicon) => lexicon.units.days],
  ['W', (lexicon: Lexicon) => lexicon.units.weeks],
  ['M', (lexicon: Lexicon) => lexicon.units.months],
  ['Y', (lexicon: Lexicon) => lexicon.units.years],
] as const;

const startsWithUnit = (
  turn: TurnText,
  select: (lexicon: Lexicon) => readonly string[],
  after: string,
): boolean =>
  turn.lexicons.some(({ source, match }) =>
    expressionsFor(match(select(source)), after).some((expression) =>
      [...after.matchAll(expression)].some((found) => found.index <= 1),
    ),
  );

const REACH = 50;

const classify = (
  turn: TurnText,
  start: number,
  end: number,
  dated = false,
): 'deadline' | 'support' | null => {
  const sentence = turn.sentenceAt(start);
  const clause = turn.clauseAt(start);
  const from = Math.max(sentence.start, start - REACH);
  const to = Math.min(sentence.end, end + REACH);
  if (holdsBetween(turn, clause.start, clause.end, (lexicon) => lexicon.hire)) return null;
  if (turn.find((lexicon) => lexicon.age).some((span) => span.start <= start && end <= span.end)) return null;
  if (holdsBetween(turn, from, to, (lexicon) => lexicon.support)) return 'support';
  // "10 years of Java": a span of experience.
  if (turn.find((lexicon) => lexicon.expert).some((span) => span.start <= start && end <= span.end))
    return null;
  // "she leaves in January" is no deadline; "by January" and "in 6 weeks" are.
  const loose = dated && /\bin\s*$/i.test(turn.text.slice(from, start));
  if (!loose && endsBefore(turn, start, 14, (lexicon) => lexicon.deadlineBefore)) return 'deadline';
  return holdsBetween(turn, Math.max(clause.start - 12, from), to, (lexicon) => lexicon.deadline)
    ? 'deadline'
    : null;
};

const statementOf = (kind: 'deadline' | 'support', value: string, words: string): Statement =>
  kind === 'deadline' ? { kind: 'deadline', value, words } : { kind: 'support-until', value, words };

const lastDay = (year: number, month: number): string => {
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A month without a year is the next one to come. */
const yearFor = (month: number, day: number, today: string): number => {
  const year = Number(today.slice(0, 4));
  return iso(year, month, day) < today ? year + 1 : year;
};

type Dated = { value: string; start: number; end: number };

type MonthExpression = { expression: RegExp; months: ReadonlyMap<string, number> };
const monthExpressions = new WeakMap<Lexicon, MonthExpression>();

/** "15 january 2027", "january 15th, 2027", "march": one expression for all months of a language. */
const monthsOf = (lexicon: Lexicon): MonthExpression => {
  const known = monthExpressions.get(lexicon);
  if (known !== undefined) return known;
  const months = new Map(Object.entries(lexicon.months));
  const names = [...months.keys()].sort((one, other) => other.length - one.length).join('|');
  const expression = new RegExp(
    `${LEFT_EDGE}(?:(\\d{1,2})(?:st|nd|rd|th|\\.|er)?\\s+(?:of\\s+|de\\s+)?)?(${names === '' ? '(?!)' : names})(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,?\\s+(?:de\\s+)?(20\\d\\d))?${RIGHT_EDGE}`,
    'gu',
  );
  const result = { expression, months };
  monthExpressions.set(lexicon, result);
  return result;
};

const monthDates = (turn: TurnText, lexicon: Lexicon, today: string): Dated[] => {
  const { expression, months } = monthsOf(lexicon);
  return [...turn.lower.matchAll(expression)].flatMap((match) => {
    const named = match[2] ?? '';
    const month =
      months.get(named) ?? [...months].find(([name]) => new RegExp(`^(?:${name})$`, 'u').test(named))?.[1];
    if (month === undefined) return [];
    const middle = /\bmid[- ]?$/.test(turn.lower.slice(0, match.index));
    const day = middle ? 15 : Number(match[1] ?? match[3] ?? 0);
    const year = match[4] === undefined ? yearFor(month, day || 28, today) : Number(match[4]);
    const value = day >= 1 && day <= 31 ? iso(year, month, day) : lastDay(year, month);
    return [{ value, start: match.index, end: match.index + match[0].length }];
  });
};

const ISO_DATE = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/g;
const END_OF_YEAR =
  /(?:end of|through|until|till|beyond|ende|bis|fin(?:al)? de|fim de|fin|jusqu'en|hasta|até)\s+(20\d\d)(?!-|\d)/g;

const absoluteDates = (turn: TurnText, today: string): Dated[] => {
  const dates = [
    ...[...turn.lower.matchAll(ISO_DATE)].map((match) => dated(match[0], match)),
    ...turn.lexicons.flatMap(({ source }) => monthDates(turn, source, today)),
    ...[...turn.lower.matchAll(END_OF_YEAR)].map((match) => dated(`${match[1]}-12-31`, match)),
  ];
  const inside = (one: Dated, other: Dated): boolean =>
    other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;
  return dates.filter((one) => isDay(one.value) && !dates.some((other) => inside(one, other)));
};

const dated = (value: string, match: RegExpExecArray): Dated => ({
  value,
  start: match.index,
  end: match.index + match[0].length,
});

/**
 * Deadlines and support horizons: spans ("in 6 weeks" -> P6W), dates ("end of February 2027" -> 2027-02-28)
 * and fixed phrases ("by tomorrow" -> P1D). A span of hiring or of experience is neither.
 */
export const readTime = (turn: TurnText, numbers: readonly NumberHit[], today: string): Statement[] => {
  const statements: Statement[] = [];
  for (const hit of numbers) {
    const sentence = turn.sentenceAt(hit.start);
    const after = turn.lower.slice(hit.end, Math.min(sentence.end, hit.end + 40));
    for (const [letter, select] of UNITS) {
      if (!startsWithUnit(turn, select, after) || !Number.isInteger(hit.value) || hit.value > 400) continue;
      const kind = classify(turn, hit.start, hit.end);
      const words = turn.text.slice(hit.start, hit.end) + after.slice(0, 14);
      if (kind !== null) statements.push(statementOf(kind, `P${hit.value}${letter}`, words.trim()));
      break;
    }
  }
  for (const date of absoluteDates(turn, today)) {
    const kind = classify(turn, date.start, date.end, true);
    if (kind !== null) statements.push(statementOf(kind, date.value, turn.text.slice(date.start, date.end)));
  }
  for (const { source, matchOne } of turn.lexicons) {
    for (const span of source.spans) {
      const found = [...turn.lower.matchAll(matchOne(span.pattern))][0];
      if (found !== undefined) statements.push(statementOf(span.is, span.value, found[0]));
    }
  }
  return statements;
};
