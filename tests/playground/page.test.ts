import { beforeAll, describe, expect, it, vi } from 'vitest';
import { FakeElement, fakeDocument } from './fake-document.ts';

type Names = { user: (id: string) => string; channel: (id: string) => string };
type Pressed = { actionId: string; blockId: string; value?: string };
type PageModules = {
  blockNodes: (blocks: unknown[], names: Names, click: (pressed: Pressed) => void) => FakeElement[];
  mrkdwnNodes: (text: string, names: Names) => (FakeElement | string)[];
  messageNode: (message: unknown, state: unknown, names: Names, actions: unknown) => FakeElement;
  syncChildren: (
    container: FakeElement,
    items: { id: string; words: string }[],
    keyOf: (item: { id: string }) => string,
    draw: (item: { words: string }) => FakeElement,
  ) => void;
  drawPrompts: (
    container: FakeElement,
    statuses: unknown[],
    channel: string,
    send: (text: string) => void,
  ) => void;
  watchVisits: (open: (user: string) => void) => (channel: unknown, user: string) => void;
};

const files = ['blocks.js', 'mrkdwn.js', 'messages.js', 'dom.js', 'draw-prompts.js', 'watch-visits.js'];
let page: PageModules;
const names: Names = {
  user: (id) => ({ U1: 'mira' })[id] ?? id,
  channel: (id) => ({ C1: 'backend' })[id] ?? id,
};

beforeAll(async () => {
  vi.stubGlobal('document', fakeDocument);
  const load = (file: string) => import(new URL(`../../src/playground/page/${file}`, import.meta.url).href);
  const modules = await Promise.all(files.map(load));
  page = Object.assign({}, ...modules) as PageModules;
});

function draw(...blocks: unknown[]): FakeElement {
  const root = new FakeElement('root');
  for (const node of page.blockNodes(blocks, names, () => {})) root.append(node);
  return root;
}
function drawMrkdwn(text: string): FakeElement {
  const root = new FakeElement('root');
  for (const node of page.mrkdwnNodes(text, names)) root.append(node);
  return root;
}
const plain = (text: string) => ({ type: 'plain_text', text });
const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements });
const hostile = '<img src=x onerror=alert(1)>';

