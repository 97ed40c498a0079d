import { describe, expect, it } from 'vitest';
import { BlockBoundary } from '../../../src/playground/page/blocks/block-boundary.tsx';
import { mrkdwn, plain, renderBlocks, renderOnPage, wordsIn, wordsOf } from './render-on-page.ts';

const cell = (text: string) => ({ type: 'raw_text', text });
const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements });
const section = (...elements: unknown[]) => ({ type: 'rich_text_section', elements });
const hostile = '<img src=x onerror=alert(1)>';

describe('blocks on the page', () => {
  it('a header is a heading', () => {
    expect(wordsIn(renderBlocks({ type: 'header', text: plain('Fastify') }), 'h3')).toEqual(['Fastify']);
  });

  it('a table is a table with headers for columns and rows, numbers too', () => {
    const markup = renderBlocks({
      type: 'table',
      column_settings: [{}, { align: 'right' }],
      rows: [
        [cell('Framework'), cell('Score')],
        [rich(section({ type: 'text', text: 'Fastify' })), { type: 'raw_number', value: 713 }],
        [cell('Gin'), { type: 'raw_number', value: 0 }],
      ],
    });
    expect(wordsIn(markup, 'th')).toEqual(['Framework', 'Score', 'Fastify', 'Gin']);
    expect(wordsIn(markup, 'td')).toEqual(['713', '0']);
    expect(markup).toContain('<th scope="col" class="align-right">');
    expect(markup).toContain('<th scope="row" class="align-left">');
    expect(markup).toContain('aria-label="Table: Framework, Score"');
  });

  it('a data table with rows is a table', () => {
    const markup = renderBlocks({ type: 'data_table', caption: 'Points', rows: [[cell('a')], [cell('b')]] });
    expect(wordsIn(markup, 'caption')).toEqual(['Points']);
    expect(wordsIn(markup, 'th')).toEqual(['a', 'b']);
  });

  it.each([
    ['an unknown block', { type: 'hologram', title: 'Scores' }],
    ['a data table without rows', { type: 'data_table', columns: ['Scores'] }],
    ['a table with a cell of another kind', { type: 'table', rows: [[{ type: 'Scores' }]] }],
    ['rich text with something unknown in it', rich(section({ type: 'Scores' }))],
    ['a card with buttons', { type: 'card', title: plain('Scores'), actions: [{ type: 'button' }] }],
    ['a video, which would load from elsewhere', { type: 'video', alt_text: 'Scores' }],
    ['an input without an element', { type: 'input', label: plain('Scores') }],
    [
      'an unknown element',
      { type: 'actions', elements: [{ type: 'workflow_button', text: plain('Scores') }] },
    ],
  ])('%s is shown as JSON with a label', (_, block) => {
    const markup = renderBlocks(block);
    expect(wordsIn(markup, 'figcaption')[0]).toMatch(/^(block|element) “\w+”, which/);
    expect(wordsIn(markup, 'pre')[0]).toContain('Scores');
  });

  it('a block that cannot be drawn is shown as JSON by its boundary', () => {
    const block = { type: 'plan', title: 'Scores' };
    const boundary = new BlockBoundary({ block, children: 'drawn' });
    expect(boundary.render()).toBe('drawn');
    boundary.state = BlockBoundary.getDerivedStateFromError();
    const markup = renderOnPage(boundary.render());
    expect(wordsIn(markup, 'figcaption')).toEqual(['block “plan”, which could not be drawn']);
    expect(wordsIn(markup, 'pre')[0]).toContain('Scores');
  });

  it('rich text keeps lists, quotes, code, styles, people and links', () => {
    const markup = renderBlocks(
      rich(
        section(
          { type: 'text', text: 'bold', style: { bold: true } },
          { type: 'link', url: 'https://example.org/a', text: 'source' },
          { type: 'user', user_id: 'U1' },
        ),
        { type: 'rich_text_list', style: 'bullet', elements: [section({ type: 'text', text: 'one' })] },
        { type: 'rich_text_quote', elements: [{ type: 'text', text: 'said' }] },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
      ),
    );
    expect(markup).toContain(
      '<a href="https://example.org/a" target="_blank" rel="noopener noreferrer">source</a>',
    );
    expect(wordsIn(markup, 'li')).toEqual(['one']);
    expect(wordsIn(markup, 'blockquote')).toEqual(['said']);
    expect(wordsIn(markup, 'pre')).toEqual(['code']);
    expect(wordsOf(markup)).toContain('@mira');
  });

  it('plain text is no mark-up', () => {
    const markup = renderBlocks(
      { type: 'section', text: plain('*a* &lt;'), fields: [plain('_b_'), mrkdwn('*c*')] },
      { type: 'context', elements: [plain('~d~')] },
    );
    expect(wordsOf(markup)).toBe('*a* &lt;_b_c~d~');
    expect(wordsIn(markup, 'strong')).toEqual(['c']);
  });

  it.each([
    ['header', { type: 'header', text: plain(hostile) }],
    ['section', { type: 'section', text: plain(hostile) }],
    ['mark-up', { type: 'section', text: mrkdwn(`*${hostile}*`) }],
    ['context', { type: 'context', elements: [mrkdwn(hostile)] }],
    ['rich text', rich(section({ type: 'text', text: hostile }))],
    ['table', { type: 'table', rows: [[cell(hostile)]] }],
    ['markdown', { type: 'markdown', text: hostile }],
    ['alert', { type: 'alert', text: plain(hostile) }],
    ['unknown', { type: hostile }],
    ['button', { type: 'actions', elements: [{ type: 'button', text: plain(hostile) }] }],
  ])('markup in a %s stays text', (_, block) => {
    const markup = renderBlocks(block);
    expect(markup).not.toContain('<img');
    expect(wordsOf(markup)).toContain('onerror');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', ''])('a link to %j is no link', (url) => {
    const markup = renderBlocks(rich(section({ type: 'link', url, text: 'click' })), {
      type: 'section',
      text: mrkdwn(`<${url}|click>`),
    });
    expect(markup).not.toMatch(/href="(?!")/);
    expect(wordsOf(markup)).toContain('click');
  });

  it('a link to javascript in Markdown leads nowhere', () => {
    expect(renderBlocks({ type: 'markdown', text: '[click](javascript:alert(1))' })).not.toContain(
      'javascript',
    );
  });

  it('pictures of other sites are links and not loaded', () => {
    const image = { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'logo' };
    const markup = renderBlocks(image, { type: 'context', elements: [image] });
    expect(markup).not.toContain('<img');
    expect(wordsIn(markup, 'a')).toEqual(['Image: logo', 'Image: logo']);
  });
});

