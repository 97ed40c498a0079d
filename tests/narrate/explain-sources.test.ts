import { expect, test } from 'vitest';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { explainByTemplate } from '../../src/narrate/template.ts';
import { reading, smallCatalog, TODAY } from './fixtures.ts';

const catalog = smallCatalog();
const explain = (given = catalog) => {
  const read = reading({ behaviour: 'explain', topic: 'sources', named: ['django'] });
  const evidence = gatherEvidence(read, null, given, TODAY);
  return {
    evidence,
    answer: explainByTemplate({ reading: read, ranking: null, evidence, catalog: given, today: TODAY }),
  };
};

test('the sources are listed newest first with kind, age and how they were read', () => {
  const { answer } = explain();
  expect(answer.tables[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['Release dates', "the project's own", 'as of 2026-08-22', 'read 2026-11-10'],
    ['A guide', 'article', 'as of 2026-03', 'read 2026-11-10'],
    ['A roundup', 'article', 'as of 2026-03', 'read 2026-11-10'],
    ['Developer Survey', 'survey', 'as of 2025-07-01', 'read 2026-11-10'],
    ['Benchmark run', 'benchmark', 'as of 2023-09-19, closed 2026-03-24', 'read 2026-11-10'],
  ]);
});

test('each kind is counted, and closed sources are named', () => {
  const { answer } = explain();
  expect(answer.headline).toBe(
    'The dataset of 2026-11-18 rests on 5 sources: 5 were read, 0 only in part, through a quotation or not at all.',
  );
  expect(answer.facts[0]).toEqual({
    label: 'Article',
    text: '2, all read; the newest is from 2026-03.',
    factIds: [],
  });
  expect(answer.watchOuts.map(({ text }) => text)).toEqual([
    'Closed, no new figures to come: Benchmark run (2026-03-24).',
  ]);
});

test('what one table does not hold is counted', () => {
  const [first] = catalog.sources.values();
  const many = Array.from({ length: 120 }, (_, index) => ({
    ...first,
    id: `more-${index}`,
    name: `More ${index}`,
  }));
  const sources = new Map(many.map((source) => [source.id, source]));
  const { answer } = explain({ ...catalog, sources } as typeof catalog);
  expect(answer.tables[0]?.rows).toHaveLength(90);
  expect(answer.tables[0]?.caption).toBe('Sources, newest first. 30 more are not shown.');
});

test('a name from earlier in the thread brings no facts into the list', () => {
  expect(explain().evidence.facts).toEqual([]);
});
