import type { Catalog } from '../../src/catalog/catalog.ts';
import type { FactRecord } from '../../src/catalog/schemas/fact.ts';
import type { Framework } from '../../src/catalog/schemas/framework.ts';
import { fact, smallCatalog } from './fixtures.ts';

const said = (id: string, metric: string, value: string, more: Partial<FactRecord> = {}): FactRecord =>
  fact(`django.${id}`, metric, {
    value,
    unit: null,
    sources: ['article-one'],
    basis: 'opinion',
    checkedHow: 'article',
    asOf: '2026-03',
    ...more,
  });

const run = (id: string, metric: string, value: number, more: Partial<FactRecord> = {}): FactRecord =>
  fact(`django.${id}`, metric, {
    value,
    unit: 'requests/s',
    setup: 'Fortunes test, full ORM',
    sources: ['benchmark'],
    asOf: '2023-09-19',
    ...more,
  });

const FACTS: readonly FactRecord[] = [
  said('best-fit-1', 'best-fit', 'Back offices', { sources: ['article-one', 'article-two'] }),
  said('best-fit-2', 'best-fit', 'Fast first versions', { note: 'Our reading of one sentence; it is short' }),
  said('watch-out-1', 'watch-out', 'Heavy for thin JSON APIs'),
  said('watch-out-2', 'watch-out', 'Two majors a year', {
    basis: 'stated',
    sources: ['endoflife'],
    checkedHow: 'live',
  }),
  said('learning-curve', 'learning-curve', 'Moderate'),
  said('hiring-1', 'hiring', 'A large pool', { note: 'Contested: another article calls it small' }),
  said('hiring-2', 'hiring', 'A small pool', { sources: ['article-two'] }),
  said('licence', 'licence', 'BSD', { basis: 'stated', sources: ['endoflife'], checkedHow: 'live' }),
  fact('django.adoption', 'adoption', {
    value: 12.6,
    slice: 'all respondents',
    note: 'Web question, 23,678 answers',
  }),
  fact('django.adoption-2024', 'adoption-2024', {
    value: 12,
    slice: 'all respondents',
    asOf: '2024',
    checkedHow: 'unchecked',
    checkedOn: null,
  }),
  run('throughput-fortunes', 'throughput-fortunes', 14551, { note: 'A tuned entry' }),
  run('throughput-json', 'throughput-json', 99999),
  run('memory', 'memory-api-4-cores', 500, { unit: 'MiB' }),
];

/** The small dataset whose first framework has all that a card can show; `more` replaces parts of that framework. */
export const cardCatalog = (more: Partial<Framework> = {}): Catalog => {
  const catalog = smallCatalog();
  const frameworks = new Map(
    [...catalog.frameworks].map(([id, framework]) => [
      id,
      id === 'django' ? { ...framework, facts: [...FACTS], ...more } : framework,
    ]),
  );
  return { ...catalog, frameworks };
};

/** Facts of that framework, to leave some out. */
export const cardFactRecords = (without: RegExp): FactRecord[] =>
  FACTS.filter((record) => !without.test(record.metric));