describe('elements to press and choose from', () => {
  const options = ['Node', 'Go'].map((name) => ({ text: plain(name), value: name.toLowerCase() }));
  const draw = (element: Record<string, unknown>) => renderBlocks({ type: 'actions', elements: [element] });

  it('a button has its words, and its label for those who do not see it', () => {
    expect(
      draw({ type: 'button', text: plain('Go'), accessibility_label: 'Start', style: 'primary' }),
    ).toContain('<button type="button" class="button primary" aria-label="Start">Go</button>');
  });

  it('feedback is two buttons, an icon button one', () => {
    const markup = draw({
      type: 'feedback_buttons',
      positive_button: { text: plain('Good'), value: 'up' },
      negative_button: { text: plain('Bad'), value: 'down' },
    });
    expect(wordsIn(markup, 'button')).toEqual(['Good', 'Bad']);
    expect(wordsIn(draw({ type: 'icon_button', icon: 'trash', text: plain('Delete') }), 'button')).toEqual([
      'Delete',
    ]);
  });

  it('an icon button for others is not there', () => {
    const element = { type: 'icon_button', text: plain('Delete'), visible_to_user_ids: ['U2'] };
    expect(wordsIn(draw(element), 'button')).toEqual([]);
  });

  it('menus offer their options, in groups too, and show what was chosen before', () => {
    const grouped = { type: 'static_select', option_groups: [{ label: plain('All'), options }] };
    expect(wordsIn(draw(grouped), 'option')).toEqual(['Choose an option', 'Node', 'Go']);
    expect(draw(grouped)).toContain('<optgroup label="All">');
    const chosen = draw({ type: 'static_select', options, initial_option: options[1] });
    expect(chosen).toContain('<option value="go" selected="">Go</option>');
  });

  it('menus of people and channels offer those of the workspace', () => {
    expect(wordsIn(draw({ type: 'users_select' }), 'option')).toEqual([
      'Choose',
      'Mira Okonjo',
      'stack-compare',
    ]);
    expect(wordsIn(draw({ type: 'channels_select' }), 'option')).toEqual(['Choose', '#backend']);
    expect(wordsIn(draw({ type: 'conversations_select' }), 'option')).toEqual([
      'Choose',
      '#backend',
      '#leads',
    ]);
  });

  it('several choices are boxes, one choice is radio buttons', () => {
    const boxes = draw({ type: 'checkboxes', options, initial_options: [options[0]] });
    expect(boxes.match(/type="checkbox"/g)).toHaveLength(2);
    expect(boxes.match(/checked=""/g)).toHaveLength(1);
    expect(draw({ type: 'radio_buttons', options }).match(/type="radio"/g)).toHaveLength(2);
    expect(draw({ type: 'multi_static_select', options }).match(/type="checkbox"/g)).toHaveLength(2);
  });

  it.each([
    ['datepicker', 'date', { initial_date: '2026-11-28' }, '2026-11-28'],
    ['timepicker', 'time', { initial_time: '17:30' }, '17:30'],
    ['datetimepicker', 'datetime-local', {}, ''],
    ['email_text_input', 'email', { initial_value: 'a@b.c' }, 'a@b.c'],
    ['number_input', 'number', { initial_value: '4' }, '4'],
  ])('a %s is an input of the type %s', (type, inputType, initial, value) => {
    const markup = draw({ type, action_id: 'x', ...initial });
    expect(markup).toContain(`type="${inputType}"`);
    expect(markup).toContain(`value="${value}"`);
  });

  it('an input of a form has its label, its hint and a name for screen readers', () => {
    const markup = renderBlocks({
      type: 'input',
      optional: true,
      label: plain('Team'),
      hint: plain('As people call it'),
      element: { type: 'plain_text_input', action_id: 'x', multiline: true },
    });
    expect(wordsOf(markup)).toBe('Team (optional)As people call it');
    expect(markup).toMatch(/<textarea[^>]*aria-label="Team"/);
  });
});
