import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Contradiction } from '../../src/catalog/schemas/claim.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { contradictionsBetween, factsOfContradiction } from '../../src/evidence/contradictions-between.ts';

const shipped = loadCatalog(SHIPPED_DATA);

const about = (id: string, subjects: string[]): Contradiction => ({
  id,
  kind: 'between-articles',
  about: id,
  subjects,
  positions: [
    { says: 'one', sources: ['article-000'], claims: [], facts: [] },
    { says: 'other', sources: ['article-001'], claims: [], facts: [] },
  ],
});

const between = (ids: string[], contradictions: Contradiction[]): string[] => {
  const catalog: Catalog = { ...shipped, contradictions };
  return contradictionsBetween(ids, catalog).map(({ id }) => id);
};

describe('what sources disagree about between two frameworks', () => {
  it('is about both of them, what is about the fewest first', () => {
    const known = [
      about('wide', ['django', 'rails', 'laravel']),
      about('django-alone', ['django']),
      about('the-two', ['rails', 'django']),
    ];
    expect(between(['django', 'rails'], known)).toEqual(['the-two', 'wide']);
  });

  it('is not about a language that both are written in', () => {
    const known = [about('go-hiring', ['go', 'gin', 'echo', 'express'])];
    expect(between(['gin', 'echo'], known)).toEqual([]);
    expect(between(['gin', 'express'], known)).toEqual(['go-hiring']);
  });

  it('is nothing that merely is out of date', () => {
    const old = { ...about('stars', ['django', 'rails']), kind: 'out-of-date' as const };
    expect(between(['django', 'rails'], [old])).toEqual([]);
  });

  it('is left to the card of a single framework, and nothing in a dataset without any', () => {
    expect(between(['django'], [about('django-alone', ['django'])])).toEqual([]);
    const { contradictions: _, ...without } = shipped;
    expect(contradictionsBetween(['django', 'rails'], without)).toEqual([]);
  });

  it('has the facts of its sides, so that their sources can be shown', () => {
    const [found] = contradictionsBetween(['fastapi', 'django'], shipped);
    if (found === undefined) throw new Error('the dataset holds a contradiction about the two');
    const wanted = found.positions.flatMap(({ facts }) => facts);
    const facts = factsOfContradiction(found, shipped).map(({ id }) => id);
    expect(facts.length).toBeGreaterThan(0);
    expect(wanted).toEqual(expect.arrayContaining(facts));
  });
});