describe('blocks on the page', () => {
  it('a header is a heading and a divider a line', () => {
    const root = draw({ type: 'header', text: plain('Fastify') }, { type: 'divider' });
    expect(root.all('h3').map((node) => node.text)).toEqual(['Fastify']);
    expect(root.all('hr')).toHaveLength(1);
  });

  it('a table is a table with headers for columns and rows', () => {
    const cell = (text: string) => ({ type: 'raw_text', text });
    const root = draw({
      type: 'table',
      column_settings: [{}, { align: 'right' }],
      rows: [
        [cell('Framework'), cell('Score')],
        [
          rich({ type: 'rich_text_section', elements: [{ type: 'text', text: 'Fastify' }] }),
          { type: 'raw_number', value: 713 },
        ],
      ],
    });
    const headers = root.all('th').map((node) => [node.text, node.attributes.get('scope')]);
    expect(headers).toEqual([
      ['Framework', 'col'],
      ['Score', 'col'],
      ['Fastify', 'row'],
    ]);
    expect(root.all('td').map((node) => [node.text, node.attributes.get('class')])).toEqual([
      ['713', 'align-right'],
    ]);
  });

  it('rich text keeps lists, quotes, code, styles and links', () => {
    const words = [
      { type: 'text', text: 'bold', style: { bold: true } },
      { type: 'link', url: 'https://example.org/a', text: 'source' },
    ];
    const root = draw(
      rich(
        { type: 'rich_text_section', elements: words },
        {
          type: 'rich_text_list',
          style: 'ordered',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] }],
        },
        { type: 'rich_text_quote', elements: [{ type: 'text', text: 'said' }] },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
        { type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] },
      ),
    );
    expect(root.all('strong')[0]?.text).toBe('bold');
    expect(root.all('a')[0]?.attributes.get('href')).toBe('https://example.org/a');
    expect(root.all('a')[0]?.attributes.get('rel')).toBe('noopener noreferrer');
    expect(root.all('ol')[0]?.all('li')[0]?.text).toBe('one');
    expect(root.all('blockquote')[0]?.text).toBe('said');
    expect(root.all('pre')[0]?.text).toBe('code');
    expect(root.text).toContain('@mira');
  });

  it('an unknown block is shown as its JSON with a label', () => {
    const root = draw({ type: 'data_visualization', title: 'Scores' });
    expect(root.all('figcaption')[0]?.text).toContain('data_visualization');
    expect(root.all('pre')[0]?.text).toContain('"title": "Scores"');
  });

  it('a pressed button names its action, its block and its value', () => {
    const pressed: Pressed[] = [];
    const feedback = {
      type: 'feedback_buttons',
      action_id: 'vote',
      positive_button: { text: plain('Good'), value: 'up' },
      negative_button: { text: plain('Bad'), value: 'down' },
    };
    const blocks = [
      {
        type: 'actions',
        block_id: 'bar',
        elements: [
          { type: 'button', action_id: 'go', text: plain('Go') },
          { type: 'button', text: plain('Bare') },
        ],
      },
      { type: 'context_actions', elements: [feedback] },
    ];
    for (const node of page.blockNodes(blocks, names, (press) => pressed.push(press))) {
      for (const button of node.all('button')) button.listeners.get('click')?.({});
    }
    expect(pressed).toEqual([
      { blockId: 'bar', actionId: 'go', value: undefined },
      { blockId: 'bar', actionId: 'action-0-1', value: undefined },
      { blockId: 'block-1', actionId: 'vote', value: 'up' },
      { blockId: 'block-1', actionId: 'vote', value: 'down' },
    ]);
  });

  it('an icon button is a small button that says what it does', () => {
    const trash = { type: 'icon_button', icon: 'trash', text: plain('Delete answer') };
    const labelled = { ...trash, accessibility_label: 'Delete this answer for everyone' };
    const root = draw({ type: 'context_actions', elements: [trash, labelled] });
    expect(root.all('button').map((node) => node.text)).toEqual(['Delete answer', 'Delete answer']);
    expect(root.all('button').map((node) => node.attributes.get('aria-label'))).toEqual([
      undefined,
      'Delete this answer for everyone',
    ]);
    expect(root.all('button')[0]?.attributes.get('class')).toContain('quiet');
  });

  it.each([
    ['header', { type: 'header', text: plain(hostile) }],
    ['section', { type: 'section', text: plain(hostile) }],
    ['context', { type: 'context', elements: [{ type: 'mrkdwn', text: hostile }] }],
    ['rich text', rich({ type: 'rich_text_section', elements: [{ type: 'text', text: hostile }] })],
    ['table', { type: 'table', rows: [[{ type: 'raw_text', text: hostile }]] }],
    ['markdown', { type: 'markdown', text: hostile }],
    ['unknown', { type: hostile }],
  ])('markup in a %s stays text', (_, block) => {
    const root = draw(block);
    expect(root.all('img')).toEqual([]);
    expect(root.text).toContain('onerror');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', ''])('a link to %j is no link', (url) => {
    const root = draw(rich({ type: 'rich_text_section', elements: [{ type: 'link', url, text: 'click' }] }));
    expect(root.all('a')).toEqual([]);
    expect(root.text).toContain('click');
  });

  it('pictures of other sites are links and not loaded', () => {
    const root = draw({
      type: 'context',
      elements: [{ type: 'image', image_url: 'https://example.org/a.png', alt_text: 'logo' }],
    });
    expect(root.all('img')).toEqual([]);
    expect(root.all('a')[0]?.text).toBe('Image: logo');
  });
});

