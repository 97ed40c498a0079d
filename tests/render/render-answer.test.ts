import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceFact } from '../../src/evidence/evidence.ts';
import type { Explanation } from '../../src/narrate/explanation.ts';
import { renderPlainText } from '../../src/render/plain-text.ts';
import { renderAnswer } from '../../src/render/render-answer.ts';
import { reading } from '../narrate/fixtures.ts';
import { checkMessage } from './check-message.ts';
import { answerOf } from './fixtures.ts';

const line = (text: string, factIds: string[] = []) => ({ text, factIds });

const evidenceFact = (id: string, more: Partial<EvidenceFact> = {}): EvidenceFact => ({
  id,
  subject: 'django',
  metric: 'adoption',
  value: 1,
  unit: '%',
  display: '1 %',
  direction: 'up',
  sourceId: 'survey',
  sourceName: 'Developer Survey',
  sourceUrl: 'https://example.org/survey',
  asOf: '2025-07-01',
  checkedOn: '2026-11-10',
  checkedHow: 'live',
  basis: 'measured',
  dated: 'measured 2025-07-01',
  ...more,
});

const ranked = (): Partial<Explanation> => ({
  headline: 'For 3 Python developers, Django fits best.',
  reasons: [line('It ships an ORM.', ['django.x'])],
  drawback: line('Heavy for thin APIs.'),
  runnerUp: line('Fastify, with 70 of 100 points against 80.'),
  assumptions: [line('Team size not said.')],
  tables: [
    {
      caption: 'Fit: points of 100.',
      columns: ['Framework', 'Fit'],
      rows: [
        { id: 'django', cells: ['Django', '80'] },
        { id: 'fastify', cells: ['Fastify', '70'] },
      ],
    },
  ],
});

describe('the messages of an answer', () => {
  const messages = renderAnswer(answerOf(ranked(), [evidenceFact('django.x')]));

  test('are the words first, then the table on its own', () => {
    expect(messages.map((message) => message.blocks.map((block) => block.type))).toEqual([
      ['rich_text', 'context'],
      ['rich_text', 'table'],
    ]);
    expect(messages.flatMap(checkMessage)).toEqual([]);
  });
  test('have a summary that stands without the blocks', () => {
    expect(messages[0]?.text).toContain(
      'For 3 Python developers, Django fits best.\nIt ships an ORM.\nBiggest drawback: Heavy',
    );
    expect(messages[1]?.text).toContain('1. Django; Fit: 80.\n2. Fastify; Fit: 70.');
  });
  test('link sources with the date of their figures and the day they were read', () => {
    expect(renderPlainText(messages)).toContain(
      '- Developer Survey (https://example.org/survey), as of 2025-07-01, read 2026-11-10',
    );
  });
  test('list a source only when a shown line rests on it', () => {
    const unused = renderAnswer(answerOf(ranked(), [evidenceFact('django.other')]));
    expect(renderPlainText(unused)).not.toContain('Sources');
  });
  test('name a source without an address as plain words, and never link anything but http', () => {
    const odd = renderAnswer(
      answerOf(ranked(), [evidenceFact('django.x', { sourceUrl: 'javascript:alert(1)', checkedOn: null })]),
    );
    expect(renderPlainText(odd)).toContain('- Developer Survey, as of 2025-07-01, not checked');
    expect(odd.flatMap(checkMessage)).toEqual([]);
  });
  test('list the further sources of a fact as well', () => {
    const two = evidenceFact('django.x', { furtherSources: [{ id: 'guide', name: 'A guide', url: null }] });
    expect(renderPlainText(renderAnswer(answerOf(ranked(), [two])))).toContain('- A guide, as of 2025-07-01');
  });
  test('give each source of a fact its own date, and call the one closed that is', () => {
    const shared = evidenceFact('django.x', {
      asOf: '2026-04-28',
      sourceAsOf: '2023-09-19',
      furtherSources: [{ id: 'guide', name: 'A guide', url: null }],
    });
    expect(renderPlainText(renderAnswer(answerOf(ranked(), [shared])))).toContain(
      '(https://example.org/survey), as of 2023-09-19, read 2026-11-10\n- A guide, as of 2026-04-28',
    );
    const closed = { ...shared, dated: 'measured 2023-09-19, source closed 2026-03-24' };
    expect(renderPlainText(renderAnswer(answerOf(ranked(), [closed])))).toMatch(
      /closed 2026-03-24\n- A guide, as of 2026-04-28, read 2026-11-10\n/,
    );
  });
  test('are one message for an answer without tables', () => {
    expect(renderAnswer(answerOf({ hints: [line('Try this.')] }))).toHaveLength(1);
  });
});

