import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CRITERIA,
  LANGUAGES,
  NEEDS,
  PLATFORMS,
  SKILL_LEVELS,
  TIERS,
  WORKLOADS,
} from '../../src/catalog/vocabulary.ts';
import { mergeStatements } from '../../src/profile/merge-statements.ts';
import { requirementChanges } from '../../src/profile/requirement-changes.ts';
import { type Requirements, requirementsSchema } from '../../src/profile/requirements.ts';
import { statementsOf } from '../../src/profile/statements-of.ts';

const sourced = <Value>(value: fc.Arbitrary<Value>) =>
  fc.record({
    value,
    origin: fc.constantFrom('stated' as const, 'remembered' as const, 'assumed' as const),
    words: fc.string({ maxLength: 20 }),
  });

const list = <Value>(value: fc.Arbitrary<Value>, keyOf: (value: Value) => unknown = (own) => own) =>
  fc.uniqueArray(sourced(value), { maxLength: 4, selector: (entry) => keyOf(entry.value) });

const amount = sourced(fc.nat({ max: 1_000_000 }));
const day = sourced(fc.constantFrom('P6W', 'P1Y', '2027-03-01'));
const yes = sourced(fc.constant(true));

/** Requirements as turns can leave them: no framework is both put up and ruled out. */
const anyRequirements: fc.Arbitrary<Requirements> = fc
  .record(
    {
      options: list(fc.constantFrom('one', 'two', 'three')),
      excludedFrameworks: list(fc.constantFrom('four', 'five', 'six')),
      mustLanguages: list(fc.constantFrom(...LANGUAGES)),
      excludedLanguages: list(fc.constantFrom(...LANGUAGES)),
      teamLanguages: list(
        fc.record({ id: fc.constantFrom(...LANGUAGES), level: fc.constantFrom(...SKILL_LEVELS) }),
        ({ id }) => id,
      ),
      teamSize: amount,
      plannedHires: amount,
      workloads: list(fc.constantFrom(...WORKLOADS)),
      needs: list(fc.constantFrom(...NEEDS)),
      load: fc.record(
        { rps: amount, connections: amount, p95Ms: amount, coldStartMs: amount },
        { requiredKeys: [] },
      ),
      platforms: list(fc.constantFrom(...PLATFORMS)),
      existing: list(fc.constantFrom('one', 'in-house')),
      deadline: day,
      supportUntil: day,
      structure: sourced(fc.constantFrom('light' as const, 'strong' as const)),
      typed: yes,
      cpuBound: yes,
      priorities: fc.dictionary(fc.constantFrom(...CRITERIA), sourced(fc.constantFrom(...TIERS)), {
        maxKeys: 4,
      }),
    },
    { requiredKeys: [] },
  )
  .map((fields) => requirementsSchema.parse(fields));

type Entry = { origin: string; value: unknown; words: string };
const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'origin' in value;

/** What was said of the requirements, all of it as remembered: what a round trip has to give back. */
const asRemembered = (value: unknown): unknown => {
  if (isEntry(value)) return value.origin === 'assumed' ? undefined : { ...value, origin: 'remembered' };
  if (Array.isArray(value)) return value.map(asRemembered).filter((entry) => entry !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, own]) => {
      const kept = asRemembered(own);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
};

const roundTrip = (requirements: Requirements): Requirements =>
  mergeStatements([{ statements: statementsOf(requirements), origin: 'remembered' }]);

describe('statementsOf', () => {
  it('gives statements that merge to the requirements they were made from', () => {
    fc.assert(
      fc.property(anyRequirements, (requirements) => {
        expect(roundTrip(requirements)).toEqual(asRemembered(requirements));
      }),
    );
  });

  it('loses nothing that counts as a change', () => {
    fc.assert(
      fc.property(anyRequirements, (requirements) => {
        expect(requirementChanges(requirements, roundTrip(requirements))).toEqual([]);
      }),
    );
  });

  it('gives the same again from what it gave', () => {
    fc.assert(
      fc.property(anyRequirements, (requirements) => {
        const once = roundTrip(requirements);
        expect(roundTrip(once)).toEqual(once);
      }),
    );
  });
});
