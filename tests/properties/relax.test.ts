import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Requirements } from '../../src/profile/requirements.ts';
import { rank } from '../../src/score/rank.ts';
import type { Ranking } from '../../src/score/ranking.ts';
import { type Constraint, relaxations } from '../../src/score/relax/relaxations.ts';
import { fixtureCatalog } from '../score/fixture-catalog.ts';
import { requirementsOf } from '../score/requirements-of.ts';
import { anyConstraint, anyFrameworks, anyPlain } from './arbitraries.ts';

const TODAY = '2026-11-20';

/** The requirements without one constraint, as a person would take it back. */
const withoutOne = (
  requirements: Requirements,
  { gate, asked }: Constraint,
  catalog: Catalog,
): Requirements => {
  const { supportUntil: _, ...open } = requirements;
  const isBan = (name: string | undefined) => asked.split(' and ').includes(`no ${name}`);
  switch (gate) {
    case 'excluded-framework':
      return {
        ...requirements,
        excludedFrameworks: requirements.excludedFrameworks.filter(
          ({ value }) => !isBan(catalog.frameworks.get(value)?.name),
        ),
      };
    case 'excluded-language':
      return {
        ...requirements,
        excludedLanguages: requirements.excludedLanguages.filter(
          ({ value }) => !isBan(catalog.languages.get(value)?.name),
        ),
      };
    case 'must-language':
      return { ...requirements, mustLanguages: [] };
    case 'platform':
      return { ...requirements, platforms: [] };
    case 'native-binary':
      return { ...requirements, needs: requirements.needs.filter(({ value }) => value !== 'native-binary') };
    case 'support-until':
      return open;
    case 'house-rule':
    case 'named':
    case 'static-types':
      throw new Error(`nobody fails on ${gate}`);
  }
};

const takeBack = (
  requirements: Requirements,
  constraints: readonly Constraint[],
  catalog: Catalog,
): Requirements =>
  constraints.reduce((left, constraint) => withoutOne(left, constraint, catalog), requirements);

/** Every choice of some of the items, none and all of them included. */
const subsetsOf = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: 2 ** items.length }, (_, choice) =>
    items.filter((__, index) => Math.floor(choice / 2 ** index) % 2 === 1),
  );

/** Languages ruled out by their own names, so that each is a statement of its own. */
const byName = (requirements: Requirements, catalog: Catalog): Requirements => ({
  ...requirements,
  excludedLanguages: requirements.excludedLanguages.map((entry) => ({
    ...entry,
    words: catalog.languages.get(entry.value)?.name ?? '',
  })),
});

/** What still passes is ruled out by name, so that nothing is left. */
const withNothingLeft = (requirements: Requirements, catalog: Catalog): Requirements => ({
  ...requirements,
  excludedFrameworks: [
    ...requirements.excludedFrameworks,
    ...rank(requirements, catalog, TODAY).options.map(({ id }) => ({
      value: id,
      origin: 'stated' as const,
      words: id,
    })),
  ],
});

const survivorsOf = (requirements: Requirements, catalog: Catalog): string[] =>
  rank(requirements, catalog, TODAY).options.map(({ id }) => id);

const anyHard = fc
  .tuple(anyPlain, anyConstraint, anyConstraint)
  .map(([plain, one, other]) => ({ ...plain, ...one, ...other }));

describe('what can be taken back', () => {
  it('brings back what it says, and no part of it brings back anything', () => {
    fc.assert(
      fc.property(anyFrameworks, anyHard, (frameworks, plain) => {
        const catalog = fixtureCatalog(frameworks);
        const requirements = withNothingLeft(byName(requirementsOf(plain), catalog), catalog);
        const ranking = rank(requirements, catalog, TODAY);
        expect(ranking.options).toEqual([]);
        const ways = relaxations(ranking);
        expect(ways.length).toBeGreaterThan(0);
        for (const { gates, ids } of ways) {
          expect(ids.length).toBeGreaterThan(0);
          for (const part of subsetsOf(gates)) {
            const back = survivorsOf(takeBack(requirements, part, catalog), catalog);
            if (part.length < gates.length) expect(back).toEqual([]);
            else expect(back).toEqual(expect.arrayContaining(ids));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never becomes less, and nothing more passes, with another constraint', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, anyConstraint, (frameworks, plain, constraint) => {
        const { supportUntil: _, ...open } = plain;
        const catalog = fixtureCatalog(frameworks);
        const asked = (more: object) => rank(requirementsOf({ ...open, ...more }), catalog, TODAY);
        const [before, after] = [asked({}), asked(constraint)];
        const passing = before.options.map(({ id }) => id);
        expect(passing).toEqual(expect.arrayContaining(after.options.map(({ id }) => id)));
        if (passing.length > 0) return;
        const size = (ranking: Ranking) => relaxations(ranking)[0]?.gates.length ?? 0;
        expect(size(after)).toBeGreaterThanOrEqual(size(before));
      }),
      { numRuns: 200 },
    );
  });
});