describe('the messages of an answer in another language', () => {
  const given = answerOf({ ...ranked(), changes: [line('Neu: Java.')] }, [evidenceFact('django.x')]);
  const messages = renderAnswer({ ...given, reading: reading({ lang: 'de' }) });

  test('carry its labels, in the summary too', () => {
    const text = renderPlainText(messages);
    expect(text).toContain('Geändert\n- Neu: Java.\n\nWarum\n- It ships an ORM.\n\nGrößter Nachteil: Heavy');
    expect(text).toContain('Stand 2025-07-01, gelesen 2026-11-10');
    expect(text).toContain('stack-compare, Datensatz 2026.11.1 vom 2026-11-18');
    expect(messages[0]?.text).toContain('Größter Nachteil: Heavy for thin APIs.\nZweiter Platz: Fastify');
    expect(messages.flatMap(checkMessage)).toEqual([]);
  });

  test('fill what a table lacks with its words', () => {
    const holes = { caption: '', columns: ['a', 'b'], rows: [{ id: 'x', cells: ['X'] }] };
    const [, table] = renderAnswer({ ...answerOf({ tables: [holes] }), reading: reading({ lang: 'ja' }) });
    expect(table?.text).toBe('1. X; b：不明。');
  });
});

describe('what changed since the answer before', () => {
  const changes = ['Team size: 5, was 3.', 'Order: unchanged.', 'The dataset is newer now.'].map((text) =>
    line(text),
  );
  const messages = renderAnswer(answerOf({ ...ranked(), changes }));

  test('stands right after the headline', () => {
    expect(renderPlainText(messages)).toContain(
      'Django fits best.\n\nChanged\n- Team size: 5, was 3.\n- Order: unchanged.\n- The dataset is newer now.\n\nWhy\n',
    );
  });
  test('is one short line of the summary', () => {
    expect(messages[0]?.text).toContain(
      'Django fits best.\nChanged: Team size: 5, was 3. Order: unchanged.\nIt ships an ORM.',
    );
  });
});

describe('what does not fit', () => {
  test('long lists say how many lines they leave out', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      line(`Assumption ${index} ${'words '.repeat(40)}`),
    );
    const [message] = renderAnswer(answerOf({ assumptions: many, excluded: many, unknowns: many }));
    const text = renderPlainText(message === undefined ? [] : [message]);
    expect(message === undefined ? ['missing'] : checkMessage(message)).toEqual([]);
    expect(text).toMatch(/- \d+ more not shown\./);
  });
  test('long lines end in an ellipsis', () => {
    const [message] = renderAnswer(answerOf({ reasons: [line('x'.repeat(5_000))] }));
    expect(renderPlainText(message === undefined ? [] : [message])).toMatch(/x…/);
  });
  test('a table too long or too wide says what is missing', () => {
    const wide = {
      caption: 'Wide.',
      columns: Array.from({ length: 25 }, (_, index) => `c${index}`),
      rows: Array.from({ length: 140 }, (_, row) => ({
        id: `r${row}`,
        cells: Array.from({ length: 25 }, () => 'y'.repeat(300)),
      })),
    };
    const [, table] = renderAnswer(answerOf({ tables: [wide] }));
    expect(table === undefined ? ['missing'] : checkMessage(table)).toEqual([]);
    expect(renderPlainText(table === undefined ? [] : [table])).toContain(
      '41 more rows not shown. 5 more columns not shown.',
    );
  });
  test('missing and blank cells become words', () => {
    const holes = {
      caption: 'Holes.',
      columns: ['a', 'b', 'c'],
      rows: [{ id: 'x', cells: ['X', ' \u200b '] }],
    };
    const [, table] = renderAnswer(answerOf({ tables: [holes] }));
    expect(renderPlainText(table === undefined ? [] : [table])).toMatch(/X {2}not known {2}not known$/);
  });
  test('more tables than anybody reads are counted, not dropped in silence', () => {
    const table = { caption: 'T.', columns: ['a'], rows: [{ id: 'x', cells: ['X'] }] };
    const messages = renderAnswer(answerOf({ tables: Array.from({ length: 13 }, () => table) }));
    expect(messages).toHaveLength(12);
    expect(messages.at(-1)?.text).toBe('3 more tables not shown.');
  });
});

