import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Contradiction } from '../../src/catalog/schemas/claim.ts';
import { disagreementLines } from '../../src/narrate/card/disagreement-lines.ts';
import { messagesIn } from '../../src/narrate/messages/messages.ts';
import { cardCatalog } from './card-catalog.ts';
import { reading, TODAY } from './fixtures.ts';

const dispute = (id: string, subjects: string[], more: Partial<Contradiction> = {}): Contradiction => ({
  id,
  kind: 'between-articles',
  about: `What ${id} is`,
  subjects,
  positions: [
    { says: 'Fast', sources: ['article-one', 'article-two'], claims: [], facts: [] },
    { says: 'Slow with an ORM', sources: ['benchmark'], claims: [], facts: ['django.throughput'] },
  ],
  ...more,
});

const linesFor = (contradictions: Contradiction[] | undefined): { text: string; factIds: string[] }[] => {
  const catalog: Catalog = {
    ...cardCatalog(),
    ...(contradictions === undefined ? {} : { contradictions }),
  };
  const framework = catalog.frameworks.get('django');
  if (framework === undefined) throw new Error('the fixture has no django');
  const evidence = { facts: [] };
  return disagreementLines({
    reading: reading({}),
    ranking: null,
    evidence,
    catalog,
    today: TODAY,
    messages: messagesIn('en'),
    framework,
  });
};

describe('what sources disagree about', () => {
  test('stands side by side with who says what, nobody being declared right', () => {
    const [line] = linesFor([dispute('speed', ['django'])]);
    expect(line?.text).toMatch(/^What speed is\. .+: Fast\. .+: Slow with an ORM\.$/);
    expect(line?.factIds).toEqual(['django.throughput']);
  });

  test('is told of the framework alone first, three at most', () => {
    const shared = dispute('shared', ['django', 'rocket', 'fastify']);
    const own = ['a', 'b', 'c'].map((id) => dispute(id, ['django']));
    const told = linesFor([shared, ...own]).map(({ text }) => text.slice(0, 9));
    expect(told).toEqual(['What a is', 'What b is', 'What c is']);
  });

  test('is nothing for a framework nobody argues about, or a dataset without any', () => {
    expect(linesFor([dispute('speed', ['rocket'])])).toEqual([]);
    expect(linesFor(undefined)).toEqual([]);
  });
});
