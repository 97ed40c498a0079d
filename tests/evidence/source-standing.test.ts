import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { FactRecord } from '../../src/catalog/schemas/fact.ts';
import { sourceStandings } from '../../src/evidence/source-standing.ts';
import { fact, smallCatalog } from '../narrate/fixtures.ts';

const catalog = smallCatalog();
const [some] = [...catalog.frameworks.values()];

/** A dataset of one framework with these facts. */
const withFacts = (facts: FactRecord[]): Catalog => ({
  ...catalog,
  languages: new Map(),
  frameworks: new Map(some === undefined ? [] : [[some.id, { ...some, facts }]]),
});
const standing = (facts: FactRecord[], id: string) =>
  sourceStandings(withFacts(facts)).find(({ source }) => source.id === id);

describe('how a source was read', () => {
  it('is quoted when only an article was read, which is read itself', () => {
    const facts = [
      fact('django.a', 'adoption', { checkedHow: 'article', sources: ['survey', 'article-one'] }),
    ];
    expect(standing(facts, 'survey')).toMatchObject({ reading: 'quoted', readOn: null, date: '2025-07-01' });
    expect(standing(facts, 'article-one')).toMatchObject({ reading: 'read', readOn: '2026-11-10' });
  });
  it('is not read when nobody did, and has no day', () => {
    const facts = [fact('django.a', 'adoption', { checkedHow: 'unchecked', checkedOn: null })];
    expect(standing(facts, 'survey')).toMatchObject({ reading: 'not-read', readOn: null, cited: 1 });
  });
  it('takes its age from figures it stands first for', () => {
    const facts = [fact('django.a', 'adoption', { sources: ['survey', 'benchmark'], asOf: '2026-01-01' })];
    expect(standing(facts, 'benchmark')?.date).toBeNull();
    expect(standing(facts, 'survey')?.date).toBe('2026-01-01');
  });
  it('is read in part when some pages of a documentation were', () => {
    const docs = {
      id: 'django-documentation',
      name: 'Django documentation',
      url: null,
      publisher: 'Django project',
      kind: 'documentation' as const,
      published: null,
    };
    const given = { ...catalog, sources: new Map([[docs.id, docs]]) };
    expect(sourceStandings(given).map(({ reading }) => reading)).toEqual(['partly']);
  });
});
