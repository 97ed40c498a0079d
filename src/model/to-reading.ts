import type { SecondReading, SecondSaid } from '../profile/second/second-reading.ts';
import type { ParsedReading } from './reading-schema.ts';

const MAX_QUOTE = 80;
const MAX_NAME = 60;
const MAX_ENTRIES = 40;
const MAX_NUMBER = 1e12;

const ISO_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const ISO_LENGTH = /^P[1-9]\d{0,3}[YMWD]$/;

type Entry<Value> = { value: Value; turn: number; quote: string };

/** One line without anything invisible in it. */
const clean = (text: string, most: number): string =>
  Array.from(
    text
      .toWellFormed()
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
    .slice(0, most)
    .join('')
    .trim();

const toSaid = <Value>({ value, turn, quote }: Entry<Value>): SecondSaid<Value> => ({
  value,
  turn,
  words: clean(quote, MAX_QUOTE),
});

const listOf = <Value>(
  entries: readonly Entry<Value>[],
  keyOf: (value: Value) => string,
): SecondSaid<Value>[] => {
  const byKey = new Map(entries.map((entry) => [keyOf(entry.value), toSaid(entry)]));
  return [...byKey.values()].slice(0, MAX_ENTRIES);
};

const namesOf = (entries: readonly Entry<string>[]): SecondSaid<string>[] =>
  listOf(
    entries
      .map((entry) => ({ ...entry, value: clean(entry.value, MAX_NAME) }))
      .filter(({ value }) => value !== ''),
    (name) => name.toLowerCase(),
  );

/** An object with the field, when there is an entry and its value makes sense. */
const field = <Name extends string, Value>(
  name: Name,
  entry: Entry<Value> | null,
  isSensible: (value: Value) => boolean = () => true,
): Partial<Record<Name, SecondSaid<Value>>> => {
  const none: Partial<Record<Name, SecondSaid<Value>>> = {};
  return entry === null || !isSensible(entry.value) ? none : { ...none, [name]: toSaid(entry) };
};

const isAmount = (value: number): boolean => value >= 0 && value <= MAX_NUMBER;
const isCount = (value: number): boolean => Number.isInteger(value) && isAmount(value);
const isTime = (value: string): boolean => ISO_DATE.test(value) || ISO_LENGTH.test(value);
const itself = (value: string): string => value;

const prioritiesOf = (entries: ParsedReading['priorities']): SecondReading['priorities'] =>
  Object.fromEntries(
    entries.map(({ value, ...rest }) => [value.criterion, toSaid({ value: value.tier, ...rest })]),
  );

/**
 * What is left of a form when everything that makes no sense is taken out: numbers below zero, times that are neither
 * an ISO date nor a length, blank names, repetitions (the last one holds), quotes beyond 80 characters (cut). `turns`:
 * how many turns the model was shown.
 */
export const toReading = (parsed: ParsedReading, turns: number): SecondReading => ({
  turns,
  language: parsed.language === 'other' ? null : parsed.language,
  behaviour: parsed.behaviour,
  options: namesOf(parsed.options),
  excludedFrameworks: namesOf(parsed.excludedFrameworks),
  existing: namesOf(parsed.existing),
  mustLanguages: listOf(parsed.mustLanguages, itself),
  excludedLanguages: listOf(parsed.excludedLanguages, itself),
  teamLanguages: listOf(parsed.teamLanguages, ({ id }) => id),
  workloads: listOf(parsed.workloads, itself),
  needs: listOf(parsed.needs, itself),
  platforms: listOf(parsed.platforms, itself),
  load: {
    ...field('rps', parsed.load.rps, isAmount),
    ...field('connections', parsed.load.connections, isAmount),
    ...field('p95Ms', parsed.load.p95Ms, isAmount),
    ...field('coldStartMs', parsed.load.coldStartMs, isAmount),
  },
  priorities: prioritiesOf(parsed.priorities),
  ...field('teamSize', parsed.teamSize, isCount),
  ...field('plannedHires', parsed.plannedHires, isCount),
  ...field('deadline', parsed.deadline, isTime),
  ...field('supportUntil', parsed.supportUntil, isTime),
  ...field('structure', parsed.structure),
  ...field('typed', parsed.typed),
  ...field('cpuBound', parsed.cpuBound),
});
