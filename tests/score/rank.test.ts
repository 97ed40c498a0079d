import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../../src/catalog/vocabulary.ts';
import { rank } from '../../src/score/rank.ts';
import { cell, FRAMEWORKS, fixtureCatalog, frameworkOf, ratingOf } from './fixture-catalog.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const TODAY = '2026-11-20';
const ask = (plain: Plain, catalog = fixtureCatalog()) => rank(requirementsOf(plain), catalog, TODAY);

describe('rank', () => {
  it('ranks every framework, best first, with a contribution for each criterion', () => {
    const { options, totalWeight } = ask({ team: { python: 'expert' } });
    expect(options[0]).toMatchObject({ id: 'harbour', rank: 1 });
    expect(options).toHaveLength(5);
    for (const option of options) {
      expect(option.contributions.map(({ criterion }) => criterion)).toEqual([...CRITERIA]);
      expect(option.contributions.reduce((sum, { score }) => sum + score, 0)).toBe(option.score);
      expect(option.points).toBe(Math.round(option.score / (10 * totalWeight)));
    }
  });

  it('gives equal options an equal rank and lists them by id', () => {
    const twin = (id: string) =>
      [
        frameworkOf(id, { languages: ['python'] }),
        ratingOf(id, { weeks: [1, 2], supply: [5, 9], requests: [900, 2000], level: 700 }),
      ] as const;
    const catalog = fixtureCatalog([[...twin('beta')], [...twin('alpha')], ...FRAMEWORKS.slice(4)]);
    expect(ask({}, catalog).options.map(({ id, rank: place }) => [id, place])).toEqual([
      ['alpha', 1],
      ['beta', 1],
      ['anvil', 3],
    ]);
  });

  it('lists an option as blocked whose best case is under the floor on a critical criterion', () => {
    const { options } = ask({ cpuBound: true });
    const last = options[options.length - 1];
    expect(last).toMatchObject({ id: 'lattice', blockedBy: 'concurrency_fit' });
    expect(options.slice(0, -1).every(({ blockedBy }) => blockedBy === null)).toBe(true);
  });

  it('blocks an abandoned project even when its support counts for nothing', () => {
    const abandoned = [
      frameworkOf('relic', { languages: ['rust'] }),
      ratingOf('relic', {
        weeks: [0, 0],
        supply: [60, 60],
        requests: [90000, 90000],
        level: 990,
        criteria: { longevity: cell(150, 60) },
      }),
    ] as const;
    const { options } = ask(
      { priorities: { longevity: 'ignore' } },
      fixtureCatalog([[...abandoned], ...FRAMEWORKS.slice(4)]),
    );
    expect(options.map(({ id }) => id)).toEqual(['anvil', 'relic']);
    expect(options[1]?.blockedBy).toBe('longevity');
  });

  it('names what competes as staying, and only when it survives', () => {
    expect(ask({ existing: ['harbour', 'some-runtime'] }).staying).toEqual(['harbour']);
    expect(ask({ existing: ['harbour'], excludedFrameworks: ['harbour'] }).staying).toEqual([]);
  });

  it('stays with what runs today when no problem is stated', () => {
    expect(ask({ existing: ['bazaar'] }).options[0]?.id).toBe('bazaar');
  });

  it('ranks everything equal when all weight is taken away', () => {
    const priorities = Object.fromEntries(CRITERIA.map((criterion) => [criterion, 'ignore'] as const));
    const { options, totalWeight } = ask({ priorities });
    expect(totalWeight).toBe(0);
    expect(options.map(({ rank: place, points }) => [place, points])).toEqual(Array(5).fill([1, 0]));
  });

  it('leaves confidence, flips and question to those who compute them', () => {
    expect(ask({})).toMatchObject({ confidence: null, flips: null, question: null });
  });

  it('gives a single survivor rank one', () => {
    expect(ask({ options: ['anvil'] }).options).toMatchObject([{ id: 'anvil', rank: 1 }]);
  });

  it('refuses a catalog without frameworks', () => {
    expect(() => ask({}, fixtureCatalog([]))).toThrow('no framework to rank');
  });

  it('refuses a framework without ratings', () => {
    const catalog = { ...fixtureCatalog(), ratings: new Map() };
    expect(() => ask({}, catalog)).toThrow('no rating for "anvil"');
  });
});
