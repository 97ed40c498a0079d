import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { MessageLog } from '../../../src/playground/page/message-log.tsx';
import { MessageRow } from '../../../src/playground/page/message-row.tsx';
import { messagesIn, rootsOf, threadOf } from '../../../src/playground/page/messages-in.ts';
import { newsOf } from '../../../src/playground/page/news-of.ts';
import { withKeys } from '../../../src/playground/page/with-keys.ts';
import type { Message, WorkspaceState } from '../../../src/playground/page/workspace-state.ts';
import { page, plain, renderOnPage, wordsOf } from './render-on-page.ts';

const message = (rest: Partial<Message>): Message => ({
  ts: '1795176000.000001',
  channel: 'C1',
  user: 'U1',
  text: 'fallback',
  ...rest,
});
const draw = (rest: Partial<Message>) =>
  renderOnPage(createElement(MessageRow, { message: message(rest), isThread: false }));

describe('messages on the page', () => {
  it('show blocks instead of the fallback text, and the text without blocks', () => {
    const blocks = [{ type: 'header', text: plain('Answer') }];
    expect(wordsOf(draw({ user: 'U0STACK', blocks }))).not.toContain('fallback');
    expect(wordsOf(draw({}))).toContain('fallback');
    expect(wordsOf(draw({ blocks: [] }))).toContain('fallback');
  });

  it('say who wrote them, and count replies', () => {
    expect(wordsOf(draw({ replies: 2 }))).toMatch(/Mira Okonjo.*2 replies/);
    expect(wordsOf(draw({ replies: 1 }))).toContain('1 reply');
    expect(wordsOf(draw({}))).not.toContain('repl');
    expect(wordsOf(draw({ user: 'U0STACK' }))).toContain('App');
    expect(wordsOf(draw({ user: 'U9' }))).toContain('U9');
  });

  it('say when only one person sees them, and are then the bot’s', () => {
    const words = wordsOf(draw({ via: 'response_url' }));
    expect(words).toContain('Only visible to you');
    expect(words).toContain('stack-compare');
  });

  it('can be replied to and have a menu, which needs no mouse', () => {
    expect(draw({})).toContain('aria-label="Reply in thread"');
    expect(draw({})).toMatch(/aria-label="More actions" aria-haspopup="menu" aria-expanded="false"/);
    expect(draw({ via: 'response_url' })).not.toContain('Reply in thread');
  });
});

describe('a message that was changed', () => {
  const edited = { ts: '1795176009.000001' };

  it('says so when it is words alone, and not when it has blocks, as in Slack', () => {
    expect(wordsOf(draw({ edited }))).toContain('(edited)');
    expect(wordsOf(draw({ edited, blocks: [] }))).toContain('(edited)');
    const blocks = [{ type: 'header', text: plain('Answer') }];
    expect(wordsOf(draw({ edited, user: 'U0STACK', blocks }))).not.toContain('(edited)');
    expect(wordsOf(draw({}))).not.toContain('(edited)');
  });
});

describe('what is read out', () => {
  const first = message({ ts: '1', text: 'hello' });
  const second = message({ ts: '2', user: 'U0STACK', text: '*Pick*: <https://x.example|this>, <@U1|mira>' });

  it('are the messages that came, by whom', () => {
    expect(newsOf([first], [first, second], page)).toBe('stack-compare: Pick: this, mira');
    expect(newsOf([], [first, second], page).split('\n')).toHaveLength(2);
  });

  it('is nothing of what only changed, went, or was there before', () => {
    expect(newsOf([first, second], [first, { ...second, text: 'longer' }], page)).toBe('');
    expect(newsOf([first, second], [first], page)).toBe('');
    expect(newsOf(undefined, [first, second], page)).toBe('');
  });

  it('is the beginning of a long one', () => {
    const long = message({ ts: '3', text: 'x'.repeat(5_000) });
    expect(newsOf([], [long], page).length).toBeLessThan(400);
  });

  it('is not the log itself, where changes would be read out too', () => {
    const log = createElement(MessageLog, { label: 'Messages', messages: [first], files: [], start: 'end' });
    const markup = renderOnPage(log);
    expect(markup).toContain('role="log" aria-live="off"');
    expect(markup.match(/aria-live="polite"/g)).toHaveLength(1);
  });
});

describe('the keys of a list', () => {
  it('stay with what only moved, and tell apart what says the same', () => {
    const keys = withKeys(['a', 'b', 'a']).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(
      withKeys(['x', 'a', 'b', 'a'])
        .map(({ key }) => key)
        .slice(1),
    ).toEqual(keys);
    expect(withKeys(['c'])[0]?.key).not.toBe(withKeys(['d'])[0]?.key);
  });
});

describe('what a person sees of a conversation', () => {
  const messages = [
    message({ ts: '2' }),
    message({ ts: '3', thread_ts: '2', is_reply: true }),
    message({ ts: '4', thread_ts: '2', is_reply: true, reply_broadcast: true }),
    message({ ts: '1', channel: 'C2' }),
  ];
  const ephemerals = [
    message({ ts: '2.5', via: 'response_url' }),
    message({ ts: '2.6', user: 'U2', via: 'response_url' }),
  ];
  const state: WorkspaceState = {
    version: 1,
    team: { name: 'Playground' },
    bot: page.bot,
    defaults: { user: 'U1', channel: 'C1' },
    users: [...page.people],
    channels: [...page.channels],
    statuses: [],
    messages,
    ephemerals,
  };
  const timestamps = (list: readonly Message[]) => list.map(({ ts }) => ts);

  it('is in order, with what only this person sees', () => {
    expect(timestamps(messagesIn(state, 'C1', 'U1'))).toEqual(['2', '2.5', '3', '4']);
    expect(timestamps(messagesIn(state, 'C1', 'U9'))).toEqual(['2', '3', '4']);
  });

  it('has replies in the thread, and in the channel those that were sent there too', () => {
    const seen = messagesIn(state, 'C1', 'U9');
    expect(timestamps(rootsOf(seen))).toEqual(['2', '4']);
    expect(timestamps(threadOf(seen, '2'))).toEqual(['2', '3', '4']);
  });
});
