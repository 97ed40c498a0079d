import { describe, expect, it } from 'vitest';
import type { LanguageId } from '../../src/catalog/vocabulary.ts';
import type { Behaviour } from '../../src/profile/reading.ts';
import { handMade } from './hand-made.ts';
import { scoreDecision } from './score-decision.ts';

const LANGUAGES = new Map<string, readonly LanguageId[]>([
  ['django', ['python']],
  ['rails', ['ruby']],
  ['laravel', ['php']],
  ['express', ['javascript', 'typescript']],
  ['spring-boot', ['java', 'kotlin']],
]);

const score = (
  expected: Record<string, unknown>,
  ranking: string[],
  behaviour: Behaviour | null = 'recommend',
  drawn: string[] = [],
) => scoreDecision(handMade(expected), { behaviour, ranking, drawn }, LANGUAGES);

const ROW = { first_ok: ['django'], acceptable: ['django', 'rails'], never_first: ['laravel'] };

describe('scoreDecision: first place', () => {
  it('is fair or not', () => {
    expect(score(ROW, ['django', 'laravel']).firstFair).toBe(true);
    expect(score(ROW, ['rails', 'django']).firstFair).toBe(false);
  });

  it('is fair in some draws of the ratings, and counts as the ranking does without draws', () => {
    const drawn = ['django', 'rails', 'django', 'django'];
    expect(score(ROW, ['django'], 'recommend', drawn).drawnFair).toBe(0.75);
    expect(score(ROW, ['rails']).drawnFair).toBe(0);
    expect(score({ ...ROW, also_ok: ['explain'] }, [], 'explain').drawnFair).toBeNull();
  });

  it('counts a missing ranking as wrong when the behaviour is not fair', () => {
    expect(score(ROW, [], 'explain')).toMatchObject({ firstFair: false, ranked: false });
    expect(score(ROW, [], null).firstFair).toBe(false);
  });

  it('leaves a missing ranking out when the behaviour is fair', () => {
    expect(score({ ...ROW, also_ok: ['explain'] }, [], 'explain').firstFair).toBeNull();
    expect(score({ ...ROW, behaviour: 'clarify' }, [], 'clarify').firstFair).toBeNull();
  });

  it('judges a ranking even when the behaviour is not fair', () => {
    expect(score({ ...ROW, behaviour: 'clarify' }, ['laravel'], 'compare').firstFair).toBe(false);
  });

  it('asks nothing of a row without fair first places', () => {
    expect(score({ acceptable: ['django'] }, ['rails'])).toMatchObject({
      asked: false,
      firstFair: null,
      topThree: { inside: 0, of: 0 },
    });
  });

  it('reports what must never be first, in rows without fair first places too', () => {
    expect(score(ROW, ['laravel', 'django']).neverFirst).toBe('laravel');
    expect(score(ROW, ['django', 'laravel']).neverFirst).toBeNull();
    expect(score({ never_first: ['rails'] }, ['rails']).neverFirst).toBe('rails');
  });
});

describe('scoreDecision: the first three', () => {
  it('counts the acceptable ones among as many as there are', () => {
    expect(score(ROW, ['django', 'laravel', 'rails', 'express']).topThree).toEqual({ inside: 2, of: 3 });
    expect(score(ROW, ['django']).topThree).toEqual({ inside: 1, of: 1 });
    expect(score(ROW, []).topThree).toEqual({ inside: 0, of: 0 });
  });
});

describe('scoreDecision: exclusions', () => {
  const ranked = (requirements: Record<string, unknown>, ranking: string[]): string[] =>
    score({ requirements }, ranking).excludedRanked;

  it('reports a framework excluded by name or by its only language', () => {
    expect(
      ranked({ excludedFrameworks: ['rails'], excludedLanguages: ['php'] }, ['django', 'rails', 'laravel']),
    ).toEqual(['rails', 'laravel']);
  });

  it('allows a framework that another of its languages is left for', () => {
    expect(ranked({ excludedLanguages: ['javascript'] }, ['express'])).toEqual([]);
    expect(ranked({ excludedLanguages: ['javascript', 'typescript'] }, ['express'])).toEqual(['express']);
  });

  it('allows no framework of the JVM in first place without Java', () => {
    expect(ranked({ excludedLanguages: ['java'] }, ['django', 'spring-boot'])).toEqual([]);
    expect(ranked({ excludedLanguages: ['java'] }, ['spring-boot', 'django'])).toEqual(['spring-boot']);
    expect(ranked({ excludedLanguages: ['java', 'kotlin'] }, ['django', 'spring-boot'])).toEqual([
      'spring-boot',
    ]);
  });

  it('reports a ranked name from outside the dataset', () => {
    expect(score({ unknown: ['Koa'] }, ['koa', 'express']).unknownRanked).toEqual(['koa']);
  });
});
