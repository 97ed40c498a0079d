import { describe, expect, test } from 'vitest';
import type { Block, IconButton, Message } from '../../src/render/message.ts';
import { checkMessage } from './check-message.ts';

const paragraph = (text: string): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const table = (rows: string[][]): Block => ({
  type: 'table',
  rows: rows.map((row) => row.map((text) => ({ type: 'raw_text', text }))),
});
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
const bin: IconButton = {
  type: 'icon_button',
  icon: 'trash',
  text: plain('Remove'),
  action_id: 'remove',
  value: 'r1',
  accessibility_label: 'Remove',
  confirm: { title: plain('Remove?'), text: plain('Gone'), confirm: plain('Yes'), deny: plain('No') },
};
const message = (blocks: Block[], text = 'fine'): Message => ({ text, blocks });

test('a message inside all limits is fine', () => {
  expect(checkMessage(message([paragraph('words'), { type: 'divider' }, table([['a'], ['b']])]))).toEqual([]);
});

test('a bin and markdown inside all limits are fine', () => {
  const actions: Block = { type: 'context_actions', elements: [bin] };
  expect(checkMessage(message([{ type: 'markdown', text: '| a |\n| --- |' }, actions]))).toEqual([]);
});

describe('each limit is found on its own', () => {
  test.each<[string, Message, RegExp]>([
    ['no text', message([paragraph('x')], ''), /characters of text/],
    ['a long text', message([paragraph('x')], 'x'.repeat(4_001)), /characters of text/],
    ['an open angle', message([paragraph('x')], '<!channel>'), /unescaped </],
    ['a bare ampersand', message([paragraph('x')], 'a & b'), /unescaped &/],
    ['half a character', message([paragraph('x')], '\ud800'), /well-formed/],
    ['no blocks', message([]), /blocks: 0/],
    [
      'too many blocks',
      message(Array.from({ length: 51 }, () => ({ type: 'divider' }) as const)),
      /blocks: 51/,
    ],
    [
      'a long header',
      message([{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151), emoji: false } }]),
      /header/,
    ],
    [
      'a long section',
      message([{ type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3_001), emoji: false } }]),
      /text object/,
    ],
    [
      'a call in mrkdwn',
      message([{ type: 'section', text: { type: 'mrkdwn', text: '<!here>', verbatim: true } }]),
      /mention/,
    ],
    ['an empty context', message([{ type: 'context', elements: [] }]), /context elements/],
    ['an empty rich text', message([{ type: 'rich_text', elements: [] }]), /rich_text without/],
    [
      'an empty list',
      message([{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: [] }] }]),
      /list without/,
    ],
    ['empty markdown', message([{ type: 'markdown', text: '' }]), /characters of markdown: 0/],
    [
      'long markdown',
      message([{ type: 'markdown', text: 'x'.repeat(12_001) }]),
      /characters of markdown: 12001/,
    ],
    [
      'markdown that is too much with the rest',
      message([{ type: 'markdown', text: 'x'.repeat(11_999) }, paragraph('xx')]),
      /over all blocks: 12001/,
    ],
    ['no context actions', message([{ type: 'context_actions', elements: [] }]), /context actions: 0/],
    [
      'too many context actions',
      message([{ type: 'context_actions', elements: Array.from({ length: 6 }, () => bin) }]),
      /context actions: 6/,
    ],
    ['an empty leaf', message([paragraph('')]), /leaf/],
    [
      'a script link',
      message([
        {
          type: 'rich_text',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'link', url: 'javascript:x', text: 'x' }] },
          ],
        },
      ]),
      /link/,
    ],
    ['two tables', message([table([['a']]), table([['a']])]), /table blocks: 2/],
    ['too many rows', message([table(Array.from({ length: 101 }, () => ['a']))]), /table rows: 101/],
    ['too many columns', message([table([Array.from({ length: 21 }, () => 'a')])]), /table columns: 21/],
    ['ragged rows', message([table([['a', 'b'], ['c']])]), /different lengths/],
    ['an empty cell', message([table([['a'], ['']])]), /empty table cell/],
    ['a full table', message([table([['a'.repeat(10_001)]])]), /over all cells/],
    [
      'too much in all',
      message(Array.from({ length: 5 }, () => paragraph('x'.repeat(2_900)))),
      /over all blocks/,
    ],
  ])('%s', (_, broken, found) => {
    expect(checkMessage(broken).join('; ')).toMatch(found);
  });
});
