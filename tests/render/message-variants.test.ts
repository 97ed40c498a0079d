import { describe, expect, it } from 'vitest';
import type { Block, Message } from '../../src/render/message.ts';
import { type MessageVariant, messageVariants } from '../../src/render/message-variants.ts';
import { addAnswerActions } from '../../src/slack/answer-actions.ts';
import { checkMessage } from './check-message.ts';

const words: Block = { type: 'section', text: { type: 'plain_text', text: 'Words', emoji: false } };
const table = (rows: string[][]): Block => ({
  type: 'table',
  rows: rows.map((row) => row.map((text) => ({ type: 'raw_text', text }))),
});
const message = (...blocks: Block[]): Message => ({ text: 'A summary', blocks });
const kinds = (given: Message): string[] => messageVariants(given).map(({ kind }) => kind);
const blocksOf = (given: Message, kind: MessageVariant['kind']): Block[] | undefined =>
  messageVariants(given).find((variant) => variant.kind === kind)?.message.blocks;
const markdownOf = (rows: string[][]): string => {
  const [block] = blocksOf(message(table(rows)), 'markdown') ?? [];
  return block?.type === 'markdown' ? block.text : '';
};
const preformattedOf = (rows: string[][]): unknown => blocksOf(message(table(rows)), 'preformatted');

describe('messageVariants', () => {
  it('has one form of a message without a table and actions: the message itself', () => {
    const plain = message(words);
    expect(messageVariants(plain)).toEqual([{ kind: 'full', message: plain }]);
  });

  it('has three forms of a message with a table, best first', () => {
    expect(kinds(message(words, table([['a']])))).toEqual(['full', 'markdown', 'preformatted']);
  });

  it('first does without a chart, and keeps the table beside it', () => {
    const chart: Block = {
      type: 'data_visualization',
      title: 'Fit',
      chart: {
        type: 'bar',
        series: [{ name: 'Fit', data: [{ label: 'Gin', value: 70 }] }],
        axis_config: { categories: ['Gin'], x_label: '', y_label: '' },
      },
    };
    const drawn = message(words, table([['a']]), chart);
    expect(kinds(drawn)).toEqual(['full', 'without-chart', 'markdown', 'preformatted']);
    expect(blocksOf(drawn, 'without-chart')).toEqual([words, table([['a']])]);
    expect(blocksOf(drawn, 'markdown')?.map(({ type }) => type)).toEqual(['section', 'markdown']);
    expect(blocksOf(drawn, 'preformatted')?.map(({ type }) => type)).toEqual(['section', 'rich_text']);
  });

  it('has one plainer form of a message with actions and no table, without the actions', () => {
    const withActions = addAnswerActions(message(words), 'r1');
    expect(kinds(withActions)).toEqual(['full', 'preformatted']);
    expect(blocksOf(withActions, 'full')).toHaveLength(2);
    expect(blocksOf(withActions, 'preformatted')).toEqual([words]);
  });

  it.each(['markdown', 'preformatted'] as const)('leaves actions out of the %s form of a table', (kind) => {
    const types = blocksOf(addAnswerActions(message(table([['a']])), 'r1'), kind)?.map(({ type }) => type);
    expect(types).toEqual([kind === 'markdown' ? 'markdown' : 'rich_text']);
  });

  it('keeps the summary and the blocks around the table in every form', () => {
    for (const { message: form } of messageVariants(message(words, table([['a']]), words))) {
      expect(form.text).toBe('A summary');
      expect([form.blocks[0], form.blocks[2]]).toEqual([words, words]);
    }
  });

  it('draws a table as a markdown table with a rule under its head', () => {
    const rows = [
      ['Name', 'Fit'],
      ['Gin', '7'],
      ['Echo', '80'],
    ];
    expect(markdownOf(rows)).toBe('| Name | Fit |\n| --- | --- |\n| Gin | 7 |\n| Echo | 80 |');
  });

  it.each([
    ['a bar', 'a|b', 'a\\|b'],
    ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['code', '`a`', '\\`a\\`'],
    ['a link', '[a](b)', '\\[a\\](b)'],
    ['a heading', '# a', '\\# a'],
    ['a backslash', 'a\\|b', 'a\\\\\\|b'],
    ['a mention', '<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
    ['a line end', 'a\nb', 'a b'],
  ])('escapes %s in a cell of markdown', (_, cell, expected) => {
    expect(markdownOf([[cell]]).split('\n')[0]).toBe(`| ${expected} |`);
  });

  it('aligns the columns of preformatted text', () => {
    const rows = [
      ['Name', 'Fit'],
      ['日本', '80'],
      ['Gin', '7'],
    ];
    const text = 'Name  Fit\n----  ---\n日本  80\nGin   7';
    expect(preformattedOf(rows)).toEqual([
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
      },
    ]);
  });

  it('stays inside the limits of Slack in every form of a usual table', () => {
    const rows = Array.from({ length: 12 }, (_, row) => [`Framework ${row}`, '*fast* | <safe>', '80']);
    for (const { message: form } of messageVariants(message(words, table(rows)))) {
      expect(checkMessage(form)).toEqual([]);
    }
  });
});
