import { describe, expect, it } from 'vitest';
import { validateBlocks } from '../../src/playground/validate-blocks.ts';
import { validateView } from '../../src/playground/validate-view.ts';

const letters = (count: number): string => 'x'.repeat(count);
const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const section = (text: string) => ({ type: 'section', text: plain(text) });
const button = (fields: Record<string, unknown> = {}) => ({ type: 'button', text: plain('Go'), ...fields });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements });
const richSection = (...elements: unknown[]) => ({ type: 'rich_text_section', elements });
const word = (text: string) => ({ type: 'text', text });
const cell = (text: string) => ({ type: 'raw_text', text });
const table = (rows: unknown, fields: Record<string, unknown> = {}) => ({ type: 'table', rows, ...fields });
const option = (index: number) => ({ text: plain(`o${index}`), value: `v${index}` });

const accepted: [string, unknown[]][] = [
  ['no blocks at all', []],
  ['50 blocks', many(50, () => ({ type: 'divider' }))],
  ['a header of 150 characters', [{ type: 'header', text: plain(letters(150)) }]],
  ['a header of level 2', [{ type: 'header', text: plain('x'), level: 2 }]],
  ['a section of 3,000 characters', [section(letters(3000))]],
  ['a section with fields alone', [{ type: 'section', fields: many(10, () => mrkdwn(letters(100))) }]],
  ['a section that expands', [{ type: 'section', text: mrkdwn('x'), expand: true }]],
  ['10 context elements', [{ type: 'context', elements: many(10, () => mrkdwn('x')) }]],
  ['25 buttons', [actions(...many(25, (index) => button({ action_id: `a${index}` })))]],
  ['a button with a value of 2,000', [actions(button({ value: letters(2000), url: 'https://example.org' }))]],
  ['an empty rich text section', [rich(richSection())]],
  [
    'styled words and links',
    [
      rich(
        richSection({ ...word('x'), style: { bold: true } }, { type: 'link', url: 'http://example.org/a' }),
      ),
    ],
  ],
  [
    'a list, a quote and code',
    [
      rich(
        { type: 'rich_text_list', style: 'ordered', elements: [richSection(word('x'))] },
        { type: 'rich_text_quote', elements: [word('x')] },
        { type: 'rich_text_preformatted', elements: [word('x')] },
      ),
    ],
  ],
  ['a table of 100 rows and 20 columns', [table(many(100, () => many(20, () => cell('x'))))]],
  ['a table of 10,000 characters', [table([[cell(letters(9999)), cell('x')]])]],
  [
    'number and rich cells',
    [table([[{ type: 'raw_number', value: 1, text: '1' }, rich(richSection(word('x')))]])],
  ],
  ['markdown of 12,000 characters', [{ type: 'markdown', text: letters(12_000) }]],
  [
    'feedback buttons',
    [
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            positive_button: { text: plain('Yes'), value: 'y' },
            negative_button: { text: plain('No'), value: 'n' },
          },
        ],
      },
    ],
  ],
  ['a menu of 100 options', [actions({ type: 'static_select', options: many(100, option) })]],
  [
    'a chart',
    [
      {
        type: 'data_visualization',
        title: 'x',
        chart: { type: 'pie', segments: [{ label: 'x', value: 1 }] },
      },
    ],
  ],
  ['a container', [{ type: 'container', title: plain('x'), child_blocks: [section('x')] }]],
];

