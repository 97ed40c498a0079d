import type { Catalog } from '../../../src/catalog/catalog.ts';
import {
  CRITERIA,
  LANGUAGES,
  NEEDS,
  PLATFORMS,
  QUESTION_LANGUAGES,
  SKILL_LEVELS,
  TIERS,
  WORKLOADS,
} from '../../../src/catalog/vocabulary.ts';
import { BEHAVIOURS } from '../../../src/profile/reading.ts';
import type { SecondReading, SecondSaid } from '../../../src/profile/second/second-reading.ts';
import { secondOf } from '../../profile/second/second.ts';

/** A number from 0 up to 1, the next of its row. */
export type Random = () => number;

const MOST_IN_LIST = 3;
const MOST_WORDS = 6;
const LONGEST_QUOTE = 80;
const SCALAR_SHARE = 0.3;
const LANGUAGE_CHOICES = [...QUESTION_LANGUAGES, null];

const pick = <Value>(random: Random, values: readonly [Value, ...Value[]]): Value =>
  values[Math.floor(random() * values.length)] ?? values[0];

/** Words of some turn, next to each other, and its number. */
export const realQuote = (random: Random, turns: readonly string[]): { turn: number; words: string } => {
  const index = Math.floor(random() * turns.length);
  const words = (turns[index] ?? '').split(/\s+/).filter(Boolean);
  const start = Math.floor(random() * words.length);
  const count = 1 + Math.floor(random() * MOST_WORDS);
  return {
    turn: index + 1,
    words: words
      .slice(start, start + count)
      .join(' ')
      .slice(0, LONGEST_QUOTE),
  };
};

const INVENTED = [
  'lorem',
  'ipsum',
  'blue',
  'seven',
  'maybe',
  'the',
  'wizard',
  'quota',
  'under',
  'glass',
] as const;

export const inventedQuote = (random: Random, turns: readonly string[]): { turn: number; words: string } => ({
  turn: 1 + Math.floor(random() * turns.length),
  words: Array.from({ length: 1 + Math.floor(random() * MOST_WORDS) }, () => pick(random, INVENTED)).join(
    ' ',
  ),
});

/** A form nothing was read into, with any language and any kind of answer. */
export const emptyReading = (random: Random, turns: readonly string[]): SecondReading =>
  secondOf({
    turns: turns.length,
    language: pick(random, [null, ...LANGUAGE_CHOICES]),
    behaviour: pick(random, BEHAVIOURS),
  });

/** Any values that the form allows, in quotes made by `quote`. */
export const randomReading = (
  random: Random,
  turns: readonly string[],
  catalog: Catalog,
  quote: typeof realQuote,
): SecondReading => {
  const said = <Value>(value: Value): SecondSaid<Value> => ({ value, ...quote(random, turns) });
  const list = <Value>(make: () => Value): SecondSaid<Value>[] =>
    Array.from({ length: Math.floor(random() * (MOST_IN_LIST + 1)) }, () => said(make()));
  const maybe = <Field extends string, Value>(field: Field, make: () => Value) => {
    const none: Partial<Record<Field, SecondSaid<Value>>> = {};
    return random() < SCALAR_SHARE ? { ...none, [field]: said(make()) } : none;
  };
  const names = [...catalog.frameworks.values(), ...catalog.languages.values()].map(({ name }) => name);
  const name = () => pick(random, ['Go', ...names]);
  const amount = () => Math.round(10 ** (random() * 5));
  const time = () => `P${1 + Math.floor(random() * 12)}${pick(random, ['W', 'M', 'Y'])}`;
  return {
    ...emptyReading(random, turns),
    options: list(name),
    excludedFrameworks: list(name),
    existing: list(name),
    mustLanguages: list(() => pick(random, LANGUAGES)),
    excludedLanguages: list(() => pick(random, LANGUAGES)),
    teamLanguages: list(() => ({ id: pick(random, LANGUAGES), level: pick(random, SKILL_LEVELS) })),
    workloads: list(() => pick(random, WORKLOADS)),
    needs: list(() => pick(random, NEEDS)),
    platforms: list(() => pick(random, PLATFORMS)),
    load: { ...maybe('rps', amount), ...maybe('connections', amount), ...maybe('p95Ms', amount) },
    priorities: Object.fromEntries(
      list(() => pick(random, CRITERIA)).map(({ value, turn, words }) => [
        value,
        { value: pick(random, TIERS), turn, words },
      ]),
    ),
    ...maybe('teamSize', amount),
    ...maybe('plannedHires', amount),
    ...maybe('deadline', time),
    ...maybe('supportUntil', time),
    ...maybe('structure', () => pick(random, ['light', 'strong'] as const)),
    ...maybe('typed', () => random() < 0.5),
    ...maybe('cpuBound', () => random() < 0.5),
  };
};
