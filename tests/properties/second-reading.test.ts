import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CRITERIA,
  LANGUAGES,
  NEEDS,
  PLATFORMS,
  QUESTION_LANGUAGES,
  SKILL_LEVELS,
  TIERS,
  WORKLOADS,
} from '../../src/catalog/vocabulary.ts';
import { normaliseText } from '../../src/profile/normalise-text.ts';
import { BEHAVIOURS, type Reading } from '../../src/profile/reading.ts';
import { requirementsSchema } from '../../src/profile/requirements.ts';
import { addedStatementSchema } from '../../src/profile/second/added-statement.ts';
import type { SecondReading } from '../../src/profile/second/second-reading.ts';
import { loadFreshQuestions } from '../golden/load-questions.ts';
import { turnsOf } from '../golden/question-row.ts';
import { rightReading } from '../golden/second/right-reading.ts';
import { catalog } from '../profile/read.ts';
import { readTurns, requestOf } from '../profile/second/second.ts';

/** Questions to read, every third of the set. */
const rows = loadFreshQuestions().filter((_, index) => index % 3 === 0);

const some = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

/** Words of one of the turns, next to each other, or anything else; in a turn that is mostly one of them. */
const anyQuote = (texts: readonly string[]) =>
  fc
    .record({
      turn: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: texts.length }) }, fc.integer()),
      start: fc.nat({ max: 30 }),
      length: fc.integer({ min: 1, max: 8 }),
      invented: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, fc.string()),
    })
    .map(({ turn, start, length, invented }) => {
      const words = (texts[turn - 1] ?? '').split(/\s+/);
      const from = start % words.length;
      return { turn, words: invented ?? words.slice(from, from + length).join(' ') };
    });

/** Any reading the form allows, in quotes that mostly stand in the text. */
const anyReading = (texts: readonly string[]) => {
  const quote = anyQuote(texts);
  const said = <Value>(value: fc.Arbitrary<Value>) =>
    fc.tuple(value, quote).map(([own, words]) => ({ value: own, ...words }));
  const list = <Value>(value: fc.Arbitrary<Value>) => fc.array(said(value), { minLength: 1, maxLength: 2 });
  const name = fc.oneof(some(['Go', 'django', 'Spring', 'node', 'Rails', 'express', 'java']), fc.string());
  const number = said(fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 100_000 })));
  const time = said(some(['P6W', 'P5Y', '2027-03-01', 'P1D']));
  return fc.record({
    options: list(name),
    excludedFrameworks: list(name),
    existing: list(name),
    mustLanguages: list(some(LANGUAGES)),
    excludedLanguages: list(some(LANGUAGES)),
    teamLanguages: list(fc.record({ id: some(LANGUAGES), level: some(SKILL_LEVELS) })),
    workloads: list(some(WORKLOADS)),
    needs: list(some(NEEDS)),
    platforms: list(some(PLATFORMS)),
    load: fc.record(
      { rps: number, connections: number, p95Ms: number, coldStartMs: number },
      { requiredKeys: [] },
    ),
    priorities: fc.dictionary(some(CRITERIA), said(some(TIERS)), { maxKeys: 3 }),
    teamSize: number,
    plannedHires: number,
    deadline: time,
    supportUntil: time,
    structure: said(some(['light', 'strong'] as const)),
    typed: said(fc.boolean()),
    cpuBound: said(fc.boolean()),
  });
};

const FIELDS = [
  'options',
  'excludedFrameworks',
  'existing',
  'mustLanguages',
  'excludedLanguages',
  'teamLanguages',
  'workloads',
  'needs',
  'platforms',
  'load',
  'priorities',
  'teamSize',
  'plannedHires',
  'deadline',
  'supportUntil',
  'structure',
  'typed',
  'cpuBound',
];

/** A right reading, which is mostly trusted, with some of its fields replaced by anything. */
const spoiled = (right: SecondReading, any: object, fields: readonly string[]): SecondReading => ({
  ...right,
  ...Object.fromEntries(Object.entries(any).filter(([field]) => fields.includes(field))),
});

type Case = { texts: string[]; rules: Reading; second: SecondReading };

const anyCase: fc.Arbitrary<Case> = some(rows).chain((row) => {
  const texts = turnsOf(row).map(({ text }) => text);
  const right = rightReading(row, requestOf(texts), catalog);
  return fc
    .tuple(
      anyReading(texts),
      fc.oneof(
        { weight: 4, arbitrary: fc.subarray(FIELDS, { minLength: 1, maxLength: 2 }) },
        fc.constant(FIELDS),
      ),
      fc.oneof({ weight: 9, arbitrary: fc.constant(right.language) }, some([...QUESTION_LANGUAGES, null])),
      some(BEHAVIOURS),
    )
    .map(([any, fields, language, behaviour]) => ({
      texts,
      rules: readTurns(texts, null),
      second: { ...spoiled(right, any, fields), language, behaviour },
    }));
});

const RUNS = { numRuns: 150, seed: 20_261_120 };

/** Values a reading rules out. */
const ruledOut = ({ requirements }: Reading): string[] =>
  [...requirements.excludedFrameworks, ...requirements.excludedLanguages].map(({ value }) => value);

const numbers = ({ requirements: { load, teamSize, plannedHires } }: Reading) =>
  Object.entries({ ...load, teamSize, plannedHires }).flatMap(([field, said]) =>
    said === undefined ? [] : [{ field, value: said.value }],
  );

describe('a second reading of any question', () => {
  it('is sometimes believed in part, so that what follows is about something', () => {
    const added = fc.sample(anyCase, RUNS).map(({ texts, second }) => readTurns(texts, second).added.length);
    expect(added.filter((count) => count > 0).length).toBeGreaterThan(15);
  });

  it('never throws, and leaves requirements of the right shape', () => {
    fc.assert(
      fc.property(anyCase, ({ texts, second }) => {
        const reading = readTurns(texts, second);
        expect(requirementsSchema.safeParse(reading.requirements).success).toBe(true);
        for (const statement of reading.added) addedStatementSchema.parse(statement);
      }),
      RUNS,
    );
  });

  it('adds nothing in words that do not stand in the text, and no name it does not hold', () => {
    fc.assert(
      fc.property(anyCase, ({ texts, rules, second }) => {
        const ours = texts.map((text) => normaliseText(text).text);
        const reading = readTurns(texts, second);
        for (const { words } of reading.added) {
          expect(ours.some((text) => text.includes(words))).toBe(true);
        }
        const before = new Set([...rules.named, ...rules.unknown]);
        expect(reading.named.filter((id) => !before.has(id))).toEqual([]);
        expect(reading.unknown.filter((name) => !before.has(name))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never changes a number the rules read and never removes what they rule out', () => {
    fc.assert(
      fc.property(anyCase, ({ texts, rules, second }) => {
        const reading = readTurns(texts, second);
        expect(numbers(reading)).toEqual(expect.arrayContaining(numbers(rules)));
        expect(ruledOut(reading)).toEqual(expect.arrayContaining(ruledOut(rules)));
      }),
      RUNS,
    );
  });

  it('never ends an answer that ranks', () => {
    fc.assert(
      fc.property(anyCase, ({ texts, rules, second }) => {
        const reading = readTurns(texts, second);
        if (rules.behaviour === 'recommend') expect(['recommend', 'compare']).toContain(reading.behaviour);
        if (rules.behaviour === 'compare') {
          expect(reading.behaviour).toBe('compare');
          expect(reading.compared).toEqual(expect.arrayContaining(rules.compared));
        }
      }),
      RUNS,
    );
  });
});
