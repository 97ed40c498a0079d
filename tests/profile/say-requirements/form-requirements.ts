import fc from 'fast-check';
import type { Catalog } from '../../../src/catalog/catalog.ts';
import {
  CRITERIA,
  LANGUAGES,
  NEEDS,
  PLATFORMS,
  SKILL_LEVELS,
  TIERS,
  WORKLOADS,
} from '../../../src/catalog/vocabulary.ts';
import { type Requirements, requirementsSchema } from '../../../src/profile/requirements.ts';
import {
  hearRunsToday,
  settleRequirements,
} from '../../../src/profile/say-requirements/settle-requirements.ts';

const stated = <Value>(value: Value) => ({ value, origin: 'stated' as const, words: 'form' });

const some = <Value>(values: readonly Value[], maxLength = 6) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength }).map((list) => list.map(stated));

const day = fc.oneof(
  fc.constantFrom('2026-12-31', '2027-03-01', '2030-01-31', '2099-12-31'),
  fc
    .tuple(fc.integer({ min: 1, max: 33 }), fc.constantFrom('D', 'W', 'M', 'Y'))
    .map(([n, unit]) => `P${n}${unit}`),
);

const whole = (min: number, max: number) => fc.integer({ min, max }).map(stated);

/** Whatever the form of all requirements can make. */
export const formRequirements = (catalog: Catalog): fc.Arbitrary<Requirements> => {
  const frameworks = [...catalog.frameworks.keys()];
  const running = [
    ...frameworks,
    ...catalog.supporting.keys(),
    ...catalog.outside.keys(),
    'in-house',
    ...LANGUAGES,
  ].filter((id) => hearRunsToday(id, catalog) !== null);
  const languages = fc
    .tuple(
      fc.dictionary(fc.constantFrom(...LANGUAGES), fc.constantFrom(...SKILL_LEVELS), { maxKeys: 6 }),
      fc.shuffledSubarray([...LANGUAGES], { maxLength: 6 }),
      fc.nat({ max: 6 }),
    )
    .map(([team, listed, cut]) => ({
      teamLanguages: LANGUAGES.flatMap((id) =>
        team[id] === undefined ? [] : [stated({ id, level: team[id] })],
      ),
      mustLanguages: listed.slice(0, cut).map(stated),
      excludedLanguages: listed.slice(cut).map(stated),
    }));
  const named = fc
    .tuple(fc.shuffledSubarray(frameworks, { maxLength: 12 }), fc.nat({ max: 12 }))
    .map(([ids, cut]) => ({
      excludedFrameworks: ids.slice(0, cut).map(stated),
      options: ids.slice(cut).map(stated),
    }));
  const rest = fc.record(
    {
      teamSize: whole(1, 5_000),
      plannedHires: whole(0, 5_000),
      workloads: some(WORKLOADS, 12),
      needs: some(NEEDS, 27),
      load: fc.record(
        {
          rps: whole(1, 10_000_000),
          connections: whole(1, 10_000_000),
          p95Ms: whole(1, 60_000),
          coldStartMs: whole(0, 60_000),
        },
        { requiredKeys: [] },
      ),
      platforms: some(PLATFORMS, 11),
      existing: some(running, 3),
      deadline: day.map(stated),
      supportUntil: day.map(stated),
      structure: fc.constantFrom('light' as const, 'strong' as const).map(stated),
      typed: fc.boolean().map(stated),
      cpuBound: fc.boolean().map(stated),
      priorities: fc.dictionary(fc.constantFrom(...CRITERIA), fc.constantFrom(...TIERS).map(stated)),
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(languages, named, rest)
    .map((parts) => requirementsSchema.parse(Object.assign({}, ...parts)))
    .map((requirements) => settleRequirements(requirements, catalog));
};
