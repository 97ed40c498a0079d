import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { CRITERIA } from '../../src/catalog/vocabulary.ts';
import { weightedSum, wholePoints } from '../../src/score/additive.ts';
import { assess } from '../../src/score/assess.ts';
import { inPoints } from '../../src/score/in-points.ts';
import { rank } from '../../src/score/rank.ts';
import { relaxations } from '../../src/score/relax/relaxations.ts';
import { fixtureCatalog } from '../score/fixture-catalog.ts';
import { type Plain, requirementsOf } from '../score/requirements-of.ts';
import { anyConstraint, anyFrameworks, anyPlain } from './arbitraries.ts';

const TODAY = '2026-11-20';
const shipped = loadCatalog('data');

const reversed = <Key, Value>(map: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> =>
  new Map([...map].toReversed());

/** The same records read in the opposite order; rules and questions keep theirs, which is part of what they say. */
const backwards = (catalog: Catalog): Catalog => ({
  ...catalog,
  frameworks: reversed(catalog.frameworks),
  ratings: reversed(catalog.ratings),
  languages: reversed(catalog.languages),
  platforms: reversed(catalog.platforms),
  supporting: reversed(catalog.supporting),
  outside: reversed(catalog.outside),
  sources: reversed(catalog.sources),
  metrics: reversed(catalog.metrics),
  criteria: reversed(catalog.criteria),
  workloads: reversed(catalog.workloads),
  capabilities: reversed(catalog.capabilities),
  ordinaryWords: reversed(catalog.ordinaryWords),
  lexicons: catalog.lexicons.toReversed(),
});

/** All that the engine says of a question, as bytes. */
const said = (plain: Plain, catalog: Catalog): string => {
  const requirements = requirementsOf(plain);
  const ranking = rank(requirements, catalog, TODAY);
  return JSON.stringify([assess(requirements, ranking, catalog, TODAY), relaxations(ranking)]);
};

const anyHard = fc.tuple(anyPlain, anyConstraint).map(([plain, constraint]) => ({ ...plain, ...constraint }));

afterEach(() => {
  vi.restoreAllMocks();
});

// P20
describe('what the engine says', () => {
  it('does not depend on the order in which the shipped records are read', () => {
    const other = backwards(shipped);
    fc.assert(
      fc.property(anyHard, (plain) => {
        expect(said(plain, other)).toBe(said(plain, shipped));
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of any records', () => {
    fc.assert(
      fc.property(anyFrameworks, anyHard, (frameworks, plain) => {
        const catalog = fixtureCatalog(frameworks);
        expect(said(plain, backwards(catalog))).toBe(said(plain, catalog));
      }),
      { numRuns: 40 },
    );
  });

  it('asks nothing of the locale or the clock', () => {
    const refuse = (): never => {
      throw new Error('the result would depend on the machine');
    };
    vi.spyOn(String.prototype, 'localeCompare').mockImplementation(refuse);
    vi.spyOn(String.prototype, 'toLocaleLowerCase').mockImplementation(refuse);
    vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(refuse);
    vi.spyOn(Intl, 'Collator').mockImplementation(refuse);
    vi.spyOn(Date, 'now').mockImplementation(refuse);
    vi.spyOn(Math, 'random').mockImplementation(refuse);
    for (const plain of [
      {},
      { team: { python: 'working' }, workloads: ['api'], supportUntil: 'P5Y' },
      { existing: ['rails'], workloads: ['microservices'], deadline: '2027-01-31' },
      { mustLanguages: ['python'], excludedLanguages: ['python'] },
    ] as const) {
      expect(said(plain, shipped)).not.toBe('');
    }
  });

  it('uses no function whose result is left to the machine', () => {
    const refuse = (): never => {
      throw new Error('ECMAScript leaves its result to the implementation');
    };
    for (const name of ['exp', 'log', 'log2', 'log10', 'pow', 'sin', 'cos', 'tanh'] as const) {
      vi.spyOn(Math, name).mockImplementation(refuse);
    }
    const fresh = { ...shipped };
    expect(said({ team: { go: 'working' }, workloads: ['realtime'], plannedHires: 3 }, fresh)).not.toBe('');
  });
});

const anyScores = fc.integer({ min: 1, max: 12 * 90 }).chain((totalWeight) =>
  fc.record({
    totalWeight: fc.constant(totalWeight),
    one: fc.nat({ max: totalWeight * 1000 }),
    other: fc.nat({ max: totalWeight * 1000 }),
  }),
);

const anyCriteria = fc.array(fc.tuple(fc.nat({ max: 90 }), fc.nat({ max: 1000 })), {
  minLength: 1,
  maxLength: CRITERIA.length,
});

describe('a score', () => {
  // P06, for criteria
  it('is the same whatever the order of the criteria', () => {
    const shuffledToo = anyCriteria.chain((pairs) =>
      fc.tuple(
        fc.constant(pairs),
        fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length }),
      ),
    );
    const sumOf = (pairs: readonly (readonly [number, number])[]) =>
      weightedSum(
        pairs.map(([weight]) => weight),
        pairs.map(([, value]) => value),
      );
    fc.assert(
      fc.property(shuffledToo, ([pairs, shuffled]) => {
        expect(sumOf(shuffled)).toBe(sumOf(pairs));
      }),
    );
  });

  // P03
  it('is never shown above another that is more, in whole points or in tenths', () => {
    fc.assert(
      fc.property(anyScores, ({ totalWeight, one, other }) => {
        const [less, more] = one <= other ? [one, other] : [other, one];
        expect(wholePoints(less, totalWeight)).toBeLessThanOrEqual(wholePoints(more, totalWeight));
        expect(inPoints(less, totalWeight)).toBeLessThanOrEqual(inPoints(more, totalWeight));
      }),
    );
  });

  // P02
  it('is shown within half a point, or half a tenth, of what it is', () => {
    fc.assert(
      fc.property(anyScores, ({ totalWeight, one }) => {
        const exact = one / totalWeight / 10;
        expect(Math.abs(wholePoints(one, totalWeight) - exact)).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(Math.abs(inPoints(one, totalWeight) - exact)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});
