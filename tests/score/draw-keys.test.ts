import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/catalog/schemas/framework.ts';
import type { Rating } from '../../src/catalog/schemas/rating.ts';
import { CRITERIA, type CriterionId, type LanguageId } from '../../src/catalog/vocabulary.ts';
import { drawKeys } from '../../src/score/confidence/draw-keys.ts';
import type { Contribution, Targets } from '../../src/score/ranking.ts';
import { fixtureCatalog, frameworkOf, ratingOf } from './fixture-catalog.ts';
import { PLAIN_TARGETS } from './plain-targets.ts';

const record = (id: string, language: LanguageId) =>
  [
    frameworkOf(id, { languages: [language] }),
    ratingOf(id, { weeks: [1, 2], supply: [5, 9], requests: [900, 2000], level: 500 }),
  ] satisfies [Framework, Rating];

const catalog = fixtureCatalog([
  record('typed', 'typescript'),
  record('scripted', 'javascript'),
  record('kotlinish', 'kotlin'),
  record('javanese', 'java'),
]);

const keysOf = (
  id: string,
  criterion: CriterionId,
  evidence: readonly string[] = [],
  targets: Targets = PLAIN_TARGETS,
): string[] => {
  const part: Contribution = {
    criterion,
    score: 0,
    value: 500,
    lo: 400,
    hi: 600,
    confidence: 'evidence',
    evidence: [...evidence],
    quantity: null,
  };
  return drawKeys(id, part, targets, catalog);
};

describe('what a value is drawn by', () => {
  it('is its evidence, the same for every option that rests on it', () => {
    expect(keysOf('typed', 'security', ['S001-001', 'S002-002'])).toEqual(['S001-001', 'S002-002']);
    expect(keysOf('javanese', 'longevity', ['S001-001'])).toEqual(['S001-001']);
  });

  it('is its own where nothing is known', () => {
    expect(keysOf('typed', 'security')).toEqual(['security of typed']);
    expect(keysOf('javanese', 'security')).toEqual(['security of javanese']);
  });

  it.each(['ramp_up', 'hiring'] as const)('is its language too for %s, one for a family', (criterion) => {
    expect(keysOf('typed', criterion, ['S1'])).toEqual(['S1', `${criterion} in typescript`]);
    expect(keysOf('scripted', criterion).at(-1)).toBe(`${criterion} in typescript`);
    expect(keysOf('kotlinish', criterion).at(-1)).toBe(keysOf('javanese', criterion).at(-1));
    expect(keysOf('typed', criterion).at(-1)).not.toBe(keysOf('javanese', criterion).at(-1));
  });

  it('is its language where a field or a platform is judged by the language, and only then', () => {
    const field: Targets = { ...PLAIN_TARGETS, ecosystem: 'ml' };
    const platform: Targets = { ...PLAIN_TARGETS, operabilityPlatforms: ['azure'] };
    expect(keysOf('typed', 'ecosystem')).toEqual(['ecosystem of typed']);
    expect(keysOf('typed', 'ecosystem', [], field)).toEqual([
      'ecosystem of typed',
      'ecosystem in typescript',
    ]);
    expect(keysOf('typed', 'operability', [], field)).toEqual(['operability of typed']);
    expect(keysOf('typed', 'operability', [], platform)).toEqual([
      'operability of typed',
      'operability in typescript',
    ]);
  });

  it('is never the language for anything else', () => {
    const all: Targets = { ...PLAIN_TARGETS, ecosystem: 'ml', operabilityPlatforms: ['azure'] };
    const shared = ['ramp_up', 'hiring', 'ecosystem', 'operability'];
    for (const criterion of CRITERIA) {
      const keys = keysOf('typed', criterion, [], all);
      expect([criterion, keys.length]).toEqual([criterion, shared.includes(criterion) ? 2 : 1]);
    }
  });

  it('is its evidence alone for what is not in the dataset', () => {
    expect(keysOf('stranger', 'ramp_up', ['S1'])).toEqual(['S1']);
  });
});
