import { holdsBetween, startsAfter } from '../near.ts';
import { type NumberHit, readNumbers } from '../read-numbers.ts';
import { covers, type Span } from '../span.ts';
import { isLoadField, type LoadField, type Statement } from '../statement.ts';
import type { Select, TurnText } from '../turn-text.ts';
import { type Grounds, isTaken, type Place } from './grounds.ts';
import type { SecondEntry } from './second-entries.ts';
import { believed, notBelieved, type Verdict } from './verdict.ts';

export type NumberField = 'teamSize' | 'plannedHires' | LoadField;
export type NumberEntry = Extract<SecondEntry, { field: NumberField }>;

export const isNumberEntry = (entry: SecondEntry): entry is NumberEntry =>
  entry.field === 'teamSize' || entry.field === 'plannedHires' || isLoadField(entry.field);

/** Figures this close are the same one, rounded. */
const SAME_WITHIN = 0.05;
/** More than these are a user base or a company, not the people who build. */
const LARGEST_TEAM = 5_000;

export const sameFigure = (one: number, other: number): boolean =>
  Math.abs(one - other) <= SAME_WITHIN * Math.max(Math.abs(one), Math.abs(other));

const known = (field: NumberField, { rules }: Grounds): number | undefined => {
  const { requirements } = rules;
  return isLoadField(field) ? requirements.load[field]?.value : requirements[field]?.value;
};

/** Statements that rest on a number. */
const ON_NUMBERS: ReadonlySet<Statement['kind']> = new Set<Statement['kind']>([
  'load',
  'team-size',
  'planned-hires',
  'deadline',
  'support-until',
  'number',
]);

/** How a figure as it is typed becomes one of the field: 1, or by a unit that has to stand in the quote. */
const conversions = (field: NumberField): readonly (readonly [factor: number, unit: Select | null])[] => {
  switch (field) {
    case 'rps':
      return [
        [1, null],
        [1 / 60, (lexicon) => lexicon.units.perMinute],
        [1 / 3_600, (lexicon) => lexicon.units.perHour],
        [1 / 86_400, (lexicon) => lexicon.units.perDay],
      ];
    case 'p95Ms':
    case 'coldStartMs':
      return [
        [1, null],
        [1_000, (lexicon) => lexicon.units.seconds],
      ];
    case 'teamSize':
    case 'plannedHires':
    case 'connections':
      return [[1, null]];
    default:
      return field satisfies never;
  }
};

const says = ({ field, value }: NumberEntry, hit: NumberHit, turn: TurnText, quote: Span): boolean =>
  conversions(field).some(
    ([factor, unit]) =>
      sameFigure(hit.value * factor, value) &&
      (unit === null || holdsBetween(turn, quote.start, quote.end, unit)),
  );

const UNITS_OF_THINGS: readonly Select[] = [
  (lexicon) => lexicon.units.rate,
  (lexicon) => lexicon.units.requests,
  (lexicon) => lexicon.units.perSecond,
  (lexicon) => lexicon.units.perMinute,
  (lexicon) => lexicon.units.perHour,
  (lexicon) => lexicon.units.perDay,
  (lexicon) => lexicon.units.connections,
  (lexicon) => lexicon.units.milliseconds,
  (lexicon) => lexicon.units.seconds,
  (lexicon) => lexicon.units.days,
  (lexicon) => lexicon.units.weeks,
  (lexicon) => lexicon.units.months,
  (lexicon) => lexicon.units.years,
  (lexicon) => lexicon.served,
];
const LENGTHS: readonly Select[] = [
  (lexicon) => lexicon.units.days,
  (lexicon) => lexicon.units.weeks,
  (lexicon) => lexicon.units.months,
  (lexicon) => lexicon.units.years,
  (lexicon) => lexicon.people,
];
/** Money, shares and sizes are in none of the fields. */
const OTHER_UNIT =
  /^\s?(?:%|[€$£¥]|(?:percent|euros?|dollars?|usd|eur|[kmgt]i?b|cores?|cpus?)(?![\p{L}\p{N}]))/iu;

/** Does the number count something else than the field does, or is it the version of a name? */
const countsOther = (field: NumberField, hit: NumberHit, { turn, names }: Place['reading']): boolean => {
  const units = isLoadField(field) ? LENGTHS : UNITS_OF_THINGS;
  const version = names.hits.some(
    (name) => /^\s?v?$/i.test(turn.text.slice(name.end, hit.start)) && name.end <= hit.start,
  );
  const money = /[€$£¥]\s?$/.test(turn.text.slice(0, hit.start));
  return (
    version || money || OTHER_UNIT.test(turn.text.slice(hit.end)) || startsAfter(turn, hit.end, 1, ...units)
  );
};

/**
 * A number counts only where the rules have none for its field, where it stands in the quote as our own reader reads
 * it, and where it is not a number the rules took for something else.
 */
export const judgeNumber = (entry: NumberEntry, place: Place, grounds: Grounds): Verdict => {
  const { field, value } = entry;
  const byRules = known(field, grounds);
  if (byRules !== undefined)
    return notBelieved(sameFigure(byRules, value) ? 'already-read' : 'against-the-rules');
  const { reading, span } = place;
  const { turn } = reading;
  const hits = readNumbers(turn).filter((hit) => covers(span, hit) && says(entry, hit, turn, span));
  if (hits.length === 0) return notBelieved('number-not-in-quote');
  const isFree = (hit: NumberHit): boolean =>
    !isTaken(reading, hit, ({ kind }) => ON_NUMBERS.has(kind)) && !countsOther(field, hit, reading);
  if (!hits.some(isFree)) return notBelieved('words-taken');
  const { words } = span;
  switch (field) {
    case 'teamSize':
    case 'plannedHires':
      if (!Number.isInteger(value) || value > LARGEST_TEAM) return notBelieved('number-not-in-quote');
      return believed({ kind: field === 'teamSize' ? 'team-size' : 'planned-hires', value, words });
    default:
      return believed({ kind: 'load', field, value, words });
  }
};