const refused: [string, unknown, string, string][] = [
  ['something that is no list', { type: 'divider' }, '/blocks', 'must provide an array'],
  ['51 blocks', many(51, () => ({ type: 'divider' })), '/blocks', 'no more than 50 items allowed'],
  ['a block that is null', [null], '/blocks/0', 'must provide an object'],
  ['a block without a type', [{}], '/blocks/0', 'missing required field: type'],
  ['an unknown block', [{ type: 'tabel' }], '/blocks/0/type', 'unsupported type: tabel'],
  [
    'a type named like a method of objects',
    [{ type: 'constructor' }],
    '/blocks/0/type',
    'unsupported type: constructor',
  ],
  [
    'an alert in a message',
    [{ type: 'alert', text: plain('x') }],
    '/blocks/0/type',
    'unsupported type: alert',
  ],
  [
    'an unknown field',
    [{ type: 'divider', colour: 'red' }],
    '/blocks/0',
    'invalid additional property: colour',
  ],
  [
    'a block id of 256',
    [{ type: 'divider', block_id: letters(256) }],
    '/blocks/0/block_id',
    'must be less than 256 characters',
  ],
  [
    'a block id used twice',
    many(2, () => ({ type: 'divider', block_id: 'a' })),
    '/blocks/1/block_id',
    'block_id "a" already exists',
  ],
  ['a header without text', [{ type: 'header' }], '/blocks/0', 'missing required field: text'],
  [
    'a header of 151 characters',
    [{ type: 'header', text: plain(letters(151)) }],
    '/blocks/0/text/text',
    'must be less than 151 characters',
  ],
  [
    'a header in mrkdwn',
    [{ type: 'header', text: mrkdwn('x') }],
    '/blocks/0/text/type',
    'unsupported type: mrkdwn',
  ],
  [
    'a header of level 5',
    [{ type: 'header', text: plain('x'), level: 5 }],
    '/blocks/0/level',
    'must be less than or equal to 4',
  ],
  ['an empty section', [section('')], '/blocks/0/text/text', 'must be more than 0 characters'],
  [
    'a section of 3,001 characters',
    [section(letters(3001))],
    '/blocks/0/text/text',
    'must be less than 3001 characters',
  ],
  ['a section of nothing', [{ type: 'section' }], '/blocks/0', 'missing required field: text or fields'],
  [
    'a section of a bare string',
    [{ type: 'section', text: 'x' }],
    '/blocks/0/text',
    'must provide an object',
  ],
  [
    '11 fields',
    [{ type: 'section', fields: many(11, () => plain('x')) }],
    '/blocks/0/fields',
    'no more than 10 items allowed',
  ],
  [
    'a field of 2,001 characters',
    [{ type: 'section', fields: [plain(letters(2001))] }],
    '/blocks/0/fields/0/text',
    'must be less than 2001 characters',
  ],
  [
    'emoji in mrkdwn',
    [{ type: 'section', text: { ...mrkdwn('x'), emoji: true } }],
    '/blocks/0/text',
    'invalid additional property: emoji',
  ],
  [
    '11 context elements',
    [{ type: 'context', elements: many(11, () => plain('x')) }],
    '/blocks/0/elements',
    'no more than 10 items allowed',
  ],
  [
    'a context of nothing',
    [{ type: 'context', elements: [] }],
    '/blocks/0/elements',
    'no less than 1 items allowed',
  ],
  [
    'a button in a context',
    [{ type: 'context', elements: [button()] }],
    '/blocks/0/elements/0/type',
    'unsupported type: button',
  ],
  [
    '26 buttons',
    [actions(...many(26, () => button()))],
    '/blocks/0/elements',
    'no more than 25 items allowed',
  ],
  [
    'a button text of 76',
    [actions({ type: 'button', text: plain(letters(76)) })],
    '/blocks/0/elements/0/text/text',
    'must be less than 76 characters',
  ],
  [
    'a button value of 2,001',
    [actions(button({ value: letters(2001) }))],
    '/blocks/0/elements/0/value',
    'must be less than 2001 characters',
  ],
  [
    'an action id of 256',
    [actions(button({ action_id: letters(256) }))],
    '/blocks/0/elements/0/action_id',
    'must be less than 256 characters',
  ],
  [
    'an action id used twice',
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
    '/blocks/0/elements/1/action_id',
    'action_id "a" already exists',
  ],
  [
    'a button of an unknown style',
    [actions(button({ style: 'loud' }))],
    '/blocks/0/elements/0/style',
    'must be a valid enum value: primary, danger',
  ],
  [
    'a button to javascript',
    [actions(button({ url: 'javascript:alert(1)' }))],
    '/blocks/0/elements/0/url',
    'must be a valid url',
  ],
  [
    '101 options',
    [actions({ type: 'static_select', options: many(101, option) })],
    '/blocks/0/elements/0/options',
    'no more than 100 items allowed',
  ],
  [
    '6 overflow options',
    [actions({ type: 'overflow', options: many(6, option) })],
    '/blocks/0/elements/0/options',
    'no more than 5 items allowed',
  ],
  [
    'an option text of 76',
    [actions({ type: 'static_select', options: [{ text: plain(letters(76)), value: 'v' }] })],
    '/blocks/0/elements/0/options/0/text/text',
    'must be less than 76 characters',
  ],
  [
    '6 context actions',
    [
      {
        type: 'context_actions',
        elements: many(6, () => ({ type: 'icon_button', icon: 'trash', text: plain('x') })),
      },
    ],
    '/blocks/0/elements',
    'no more than 5 items allowed',
  ],
  ['rich text of nothing', [rich()], '/blocks/0/elements', 'no less than 1 items allowed'],
  ['a leaf directly in rich text', [rich(word('x'))], '/blocks/0/elements/0/type', 'unsupported type: text'],
  [
    'an empty text leaf',
    [rich(richSection(word('')))],
    '/blocks/0/elements/0/elements/0/text',
    'must be more than 0 characters',
  ],
  [
    'an unknown leaf',
    [rich(richSection({ type: 'html', text: 'x' }))],
    '/blocks/0/elements/0/elements/0/type',
    'unsupported type: html',
  ],
  [
    'an unknown style',
    [rich(richSection({ ...word('x'), style: { blink: true } }))],
    '/blocks/0/elements/0/elements/0/style',
    'invalid additional property: blink',
  ],
  [
    'a link to javascript',
    [rich(richSection({ type: 'link', url: 'javascript:alert(1)' }))],
    '/blocks/0/elements/0/elements/0/url',
    'must be a valid url',
  ],
  [
    'a link to a relative address',
    [rich(richSection({ type: 'link', url: '/a' }))],
    '/blocks/0/elements/0/elements/0/url',
    'must be a valid url',
  ],
  [
    'a list of an unknown style',
    [rich({ type: 'rich_text_list', style: 'square', elements: [richSection()] })],
    '/blocks/0/elements/0/style',
    'must be a valid enum value: bullet, ordered',
  ],
  [
    'an empty list',
    [rich({ type: 'rich_text_list', style: 'bullet', elements: [] })],
    '/blocks/0/elements/0/elements',
    'no less than 1 items allowed',
  ],
  [
    'a mention in code',
    [rich({ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U1' }] })],
    '/blocks/0/elements/0/elements/0/type',
    'unsupported type: user',
  ],
  ['a table of nothing', [table([])], '/blocks/0/rows', 'no less than 1 items allowed'],
  [
    '101 table rows',
    [table(many(101, () => [cell('x')]))],
    '/blocks/0/rows',
    'no more than 100 items allowed',
  ],
  [
    '21 table columns',
    [table([many(21, () => cell('x'))])],
    '/blocks/0/rows/0',
    'no more than 20 items allowed',
  ],
  [
    'rows of different lengths',
    [table([[cell('x'), cell('x')], [cell('x')]])],
    '/blocks/0/rows/1',
    'rows must have the same number of cells: 2',
  ],
  [
    '21 column settings',
    [table([[cell('x')]], { column_settings: many(21, () => ({})) })],
    '/blocks/0/column_settings',
    'no more than 20 items allowed',
  ],
  [
    'a column setting that is null',
    [table([[cell('x')]], { column_settings: [null] })],
    '/blocks/0/column_settings/0',
    'must provide an object',
  ],
  [
    'an unknown alignment',
    [table([[cell('x')]], { column_settings: [{ align: 'justify' }] })],
    '/blocks/0/column_settings/0/align',
    'must be a valid enum value: left, center, right',
  ],
  ['an empty cell', [table([[cell('')]])], '/blocks/0/rows/0/0/text', 'must be more than 0 characters'],
  ['a cell in mrkdwn', [table([[mrkdwn('x')]])], '/blocks/0/rows/0/0/type', 'unsupported type: mrkdwn'],
  [
    'a number cell without a number',
    [table([[{ type: 'raw_number', value: '1' }]])],
    '/blocks/0/rows/0/0/value',
    'must provide a number',
  ],
  [
    'more than 10,000 characters in cells',
    [table([[cell(letters(9999)), cell('xx')]])],
    '/blocks',
    'table cells must be less than 10001 characters together',
  ],
  [
    'a data table of one row',
    [{ type: 'data_table', caption: 'x', rows: [[cell('x')]] }],
    '/blocks/0/rows',
    'no less than 2 items allowed',
  ],
  [
    'a data table without caption',
    [{ type: 'data_table', rows: [[cell('x')], [cell('x')]] }],
    '/blocks/0',
    'missing required field: caption',
  ],
  [
    'a data table with a rich header',
    [{ type: 'data_table', caption: 'x', rows: [[rich(richSection())], [cell('x')]] }],
    '/blocks/0/rows/0/0',
    'unsupported type: rich_text',
  ],
  [
    'markdown of 12,001 characters',
    [{ type: 'markdown', text: letters(12_001) }],
    '/blocks/0/text',
    'must be less than 12001 characters',
  ],
  [
    '12,001 characters over two markdown blocks',
    [
      { type: 'markdown', text: letters(6000) },
      { type: 'markdown', text: letters(6001) },
    ],
    '/blocks',
    'markdown must be less than 12001 characters together',
  ],
  [
    'an image without words',
    [{ type: 'image', image_url: 'https://example.org/a.png' }],
    '/blocks/0',
    'missing required field: alt_text',
  ],
  [
    'an image without a picture',
    [{ type: 'image', alt_text: 'x' }],
    '/blocks/0',
    'missing required field: image_url or slack_file',
  ],
  [
    'a card of nothing',
    [{ type: 'card' }],
    '/blocks/0',
    'missing required field: hero_image or title or actions or body',
  ],
  [
    '11 blocks in a container',
    [{ type: 'container', title: plain('x'), child_blocks: many(11, () => section('x')) }],
    '/blocks/0/child_blocks',
    'no more than 10 items allowed',
  ],
];

describe('validateBlocks', () => {
  it.each(accepted)('accepts %s', (_, blocks) => {
    expect(validateBlocks(blocks)).toEqual([]);
  });

  it.each(refused)('refuses %s', (_, blocks, pointer, message) => {
    expect(validateBlocks(blocks)).toContainEqual({ error: 'invalid_blocks', pointer, message });
  });

  it('refuses a second table of either kind, also inside a container', () => {
    const dataTable = { type: 'data_table', caption: 'x', rows: [[cell('x')], [cell('x')]] };
    const inContainer = { type: 'container', title: plain('x'), child_blocks: [table([[cell('x')]])] };
    for (const second of [table([[cell('x')]]), dataTable, inContainer]) {
      expect(validateBlocks([table([[cell('x')]]), second])).toEqual([
        { error: 'invalid_attachments', pointer: '/blocks', message: 'only_one_table_allowed' },
      ]);
    }
  });

  it('counts 13,200 characters over all blocks, with a charge for each block after the first', () => {
    const sections = (last: number) => [...many(4, () => section(letters(3000))), section(letters(last))];
    expect(validateBlocks(sections(700))).toEqual([]);
    expect(validateBlocks(sections(701))).toEqual([
      { error: 'msg_blocks_too_long', pointer: '/blocks', message: '13201 characters' },
    ]);
  });

  it('counts the addresses of links', () => {
    const links = many(5, () => ({ type: 'link', url: `https://example.org/${letters(2900)}`, text: 'x' }));
    expect(validateBlocks([rich(richSection(...links))])).toMatchObject([{ error: 'msg_blocks_too_long' }]);
  });

  it('reports every problem, not only the first', () => {
    expect(validateBlocks([section(''), { type: 'header' }])).toHaveLength(2);
  });

  it.each([undefined, null, 7, 'text', [[[]]], [{ type: 'section', text: null }]])(
    'reports a problem and does not crash for %j',
    (blocks) => {
      expect(validateBlocks(blocks).length).toBeGreaterThan(0);
    },
  );
});

describe('validateBlocks for views', () => {
  it('allows 100 blocks and no more', () => {
    expect(
      validateBlocks(
        many(100, () => ({ type: 'divider' })),
        'home',
      ),
    ).toEqual([]);
    expect(
      validateBlocks(
        many(101, () => ({ type: 'divider' })),
        'home',
      ),
    ).toHaveLength(1);
  });

  it('allows tables on the home tab and not in a modal, and markdown in neither', () => {
    expect(validateBlocks([table([[cell('x')]])], 'home')).toEqual([]);
    expect(validateBlocks([table([[cell('x')]])], 'modal')).toHaveLength(1);
    expect(validateBlocks([{ type: 'markdown', text: 'x' }], 'home')).toHaveLength(1);
  });
});

describe('validateView', () => {
  const input = { type: 'input', label: plain('x'), element: { type: 'plain_text_input' } };
  const modal = { type: 'modal', title: plain('x'), blocks: [] };

  it('accepts a modal that asks something and can be submitted', () => {
    expect(validateView({ ...modal, blocks: [input], submit: plain('Go') }, 'modal')).toEqual([]);
  });

  it.each([
    ['an input without submit', { ...modal, blocks: [input] }, '/view', 'missing required field: submit'],
    [
      'a title of 25',
      { ...modal, title: plain(letters(25)) },
      '/view/title/text',
      'must be less than 25 characters',
    ],
    [
      'private metadata of 3,001',
      { ...modal, private_metadata: letters(3001) },
      '/view/private_metadata',
      'must be less than 3001 characters',
    ],
    ['no title', { type: 'modal', blocks: [] }, '/view', 'missing required field: title'],
    ['another type', { ...modal, type: 'home' }, '/view/type', 'must be a valid enum value: modal'],
    [
      'a broken block',
      { ...modal, blocks: [section('')] },
      '/view/blocks/0/text/text',
      'must be more than 0 characters',
    ],
  ])('refuses a modal with %s', (_, view, pointer, message) => {
    expect(validateView(view, 'modal')).toContainEqual({ error: 'invalid_blocks', pointer, message });
  });
});