describe('elements that ask before they are sent', () => {
  const confirm = {
    title: plain('Delete the answer?'),
    text: plain('Everybody in this channel loses it.'),
    confirm: plain('Delete'),
    deny: plain('Keep'),
  };
  const button = { type: 'button', action_id: 'go', text: plain('Go'), confirm };
  const trash = { type: 'icon_button', action_id: 'drop', icon: 'trash', text: plain('Delete'), confirm };
  const options = [{ text: plain('A'), value: 'a' }];
  const blocks = [
    { type: 'actions', elements: [button] },
    { type: 'context_actions', elements: [trash] },
    { type: 'actions', elements: [{ type: 'static_select', action_id: 'pick', options, confirm }] },
  ];

  /** Presses everything; gives what was sent, what was asked, and what the menu shows in the end. */
  function pressAll(isAgreed: boolean): { sent: string[]; asked: unknown[]; shown: string } {
    const ask = vi.fn(() => isAgreed);
    vi.stubGlobal('window', { confirm: ask });
    const sent: string[] = [];
    const target = { value: 'a' };
    for (const node of page.blockNodes(blocks, names, ({ actionId }) => sent.push(actionId))) {
      for (const each of node.all('button')) each.listeners.get('click')?.({});
      for (const each of node.all('select')) each.listeners.get('change')?.({ target });
    }
    return { sent, asked: ask.mock.calls.flat(), shown: target.value };
  }

  it('are sent when the person agrees', () => {
    expect(pressAll(true)).toMatchObject({ sent: ['go', 'drop', 'pick'], shown: 'a' });
  });

  it('are not sent when the person does not, and a menu goes back', () => {
    expect(pressAll(false)).toMatchObject({ sent: [], shown: '' });
  });

  it('say what they ask', () => {
    expect(pressAll(true).asked[0]).toBe('Delete the answer?\n\nEverybody in this channel loses it.');
  });
});

describe('suggested prompts', () => {
  const prompts = [
    { title: 'Compare two', message: 'nestjs vs fastify' },
    { title: 'Compare two', message: 'gin vs fiber' },
  ];
  const pinned = { channel: 'D1', threadTs: '', prompts, promptsTitle: 'Ask me' };

  it('are buttons with their title that send their message', () => {
    const container = new FakeElement('section');
    const sent: string[] = [];
    page.drawPrompts(container, [pinned], 'D1', (text) => sent.push(text));
    expect(container.children.map((node) => [node.tag, node.text])).toEqual([
      ['button', 'Compare two'],
      ['button', 'Compare two'],
    ]);
    for (const button of container.children) button.listeners.get('click')?.({});
    expect(sent).toEqual(['nestjs vs fastify', 'gin vs fiber']);
    expect([container.hidden, container.attributes.get('aria-label')]).toEqual([false, 'Ask me']);
  });

  it.each([
    ['of another conversation', { ...pinned, channel: 'D2' }],
    ['of a thread', { ...pinned, threadTs: '1.000000' }],
    ['that are none', { ...pinned, prompts: [] }],
  ])('%s are not shown', (_, status) => {
    const container = new FakeElement('section');
    page.drawPrompts(container, [status], 'D1', () => {});
    expect([container.hidden, container.children]).toEqual([true, []]);
  });

  it('keep their buttons while they stay the same', () => {
    const container = new FakeElement('section');
    page.drawPrompts(container, [pinned], 'D1', () => {});
    const [first] = container.children;
    page.drawPrompts(container, [structuredClone(pinned)], 'D1', () => {});
    expect(container.children[0]).toBe(first);
  });
});

describe('visits of the messages tab', () => {
  const direct = { id: 'D1', kind: 'direct', members: ['U1', 'U0STACK'] };
  const open = { id: 'C1', kind: 'public', members: ['U1', 'U0STACK'] };

  it('are told once each, however often the page is drawn', () => {
    const told: string[] = [];
    const note = page.watchVisits((user) => told.push(user));
    for (const channel of [open, direct, direct, open, direct]) note(channel, 'U1');
    expect(told).toEqual(['U1', 'U1']);
  });

  it('are those of the two people in it', () => {
    const told: string[] = [];
    page.watchVisits((user) => told.push(user))(direct, 'U2');
    expect(told).toEqual([]);
  });
});

