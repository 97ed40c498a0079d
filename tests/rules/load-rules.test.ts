import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CatalogError, formatProblem } from '../../src/catalog/catalog-error.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { loadRules } from '../../src/rules/load-rules.ts';

const catalog = loadCatalog('data');
const made: string[] = [];

afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true });
});

const RULE = {
  id: 'R000-01',
  source: 'article-000',
  text: 'words',
  situation: { workloads: ['api'] },
  considered: ['gin', 'rails'],
  recommended: ['go'],
  alternatives: [],
  rejected: [],
};

const problemsOf = (...rules: object[]): string[] => {
  const directory = mkdtempSync(join(tmpdir(), 'stack-compare-rules-'));
  made.push(directory);
  writeFileSync(join(directory, 'rules.json'), JSON.stringify(rules));
  try {
    loadRules(directory, catalog);
    return [];
  } catch (error) {
    if (error instanceof CatalogError) return error.problems.map(formatProblem);
    throw error;
  }
};

describe('loadRules', () => {
  it('takes a rule whose names are frameworks, languages, supporting records or platforms', () => {
    expect(problemsOf({ ...RULE, alternatives: ['rails', 'nodejs', 'azure'], rejected: ['php'] })).toEqual(
      [],
    );
  });

  it.each(['recommended', 'alternatives', 'rejected'])('refuses an unknown name in %s', (field) => {
    expect(problemsOf({ ...RULE, [field]: ['nobody'] })).toContain('rules.json: R000-01: no record "nobody"');
  });

  it('refuses an option that is not ranked', () => {
    expect(problemsOf({ ...RULE, considered: ['gin', 'nodejs'] })).toEqual([
      'rules.json: R000-01: no ranked framework "nodejs"',
    ]);
    expect(problemsOf({ ...RULE, situation: { options: ['gin', 'ruby'] } })).toEqual([
      'rules.json: R000-01: no ranked framework "ruby"',
    ]);
  });

  it('refuses a recommendation that the article does not consider', () => {
    expect(problemsOf({ ...RULE, recommended: ['django'] })).toEqual([
      'rules.json: R000-01: recommends "django", which is not among the considered',
    ]);
  });

  it('refuses a decision that decides nothing', () => {
    expect(problemsOf({ ...RULE, recommended: [] })).toEqual(['rules.json: R000-01: decides nothing']);
  });

  it('refuses an id that is used twice', () => {
    expect(problemsOf(RULE, RULE).join()).toMatch(/^rules\.json: .*a second (?:rule|record)/);
  });

  it('refuses the wrong article', () => {
    expect(problemsOf({ ...RULE, source: 'article-001' })).toEqual([
      'rules.json: R000-01: the source is not the article of its id',
    ]);
  });

  it.each([
    ['a word outside the closed lists', { situation: { workloads: ['website'] } }],
    ['a field nobody knows', { weight: 3 }],
    ['no situation and no reason', { situation: null, considered: [] }],
    ['a single option', { considered: ['gin'] }],
    ['a disagreement without words', { disagreement: '' }],
  ])('refuses %s', (_, change) => {
    expect(problemsOf({ ...RULE, ...change })).not.toEqual([]);
  });
});
