import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import type { Line } from '../../src/narrate/explanation.ts';
import type { Reading } from '../../src/profile/reading.ts';
import { cardCatalog, cardFactRecords } from './card-catalog.ts';
import { explained } from './explained.ts';
import { reading, requirements, stated, TODAY } from './fixtures.ts';

const cardOf = (catalog: Catalog = cardCatalog(), more: Partial<Reading> = {}) =>
  explained(reading({ behaviour: 'explain', named: ['django'], ...more }), null, catalog);
const about = (lines: readonly Line[], label: string): string[] =>
  lines.filter((line) => line.label === label).map((line) => line.text);
const texts = (lines: readonly Line[]): string => lines.map((line) => line.text).join('\n');

describe('the card of a framework', () => {
  const card = cardOf();

  test('begins with what it is and what it is good for, with whose opinion that is', () => {
    expect(card.headline).toBe('Django: Django is a web framework.');
    expect(card.facts.slice(0, 2)).toEqual([
      {
        label: 'Good for',
        text: 'Back offices (opinion of 2 articles, 2026-03).',
        factIds: ['django.best-fit-1'],
      },
      {
        label: 'Also for',
        text: 'Fast first versions (our reading, 2026-03). It is short.',
        factIds: ['django.best-fit-2'],
      },
    ]);
  });
  test('says what ships in the box in a line and part by part in a table', () => {
    expect(about(card.facts, 'In the box')).toEqual([
      'Built in: ORM. Official packages: WebSockets. 1 more part from third parties (1 of 3 parts read in the documentation, the others not checked; dataset of 2026-11-18).',
    ]);
    expect(card.tables[0]?.columns).toEqual(['Part', 'Availability', 'Checked']);
    expect(card.tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['ORM', 'built in', 'documentation read'],
      ['WebSockets', 'official package', 'page seen, not read'],
      ['Admin area', 'third-party package', 'not checked'],
    ]);
  });
  test('tells the supported lines, and warns of what ended within a year', () => {
    expect(about(card.facts, 'Support')).toEqual([
      '6.1 is the current line: free support until 2027-12-31; 6.0 until 2027-04-30 and 5.2 LTS until 2028-04-30 (as of 2026-08-22).',
    ]);
    expect(texts(card.watchOuts)).toContain('Out of support: 5.1 since 2025-12-03 (as of 2026-08-22).');
  });
  test('warns of what was read before what is opinion', () => {
    expect(card.watchOuts.map(({ text }) => text).slice(0, 2)).toEqual([
      'Two majors a year (as of 2026-03).',
      'Heavy for thin JSON APIs (opinion of Example House, 2026-03).',
    ]);
  });
  test('shows use with its sample, and the share before it', () => {
    expect(about(card.details, 'Use')).toEqual([
      '12.6 % of all respondents (Example House, 23,678 answers, measured 2025-07-01); before that 12 % (measured 2024, not checked).',
    ]);
  });
  test('shows measured speed with set-up, date, caveat and the end of its source', () => {
    expect(about(card.details, 'Measured')).toEqual([
      '14,551 requests/s and 500 MiB of memory: Fortunes test, full ORM. Example House, measured 2023-09-19, source closed 2026-03-24. A tuned entry.',
    ]);
  });
  test('sets differing views side by side', () => {
    expect(about(card.details, 'Hiring')).toEqual([
      'Views differ. A large pool (opinion of Example House, 2026-03). A small pool (opinion of one article, 2026-03).',
    ]);
  });
  test('names the kinds of work it is rated best and worst for, and what those ratings rest on', () => {
    const cell = (middle: number, confidence: string) => ({ lo: middle - 50, hi: middle + 50, confidence });
    const workloads = {
      'crud-content': cell(900, 'several-opinions'),
      'batch-data': cell(700, 'one-opinion'),
      realtime: cell(300, 'inherited'),
      api: cell(500, 'evidence'),
      microservices: cell(900, 'unknown'),
    };
    const ratings = new Map([['django', { criteria: {}, workloads }]]) as unknown as Catalog['ratings'];
    const rated = cardOf({ ...cardCatalog(), ratings });
    expect(about(rated.facts, 'Our rating')).toEqual([
      'High for CRUD (several opinions), batch-data (one opinion); low for realtime (judged by its language). An estimate of 2026-11-18.',
    ]);
    expect(texts(rated.unknowns)).toContain('its fit for 1 of 12 kinds of work');
  });
  test('says what nobody knows', () => {
    expect(texts(card.unknowns)).toBe('Nothing found on start-up time.');
    const less = cardOf(cardCatalog({ facts: cardFactRecords(/adoption|throughput/) }));
    expect(texts(less.unknowns)).toBe('Nothing found on how many use it, measured speed or start-up time.');
  });
  test('rests on facts of the evidence alone', () => {
    const read = reading({ behaviour: 'explain', named: ['django'] });
    const known = new Set(gatherEvidence(read, null, cardCatalog(), TODAY).facts.map(({ id }) => id));
    const cited = [...card.facts, ...card.watchOuts, ...card.details].flatMap(({ factIds }) => factIds);
    expect(cited.length).toBeGreaterThan(12);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('a card with little to show', () => {
  test('shows the bare run only where there is no other', () => {
    const bare = cardOf(cardCatalog({ facts: cardFactRecords(/throughput-fortunes|memory/) }));
    expect(about(bare.details, 'Measured')[0]).toMatch(/^99,999 requests\/s: /);
  });
  test('moves a fact that says nothing is known to what is not known', () => {
    const [learning] = cardFactRecords(/^(?!learning)/);
    const facts = [
      ...cardFactRecords(/learning/),
      ...(learning === undefined ? [] : [{ ...learning, value: 'Not rated: nobody says anything' }]),
    ];
    const card = cardOf(cardCatalog({ facts }));
    expect(about(card.details, 'Learning')).toEqual([]);
    expect(texts(card.unknowns)).toContain('how hard it is to learn');
  });
  test('says once that releases have stopped', () => {
    const card = cardOf(cardCatalog(), { named: ['rocket'] });
    expect(about(card.facts, 'Support')).toEqual([
      '0.5 is the current line: no support end published, last release 0.5.1 on 2024-05-23 (as of 2026-08-22).',
    ]);
    expect(texts(card.watchOuts)).toBe(
      'Rocket has had no release since 2024-05-23 (as of 2026-08-22): check that somebody still maintains it.',
    );
  });
  test('leaves out remarks on a list that is not shown', () => {
    const [warning] = cardFactRecords(/^(?!watch-out)/);
    const noted = (note: string) =>
      texts(cardOf(cardCatalog({ facts: warning === undefined ? [] : [{ ...warning, note }] })).watchOuts);
    expect(noted('Gunicorn; the figures are given beside it')).toMatch(
      /^Heavy for thin JSON APIs \([^)]+\)\.\n/,
    );
    expect(noted('Said of one line; its figure is among the facts')).toMatch(/\)\. Said of one line\.\n/);
  });
  test('has no line and no table on parts that nobody knows', () => {
    const card = cardOf(cardCatalog({ capabilities: {} }));
    expect(about(card.facts, 'In the box')).toEqual([]);
    expect(card.tables).toEqual([]);
  });
});

describe('a question that is more than a name', () => {
  test.each([
    ['a topic', { topic: 'lifecycle' as const }],
    ['several names', { named: ['django', 'fastify'] }],
    ['a load', { requirements: requirements({ load: { rps: stated(100) } }) }],
    ['a runtime', { named: ['nodejs'] }],
  ])('%s keeps its own, shorter answer', (_, more) => {
    const answer = cardOf(cardCatalog(), more);
    expect(answer.tables).toEqual([]);
    expect(answer.details).toEqual([]);
  });
});
