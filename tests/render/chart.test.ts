import { describe, expect, it } from 'vitest';
import { type Answer, answer } from '../../src/answer.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { validateBlocks } from '../../src/playground/validate-blocks.ts';
import { chartOf } from '../../src/render/chart.ts';
import type { ChartBlock } from '../../src/render/message.ts';
import { renderPlainText } from '../../src/render/plain-text.ts';
import type { RankedOption } from '../../src/score/ranking.ts';
import { TODAY } from '../narrate/fixtures.ts';
import { checkMessage } from './check-message.ts';
import { answerOf } from './fixtures.ts';

const catalog = loadCatalog(SHIPPED_DATA);
const COMPARISON = 'compare fastify, django and gin for an API';

const ask = (text: string): Promise<Answer> =>
  answer({ id: 'r1', source: 'command', text, thread: [], today: TODAY }, { catalog });

/** A ranked answer whose options are changed before its chart is drawn. */
const ranked = async (change: (option: RankedOption, index: number) => RankedOption): Promise<Answer> => {
  const asked = await ask(COMPARISON);
  if (asked.ranking === null) throw new Error('a comparison without a ranking');
  return { ...asked, ranking: { ...asked.ranking, options: asked.ranking.options.map(change) } };
};
const barsOf = (chart: ChartBlock | null) => chart?.chart.series[0]?.data ?? [];

describe('chartOf', () => {
  it('draws the points of each option, in the order and the words of the table', async () => {
    const asked = await ask(COMPARISON);
    const bars = barsOf(chartOf(asked));
    expect(bars.map(({ label, value }) => [label, `${value}`])).toEqual(
      asked.explanation.tables[0]?.rows.map(({ cells }) => cells.slice(0, 2)),
    );
    expect(bars.map(({ value }) => value)).toEqual(asked.ranking?.options.map(({ points }) => points));
  });

  it.each([
    ['en', COMPARISON],
    ['de', 'Welches Framework passt für eine öffentliche API, wir sind fünf Leute und schreiben Python?'],
    ['es', '¿Qué framework nos conviene para una API pública? Somos cinco personas y escribimos Python.'],
    ['fr', 'Quel framework choisir pour une API publique ? Nous sommes cinq et nous écrivons du Python.'],
    ['pt', 'Qual framework escolher para uma API pública? Somos cinco pessoas e escrevemos em Python.'],
    ['ja', '公開APIにはどのフレームワークがよいですか。5人でPythonを書いています。'],
    ['zh', '我们五个人写Python,公开API应该选哪个框架?'],
  ])('is what Slack takes in %s', async (lang, text) => {
    const asked = await ask(text);
    expect(asked.reading.lang).toBe(lang);
    const chart = chartOf(asked);
    if (chart === null) throw new Error('no chart');
    expect(checkMessage({ text: 'x', blocks: [chart] })).toEqual([]);
    expect(validateBlocks([chart])).toEqual([]);
    expect(JSON.stringify(chart)).not.toContain('…');
  });

  it('says its labels in the language of the answer', async () => {
    const asked = await ask(COMPARISON);
    expect(chartOf(asked)).toMatchObject({
      title: 'How well these 3 options fit',
      chart: {
        series: [{ name: 'Fit' }],
        axis_config: { x_label: 'Framework', y_label: 'Points out of 100' },
      },
    });
  });

  it('leaves out an option that is blocked whatever its points', async () => {
    const asked = await ranked((option, index) =>
      index === 2 ? { ...option, points: 99, blockedBy: 'longevity' } : { ...option, points: 80 - 5 * index },
    );
    expect(barsOf(chartOf(asked))).toHaveLength(2);
    expect(JSON.stringify(chartOf(asked))).not.toContain('99');
  });

  it('draws six options at most, the first ones', async () => {
    const names = [...catalog.frameworks.values()].map(({ name }) => name).slice(0, 12);
    const asked = await ask(`compare ${names.join(', ')}`);
    expect(asked.explanation.tables[0]?.rows.length).toBeGreaterThan(6);
    const firsts = asked.ranking?.options.filter(({ blockedBy }) => blockedBy === null).slice(0, 6);
    expect(barsOf(chartOf(asked)).map(({ value }) => value)).toEqual(firsts?.map(({ points }) => points));
  });

  it('draws nothing where all options are level', async () => {
    expect(chartOf(await ranked((option, index) => ({ ...option, points: 70 + (index % 2) })))).toBeNull();
  });

  it('draws nothing where all but one are blocked', async () => {
    const asked = await ranked((option, index) => ({
      ...option,
      blockedBy: index === 0 ? null : 'longevity',
    }));
    expect(chartOf(asked)).toBeNull();
  });

  it.each([
    ['an empty question', ' '],
    ['what is none of its business', 'who wins the football match?'],
    ['a fact', 'until when is Django 5.2 supported?'],
    ['help', 'help'],
  ])('draws nothing under %s', async (_, text) => {
    expect(chartOf(await ask(text))).toBeNull();
  });

  it('draws nothing for a table without points', async () => {
    const asked = await ask(COMPARISON);
    const tables = [
      {
        caption: 'Two.',
        columns: ['Framework', 'Language'],
        rows: [{ id: 'fastify', cells: ['Fastify', 'JS'] }],
      },
    ];
    expect(chartOf({ ...asked, explanation: { ...asked.explanation, tables } })).toBeNull();
    expect(chartOf(answerOf({ tables }))).toBeNull();
  });

  it('draws nothing where two options would have one name', async () => {
    const asked = await ask(COMPARISON);
    const [table] = asked.explanation.tables;
    if (table === undefined) throw new Error('a comparison without a table');
    const rows = table.rows.map((row) => ({
      ...row,
      cells: ['The same long name for all', ...row.cells.slice(1)],
    }));
    const explanation = { ...asked.explanation, tables: [{ ...table, rows }] };
    expect(chartOf({ ...asked, explanation })).toBeNull();
  });

  it('adds no words to the plain text of its message', async () => {
    const chart = chartOf(await ask(COMPARISON));
    expect(renderPlainText([{ text: 'x', blocks: chart === null ? [] : [chart] }])).toBe('');
  });
});

describe('checkMessage', () => {
  const chart = (labels: string[], more: Partial<ChartBlock> = {}): ChartBlock => ({
    type: 'data_visualization',
    title: 'A title',
    chart: {
      type: 'bar',
      series: [{ name: 'Fit', data: labels.map((label) => ({ label, value: 1 })) }],
      axis_config: { categories: ['Gin', 'Echo'], x_label: 'x', y_label: 'y' },
    },
    ...more,
  });
  const check = (block: ChartBlock): string[] => checkMessage({ text: 'x', blocks: [block] });

  it('takes a chart with a point for each category', () => {
    expect(check(chart(['Gin', 'Echo']))).toEqual([]);
  });

  it.each([
    ['a point is missing', chart(['Gin']), /one point for each category/],
    ['points are in another order', chart(['Echo', 'Gin']), /one point for each category/],
    ['its title is long', chart(['Gin', 'Echo'], { title: 'x'.repeat(51) }), /title of a chart: 51/],
  ])('finds that %s', (_, block, problem) => {
    expect(check(block)).toEqual([expect.stringMatching(problem)]);
  });
});
