import { describe, expect, test } from 'vitest';
import { toEvidenceFact } from '../../src/evidence/to-evidence-fact.ts';
import { fact, smallCatalog } from '../narrate/fixtures.ts';

const catalog = smallCatalog();
const shown = (more: Parameters<typeof fact>[2]) =>
  toEvidenceFact(fact('django.x', 'adoption', more), catalog);

describe('what a fact shows', () => {
  test('joins a bare percentage with its slice', () => {
    expect(shown({ unit: '%', slice: 'professional developers' }).display).toBe(
      '7.4 % of professional developers',
    );
  });
  test('replaces the population of the unit by the slice that names it', () => {
    expect(shown({ slice: 'all respondents' }).display).toBe('7.4 % of all respondents');
  });
  test('puts a slice that is no part of the unit in brackets', () => {
    expect(shown({ unit: '% of its users', slice: 'users who stay' }).display).toBe(
      '7.4 % of its users (users who stay)',
    );
  });
  test('names the set-up of a measurement and groups thousands', () => {
    const display = shown({ value: 1148716, unit: 'requests/s', setup: 'JSON test' }).display;
    expect(display).toBe('1,148,716 requests/s (JSON test)');
  });
  test('keeps a sentence as it is', () => {
    expect(shown({ value: 'MIT', unit: null }).display).toBe('MIT');
  });
  test('takes the subject from the id and the direction from the metric', () => {
    expect(shown({})).toMatchObject({ subject: 'django', direction: 'up', sourceName: 'Developer Survey' });
  });
  test('lists the other sources of a fact that has several', () => {
    expect(shown({ sources: ['survey', 'article-one'] }).furtherSources).toEqual([
      { id: 'article-one', name: 'A guide', url: null },
    ]);
    expect(shown({ sources: ['survey'] })).not.toHaveProperty('furtherSources');
  });
  test('dates each of several sources by its own day, where the fact is newer than it', () => {
    const [id, old] = ['article-one', catalog.sources.get('article-one')];
    const sources = new Map(catalog.sources);
    if (old !== undefined) sources.set(id, { ...old, published: '2026-03' });
    const newer = (asOf: string, names: string[]) =>
      toEvidenceFact(fact('django.x', 'adoption', { asOf, sources: names }), { ...catalog, sources });
    expect(newer('2026-04-28', [id, 'survey'])).toMatchObject({ asOf: '2026-04-28', sourceAsOf: '2026-03' });
    expect(newer('2026-04-28', ['survey', id]).furtherSources).toEqual([
      { id, name: 'A guide', url: null, asOf: '2026-03' },
    ]);
    expect(newer('2026-04-28', [id])).not.toHaveProperty('sourceAsOf');
    expect(newer('2026-03-14', [id, 'survey'])).not.toHaveProperty('sourceAsOf');
  });
  test('shows the ids where the catalog lacks the source and the metric', () => {
    const odd = toEvidenceFact(fact('django.x', 'nowhere', { sources: ['gone'] }), catalog);
    expect(odd).toMatchObject({ sourceName: 'gone', sourceUrl: null, direction: 'none' });
  });
});

describe('how old a fact is and who stands for it', () => {
  test.each([
    [
      { basis: 'measured', asOf: '2023-09-19', sources: ['benchmark'] },
      'measured 2023-09-19, source closed 2026-03-24',
    ],
    [{ basis: 'stated', asOf: '2026-10' }, 'as of 2026-10'],
    [
      { basis: 'opinion', asOf: '2026-03', sources: ['article-one'], checkedHow: 'article' },
      'opinion of Example House, 2026-03',
    ],
    [
      { basis: 'opinion', asOf: '2026', sources: ['article-two'], checkedHow: 'article' },
      'opinion of one article, 2026',
    ],
    [
      { basis: 'opinion', asOf: '2026', sources: ['article-one', 'article-two'] },
      'opinion of 2 articles, 2026',
    ],
    [
      { basis: 'stated', asOf: '2026', sources: ['article-one'], checkedHow: 'article' },
      'stated by Example House, 2026',
    ],
    [{ basis: 'measured', asOf: '2025', checkedHow: 'article' }, 'measured 2025, quoted from an article'],
    [
      { basis: 'measured', asOf: '2025', checkedHow: 'unchecked', checkedOn: null },
      'measured 2025, not checked',
    ],
  ] as const)('%j', (more, words) => {
    expect(shown({ ...more, sources: [...('sources' in more ? more.sources : ['survey'])] }).dated).toBe(
      words,
    );
  });
});