describe('mrkdwn on the page', () => {
  it.each([
    ['a *bold* word', 'strong', 'bold'],
    ['an _italic_ word', 'em', 'italic'],
    ['a ~gone~ word', 's', 'gone'],
    ['some `code *here*`', 'code', 'code *here*'],
    ['```\nlines\n```', 'pre', '\nlines\n'],
    ['<https://example.org|the help>', 'a', 'the help'],
    ['<@U1> asked', 'span', '@mira'],
    ['<#C1>', 'span', '#backend'],
    ['<!here>', 'span', '@here'],
  ])('%j has a %s', (text, tag, words) => {
    expect(
      drawMrkdwn(text)
        .all(tag)
        .map((node) => node.text),
    ).toEqual([words]);
  });

  it('escaped characters are shown as they were typed, and never become marks', () => {
    const root = drawMrkdwn('a &lt;b&gt; &amp;amp; &lt;!channel&gt;');
    expect(root.text).toBe('a <b> &amp; <!channel>');
    expect(root.children).toEqual([]);
  });

  it('stars inside words and sums stay stars', () => {
    expect(drawMrkdwn('2*3*4 and snake_case_name').children).toEqual([]);
  });

  it('a link to javascript is no link', () => {
    expect(drawMrkdwn('<javascript:alert(1)|click>').all('a')).toEqual([]);
  });
});

describe('messages on the page', () => {
  const state = {
    users: [
      { id: 'U1', realName: 'Mira Okonjo', isBot: false },
      { id: 'U0STACK', realName: 'stack-compare', isBot: true },
    ],
    bot: { user: 'U0STACK', slackbot: 'USLACKBOT' },
  };
  const draw = (message: Record<string, unknown>) =>
    page.messageNode({ ts: '1795176000.000001', text: 'fallback', ...message }, state, names, {
      openThread: () => {},
      click: () => {},
    });

  it('show blocks instead of the fallback text, and the text without blocks', () => {
    expect(draw({ user: 'U0STACK', blocks: [{ type: 'header', text: plain('Answer') }] }).text).not.toContain(
      'fallback',
    );
    expect(draw({ user: 'U1' }).text).toContain('fallback');
  });

  it('say who wrote them, and count replies', () => {
    expect(draw({ user: 'U1', replies: 2 }).text).toMatch(/Mira Okonjo.*2 replies/);
    expect(draw({ user: 'U1', replies: 1 }).text).toContain('1 reply');
    expect(draw({ user: 'U0STACK' }).text).toContain('app');
  });

  it('say when only one person sees them', () => {
    expect(draw({ user: 'U1', via: 'response_url' }).text).toContain('Only visible to you');
  });
});

describe('keeping the list of messages', () => {
  it('keeps nodes whose message did not change, replaces the others and removes what is gone', () => {
    const container = new FakeElement('div');
    const sync = (...items: { id: string; words: string }[]) =>
      page.syncChildren(
        container,
        items,
        (item) => item.id,
        (item) => {
          const node = new FakeElement('p');
          node.append(item.words);
          return node;
        },
      );
    sync({ id: 'a', words: 'one' }, { id: 'b', words: 'two' });
    const [first, second] = container.children;
    sync({ id: 'a', words: 'one' }, { id: 'b', words: 'changed' }, { id: 'c', words: 'three' });
    expect(container.children[0]).toBe(first);
    expect(container.children[1]).not.toBe(second);
    expect(container.children.map((node) => node.text)).toEqual(['one', 'changed', 'three']);
    sync({ id: 'c', words: 'three' });
    expect(container.children.map((node) => node.text)).toEqual(['three']);
  });
});
