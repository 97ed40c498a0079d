import fc from 'fast-check';
import type { Framework } from '../../src/catalog/schemas/framework.ts';
import type { Cell, Rating } from '../../src/catalog/schemas/rating.ts';
import {
  CAPABILITY_LEVELS,
  CONCURRENCY_NEEDS,
  CRITERIA,
  type CriterionId,
  type LanguageId,
  NEEDS,
  PLATFORMS,
  SKILL_LEVELS,
  STRUCTURE_TARGETS,
  TIERS,
  WORKLOADS,
} from '../../src/catalog/vocabulary.ts';
import { frameworkOf, ratingOf } from '../score/fixture-catalog.ts';
import type { Plain } from '../score/requirements-of.ts';

const SOME_LANGUAGES = ['typescript', 'javascript', 'python', 'java', 'kotlin', 'php', 'rust'] as const;
const RATED: readonly LanguageId[] = ['typescript', 'python', 'java', 'php', 'rust'];

const pair = (max: number): fc.Arbitrary<[number, number]> =>
  fc
    .tuple(fc.nat({ max }), fc.nat({ max }))
    .map(([one, other]) => (one <= other ? [one, other] : [other, one]));

/** An interval of values, 0..1000, and its middle. */
export const anyInterval = pair(1000).map(([lo, hi]) => ({ lo, hi, value: Math.floor((lo + hi) / 2) }));

/** One of these for each criterion. */
export const forCriteria = <Value>(value: fc.Arbitrary<Value>) =>
  fc
    .array(value, { minLength: CRITERIA.length, maxLength: CRITERIA.length })
    .map(
      (values) =>
        Object.fromEntries(CRITERIA.map((id, index) => [id, values[index]])) as Record<CriterionId, Value>,
    );

const anyCell: fc.Arbitrary<Cell> = fc
  .record({
    bounds: pair(1000),
    confidence: fc.constantFrom('evidence', 'one-opinion', 'unknown'),
  })
  .map(({ bounds: [lo, hi], confidence }) => ({ lo, hi, confidence, evidence: [] }));

const cells = <Key extends string>(keys: readonly Key[]): fc.Arbitrary<Record<Key, Cell>> =>
  fc.array(anyCell, { minLength: keys.length, maxLength: keys.length }).map((list) => {
    const entries = keys.map((key, index) => [key, list[index]] as const);
    return Object.fromEntries(entries) as Record<Key, Cell>;
  });

const anyRating = (id: string): fc.Arbitrary<Rating> =>
  fc
    .record({
      weeks: pair(12),
      supply: pair(60),
      requests: pair(50_000),
      single: cells(['ecosystem', 'start_footprint', 'operability', 'longevity', 'security']),
      concurrency: cells(CONCURRENCY_NEEDS),
      structure: cells(STRUCTURE_TARGETS),
      workloads: cells(WORKLOADS),
    })
    .map(({ weeks, supply, requests, single, concurrency, structure, workloads }) =>
      ratingOf(id, {
        weeks,
        supply,
        requests,
        level: 500,
        criteria: { ...single, concurrency_fit: concurrency, maintainability: structure },
        workloads,
      }),
    );

/** A framework and its rating under the given id, both free to be anything the schemas allow. */
export const anyFramework = (id: string): fc.Arbitrary<[Framework, Rating]> =>
  fc
    .record({
      rating: anyRating(id),
      language: fc.constantFrom(...RATED),
      ends: fc.array(fc.constantFrom(null, '2025-01-31', '2027-06-30', '2030-01-01'), {
        minLength: 1,
        maxLength: 3,
      }),
      capabilities: fc.dictionary(fc.constantFrom(...NEEDS), fc.constantFrom(...CAPABILITY_LEVELS)),
    })
    .map(({ rating, language, ends, capabilities }) => [
      frameworkOf(id, { languages: [language], ends, capabilities }),
      rating,
    ]);

const IDS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];

/** One to six frameworks with ids alpha, beta, gamma ... */
export const anyFrameworks: fc.Arbitrary<[Framework, Rating][]> = fc
  .integer({ min: 1, max: IDS.length })
  .chain((count) => fc.tuple(...IDS.slice(0, count).map((id) => anyFramework(id))));

const some = <Value>(...values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

/** Requirements of any mixture, most of them empty so that single fields are tried as well. */
export const anyPlain: fc.Arbitrary<Plain> = fc.record(
  {
    excludedLanguages: some(...SOME_LANGUAGES),
    team: fc.dictionary(fc.constantFrom(...SOME_LANGUAGES), fc.constantFrom(...SKILL_LEVELS), { maxKeys: 3 }),
    teamSize: fc.nat({ max: 50 }),
    plannedHires: fc.nat({ max: 20 }),
    workloads: some(...WORKLOADS),
    needs: some(...NEEDS),
    load: fc.record(
      { rps: fc.nat({ max: 20_000 }), connections: fc.nat({ max: 200_000 }) },
      { requiredKeys: [] },
    ),
    platforms: some(...PLATFORMS),
    existing: some('alpha', 'some-runtime', 'in-house'),
    deadline: fc.constantFrom('P6W', 'P1Y', '2027-03-01'),
    supportUntil: fc.constantFrom('P1Y', 'P5Y', '2028-01-01'),
    cpuBound: fc.boolean(),
    priorities: fc.dictionary(fc.constantFrom(...CRITERIA), fc.constantFrom(...TIERS), { maxKeys: 4 }),
  },
  { requiredKeys: [] },
);

/** One hard constraint that can be added to any requirements. */
export const anyConstraint: fc.Arbitrary<Plain> = fc.oneof(
  fc.record({ excludedFrameworks: some('alpha', 'beta', 'gamma') }),
  fc.record({
    mustLanguages: fc.uniqueArray(fc.constantFrom(...SOME_LANGUAGES), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ supportUntil: fc.constantFrom('P1Y', 'P9Y') }),
);
