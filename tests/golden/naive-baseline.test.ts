import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Framework } from '../../src/catalog/schemas/framework.ts';
import type { Language } from '../../src/catalog/schemas/language.ts';
import type { Supporting } from '../../src/catalog/schemas/supporting.ts';
import type { LanguageId } from '../../src/catalog/vocabulary.ts';
import { createNaiveBaseline } from './naive-baseline.ts';

const framework = (id: string, name: string, aliases: string[]): Framework => ({
  id,
  name,
  aliases,
  ambiguous: [],
  languages: ['go'],
  runtime: 'r',
  category: 'framework',
  summary: 's',
  facts: [],
  lifecycle: { releases: [], sources: ['s'], asOf: '2026-01-01', checkedOn: null, checkedHow: 'unchecked' },
  capabilities: {},
});

const language = (id: LanguageId, name: string, aliases: string[], resolvesTo: string[]): Language => ({
  id,
  name,
  aliases,
  ambiguous: [],
  summary: 's',
  resolvesTo,
  ratedAs: id,
  people: id === 'go' ? ['gophers'] : [],
  facts: [],
  ecosystem: {},
  platforms: {},
  excludedWith: [],
  weeksTo: {},
});

const node: Supporting = {
  id: 'nodejs',
  name: 'Node.js',
  aliases: ['node'],
  ambiguous: [],
  kind: 'runtime',
  summary: 's',
  resolvesTo: ['express'],
  languages: ['javascript'],
  facts: [],
};

const catalog: Pick<Catalog, 'frameworks' | 'languages' | 'supporting'> = {
  frameworks: new Map([
    ['spring-boot', framework('spring-boot', 'Spring Boot', ['spring'])],
    ['gin', framework('gin', 'Gin', [])],
  ]),
  languages: new Map<LanguageId, Language>([
    ['go', language('go', 'Go', ['golang'], ['gin'])],
    ['csharp', language('csharp', 'C#', [], ['aspnet-core'])],
  ]),
  supporting: new Map([['nodejs', node]]),
};

describe('createNaiveBaseline', () => {
  const naive = createNaiveBaseline(catalog);

  it.each([
    ['node or spring boot?', 'express'],
    ['Spring Boot or node?', 'spring-boot'],
    ['anything but golang', 'gin'],
    ['5 gophers', 'gin'],
    ['our C# people', 'aspnet-core'],
    ['Goで書きたい', 'gin'],
  ])('answers "%s" with %s', (text, id) => {
    expect(naive(text)).toBe(id);
  });

  it('finds no name inside another word, and none where there is none', () => {
    expect(naive('a category of springs')).toBeNull();
    expect(naive('')).toBeNull();
  });
});
