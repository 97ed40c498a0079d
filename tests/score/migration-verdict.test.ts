import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Framework } from '../../src/catalog/schemas/framework.ts';
import type { Rating } from '../../src/catalog/schemas/rating.ts';
import { LEVEL_POINTS } from '../../src/score/level-points.ts';
import { migrationVerdict } from '../../src/score/migration-verdict.ts';
import { rank } from '../../src/score/rank.ts';
import { cell, fixtureCatalog, frameworkOf, ratingOf } from './fixture-catalog.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const TODAY = '2026-11-20';

type Parts = Parameters<typeof ratingOf>[1];

const rated = (id: string, level: number, more: Partial<Parts> = {}): [Framework, Rating] => [
  frameworkOf(id, { languages: ['python'] }),
  ratingOf(id, { weeks: [1, 2], supply: [10, 12], requests: [5000, 6000], level, ...more }),
];

const verdict = (catalog: Catalog, plain: Plain) => {
  const requirements = requirementsOf(plain);
  return migrationVerdict(requirements, rank(requirements, catalog, TODAY), catalog, TODAY);
};

const RUNS: Plain = { team: { python: 'working' }, existing: ['runs'] };
const UNDER_FLOOR = { criteria: { longevity: cell(100) } };

describe('migrationVerdict', () => {
  it('says nothing when nothing ranked runs, or nothing else is ranked', () => {
    const catalog = fixtureCatalog([rated('runs', 500), rated('other', 500)]);
    expect(verdict(catalog, { team: { python: 'working' } })).toBeNull();
    expect(verdict(catalog, { existing: ['in-house'] })).toBeNull();
    expect(verdict(catalog, { ...RUNS, excludedFrameworks: ['runs'] })).toBeNull();
    expect(verdict(catalog, { ...RUNS, excludedFrameworks: ['other'] })).toBeNull();
  });

  it('stays where something else is as good, and counts the cost of moving', () => {
    const found = verdict(fixtureCatalog([rated('runs', 500), rated('other', 500)]), RUNS);
    expect(found).toMatchObject({ verdict: 'stay', from: 'runs', to: 'other' });
    expect(found?.margin).toBeLessThan(-LEVEL_POINTS);
    // The team knows what it runs, and would have to learn the other.
    expect(found?.newMargin).toBeLessThan(0);
  });

  it('moves when the other leads even so', () => {
    const found = verdict(fixtureCatalog([rated('runs', 200), rated('other', 900)]), RUNS);
    expect(found).toMatchObject({ verdict: 'move', from: 'runs', to: 'other' });
    expect(found?.margin).toBeGreaterThan(LEVEL_POINTS);
  });

  it('writes new services elsewhere when only they would gain', () => {
    const found = verdict(fixtureCatalog([rated('runs', 500), rated('other', 640)]), RUNS);
    expect(found).toMatchObject({ verdict: 'new-services-only', from: 'runs', to: 'other' });
    expect(found?.margin).toBeLessThanOrEqual(LEVEL_POINTS);
    expect(found?.newMargin).toBeGreaterThan(LEVEL_POINTS);
  });

  it('counts no knowledge of what others wrote in a language that the team does not', () => {
    const catalog = fixtureCatalog([
      rated('runs', 500),
      [
        frameworkOf('own', { languages: ['php'] }),
        ratingOf('own', { weeks: [1, 2], supply: [10, 12], requests: [5000, 6000], level: 500 }),
      ],
    ]);
    const inherited = verdict(catalog, { existing: ['runs'], team: { php: 'expert' } });
    const written = verdict(catalog, { existing: ['runs'], team: { php: 'expert', python: 'expert' } });
    expect(inherited?.newMargin).toBeGreaterThan(written?.newMargin ?? 100);
  });

  it('knows the language of what runs where the team is not described', () => {
    const catalog = fixtureCatalog([
      rated('runs', 500),
      rated('other', 500),
      [
        frameworkOf('far', { languages: ['rust'] }),
        ratingOf('far', { weeks: [1, 2], supply: [10, 12], requests: [5000, 6000], level: 560 }),
      ],
    ]);
    expect(verdict(catalog, { existing: ['runs'] })).toMatchObject({ verdict: 'stay', to: 'other' });
  });

  it('leaves the options of a comparison as they are', () => {
    const catalog = fixtureCatalog([rated('runs', 500), rated('other', 500), rated('best', 900)]);
    expect(verdict(catalog, { ...RUNS, options: ['other'] })).toMatchObject({ verdict: 'stay', to: 'other' });
  });

  it('never moves to what is under a floor', () => {
    const catalog = fixtureCatalog([rated('runs', 300), rated('other', 990, UNDER_FLOOR)]);
    expect(verdict(catalog, RUNS)).toMatchObject({ verdict: 'stay', to: 'other', margin: 0, newMargin: 0 });
  });

  it('builds nothing new on what is under a floor, and moves only when that pays', () => {
    const stays = fixtureCatalog([rated('runs', 700, UNDER_FLOOR), rated('other', 560)]);
    expect(verdict(stays, RUNS)).toMatchObject({ verdict: 'new-services-only', from: 'runs', to: 'other' });
    const moves = fixtureCatalog([rated('runs', 300, UNDER_FLOOR), rated('other', 900)]);
    expect(verdict(moves, RUNS)).toMatchObject({ verdict: 'move' });
  });

  it('measures against the best of several that run', () => {
    const catalog = fixtureCatalog([rated('runs', 300), rated('also', 800), rated('other', 810)]);
    const found = verdict(catalog, { ...RUNS, existing: ['runs', 'also'] });
    expect(found).toMatchObject({ verdict: 'stay', from: 'also', to: 'other' });
  });
});
