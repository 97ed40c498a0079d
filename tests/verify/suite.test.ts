import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { ACCEPTED_WORDS } from '../../src/verify/forms/is-known-form.ts';
import { guardOf } from '../../src/verify/name-guard.ts';
import { ABSOLUTES, NUMBER_WORDS } from '../../src/verify/words/qualities.ts';
import { vocabularyForModel } from '../../src/verify/words/vocabulary-for-model.ts';
import { missedGates, wilson } from './mutants/report.ts';
import { runSuite, type SuiteResult } from './mutants/run-suite.ts';
import { goldenPacks, shippedCatalog } from './packs.ts';

const SLICE = { seed: 4, perClass: 40, rounds: 3 };
let catalog: Catalog;
let result: SuiteResult;

beforeAll(async () => {
  catalog = shippedCatalog();
  result = runSuite(await goldenPacks(catalog, 3), catalog, SLICE);
}, 60_000);

describe('a seeded slice of the mutation suite', () => {
  it('reaches every gate', () => {
    expect(missedGates(result, SLICE.perClass)).toEqual([]);
  });

  it('comes from at least 60 truthful answers', () => {
    expect(result.answers).toBeGreaterThanOrEqual(60);
  });

  it('loses no truthful sentence', () => {
    expect(result.design.dropped + result.freer.dropped).toBe(0);
  });
});

describe('the words of the forms', () => {
  it('hold no name of the dataset, no number and no absolute', () => {
    const { names } = guardOf(catalog);
    const wrong = ACCEPTED_WORDS.filter(
      (word) => names.has(word) || NUMBER_WORDS.includes(word) || ABSOLUTES.includes(word),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the vocabulary that a model is told', () => {
  const told = vocabularyForModel();

  it('holds single words, sorted, each once, and few of them', () => {
    expect(told).toEqual([...new Set(told)].toSorted());
    expect(told.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
    expect(told.length).toBeLessThanOrEqual(150);
  });

  it('holds none that no accepted sentence has', () => {
    const accepted = new Set(ACCEPTED_WORDS.flatMap((phrase) => phrase.split(' ')));
    expect(told.filter((word) => !accepted.has(word))).toEqual([]);
  });
});

describe('the Wilson interval', () => {
  it('is not empty where all were caught', () => {
    const [low, high] = wilson(100, 100);
    expect(low).toBeCloseTo(0.963, 3);
    expect(high).toBeCloseTo(1, 9);
  });
});