describe('hostile words', () => {
  const hostile = '<!channel> <@U123> & <http://evil.example|good> `code` *bold*';
  test('call nobody and link nowhere', () => {
    const messages = renderAnswer(answerOf({ headline: hostile, reasons: [line(hostile)] }));
    expect(messages[0]?.text).not.toMatch(/<[!@h]/);
    expect(messages[0]?.text).toContain('&lt;!channel&gt;');
    const leaves = JSON.stringify(messages[0]?.blocks);
    expect(leaves).not.toContain('mrkdwn');
    expect(leaves).not.toContain('"type":"link"');
  });
  test('lose the marks that turn the reading order and the controls, and nothing else', () => {
    const [message] = renderAnswer(answerOf({ headline: 'a\u202Eb\u0000c\u2066d 👩‍💻 日本語' }));
    expect(message?.text).toBe('a b c d 👩‍💻 日本語');
  });
});

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('', ' ', '\u200b', '\u0000\u0001', '\u202e\u2066', '\ud800', '<!channel>', '&&&&', '\n\n'),
  fc
    .tuple(fc.constantFrom('a', '&', '<', '😀', '\u05d0', '\ud83d'), fc.integer({ min: 1, max: 9_000 }))
    .map(([unit, times]) => unit.repeat(times)),
);
const oddLine = fc.record({
  text: oddText,
  factIds: fc.array(fc.constantFrom('f0', 'f1', 'f2'), { maxLength: 3 }),
});
const oddLines = fc.array(oddLine, { maxLength: 60 });
const oddTable = fc.record({
  caption: oddText,
  columns: fc.array(oddText, { maxLength: 24 }),
  rows: fc.array(fc.record({ id: fc.string(), cells: fc.array(oddText, { maxLength: 24 }) }), {
    maxLength: 120,
  }),
});
const oddExplanation = fc.record({
  headline: oddText,
  changes: oddLines,
  reasons: oddLines,
  drawback: fc.option(oddLine),
  runnerUp: fc.option(oddLine),
  watchOuts: oddLines,
  facts: oddLines,
  tables: fc.array(oddTable, { maxLength: 2 }),
  excluded: oddLines,
  assumptions: oddLines,
  unknowns: oddLines,
  notUsed: oddLines,
  hints: oddLines,
});
const oddFacts = fc.array(
  fc.record({
    sourceName: oddText,
    sourceId: oddText,
    sourceUrl: fc.option(fc.oneof(fc.webUrl(), oddText)),
    dated: oddText,
  }),
  { maxLength: 3 },
);

test('no words, however long or odd, ever break a limit', () => {
  fc.assert(
    fc.property(oddExplanation, oddFacts, (explanation, facts) => {
      const evidence = facts.map((more, index) => evidenceFact(`f${index}`, more));
      for (const message of renderAnswer(answerOf(explanation, evidence))) {
        expect(checkMessage(message)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

describe('a line with a label', () => {
  const [message] = renderAnswer(
    answerOf({
      facts: [{ label: 'Good for', text: 'Back offices.', factIds: [] }],
      details: [line('More.')],
    }),
  );

  test('shows it in bold before the text, and in words where nothing is bold', () => {
    expect(JSON.stringify(message?.blocks)).toContain(
      '{"type":"text","text":"Good for: ","style":{"bold":true}},{"type":"text","text":"Back offices."}',
    );
    expect(message?.text).toContain('Good for: Back offices.');
  });
  test('leaves details out of the summary', () => {
    expect(JSON.stringify(message?.blocks)).toContain('More.');
    expect(message?.text).not.toContain('More.');
  });
});
