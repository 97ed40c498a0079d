import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { findButton } from '../../../src/playground/page/find-button.ts';
import { exampleOf, hasGuide, readProgress } from '../../../src/playground/page/guide.ts';
import { GuideBar } from '../../../src/playground/page/guide-bar.tsx';
import { ThreadSteps } from '../../../src/playground/page/panes/thread-steps.tsx';
import { WelcomeCard } from '../../../src/playground/page/welcome-card.tsx';
import type { Channel, Example, Message, Welcome } from '../../../src/playground/page/workspace-state.ts';
import { page, renderOnPage, wordsIn, wordsOf } from './render-on-page.ts';

const EXAMPLES: Example[] = [
  { label: 'A comparison', shows: 'a table', text: 'gin vs echo', followUp: 'without Gin' },
  {
    label: 'A single fact',
    shows: 'a date',
    text: 'Is Rocket still maintained?',
    followUp: 'what about Axum?',
  },
];
const welcome: Welcome = {
  examples: EXAMPLES,
  loaded: null,
  model: { kind: 'none' },
  prioritiesAction: 'weigh',
};
const channel: Channel = { id: 'C1', name: 'backend', kind: 'public', topic: '', members: ['U1', 'U0STACK'] };
const said = (ts: string, text: string, rest: Partial<Message> = {}): Message => ({
  ts,
  channel: 'C1',
  user: 'U1',
  text,
  ...rest,
});
const progress = (messages: Message[], ephemerals: Message[] = []) =>
  readProgress(EXAMPLES, { messages, ephemerals });

describe('how far the guide has come', () => {
  it('is read from what was asked, in whatever words the bot repeats it', () => {
    expect(progress([])).toMatchObject({ tried: 0, next: EXAMPLES[0], latest: undefined });
    const asked = said('1', 'mira asks: gin vs echo', { replies: 2 });
    expect(progress([asked])).toMatchObject({
      tried: 1,
      next: EXAMPLES[1],
      latest: { root: asked, isAnswered: true },
    });
  });

  it('does not count what is only said in a thread', () => {
    expect(progress([said('2', 'gin vs echo', { thread_ts: '1', is_reply: true })]).tried).toBe(0);
  });

  it('goes by the newest of two, and is through when all were asked, in any order', () => {
    const fact = said('1', 'Is Rocket still maintained?', { replies: 1 });
    const comparison = said('2', 'gin vs echo');
    expect(progress([fact, comparison])).toMatchObject({
      tried: 2,
      next: undefined,
      latest: { root: comparison, isAnswered: false },
    });
  });

  it('counts a private word of the bot as what came of a question', () => {
    const asked = said('1', 'gin vs echo');
    expect(progress([asked], [said('2', 'Sorry', { via: 'bot' })]).latest?.isAnswered).toBe(true);
    expect(progress([asked], [said('0', 'Sorry', { via: 'bot' })]).latest?.isAnswered).toBe(false);
  });

  it('is shown where the app is, but not in its own messages', () => {
    expect(hasGuide(channel, 'U0STACK')).toBe(true);
    expect(hasGuide({ ...channel, kind: 'direct' }, 'U0STACK')).toBe(false);
    expect(hasGuide({ ...channel, members: ['U1'] }, 'U0STACK')).toBe(false);
  });
});

describe('the welcome card', () => {
  const draw = (messages: Message[], isDirect = false) =>
    renderOnPage(
      createElement(WelcomeCard, {
        welcome,
        steps: progress(messages).steps,
        isDirect,
        asking: '',
        ask: () => {},
      }),
    );

  it('says what this is, that nothing leaves the machine, who asks, and what each question shows', () => {
    const words = wordsOf(draw([]));
    expect(words).toContain('stack-compare is a Slack assistant');
    expect(words).toContain('not Slack but a stand-in');
    expect(words).toContain('nothing you write leaves your machine');
    expect(words).toContain('A press asks as Mira Okonjo');
    expect(wordsIn(draw([]), 'li')).toEqual([
      'A comparison: a tablegin vs echo',
      'A single fact: a dateIs Rocket still maintained?',
    ]);
  });

  it('marks what was asked already, elsewhere too', () => {
    expect(draw([said('1', 'gin vs echo')])).toContain('aria-label="Asked: A comparison. Open the answer"');
    expect(draw([])).not.toContain('Asked');
  });

  it('says in direct messages who reads along', () => {
    expect(wordsOf(draw([], true))).toContain('Only Mira Okonjo and the app see what you write here');
  });
});

describe('the guide’s bar', () => {
  const draw = (messages: Message[], thread = '') =>
    renderOnPage(
      createElement(GuideBar, { progress: progress(messages), channel, thread, home: '#D1/home' }),
    );
  const asked = said('1', 'gin vs echo', { replies: 1 });

  it('names how far one is, where the answer went and the next question', () => {
    const words = wordsOf(draw([asked]));
    expect(words).toContain('1 of 2 tried. The answer is in its thread.');
    expect(words).toContain('Read the answer');
    expect(words).toContain('Next, a single fact:Is Rocket still maintained?');
  });

  it('does not offer to open what is open', () => {
    expect(wordsOf(draw([asked], '1'))).toContain('The answer is in the thread beside this.');
    expect(wordsOf(draw([asked], '1'))).not.toContain('Read the answer');
  });

  it('says that an answer is on its way', () => {
    expect(wordsOf(draw([said('1', 'gin vs echo')]))).toContain('The answer is on its way');
  });

  it('leads on when all were asked', () => {
    const words = wordsOf(draw([asked, said('2', 'Is Rocket still maintained?', { replies: 1 })]));
    expect(words).toContain('You have seen all of it. Now write a question of your own');
    expect(words).not.toContain('Next,');
  });

  it('is a named region with names on all of its buttons, and tells of changes politely', () => {
    const markup = draw([asked]);
    expect(markup).toContain('<section class="guide" aria-label="Guide">');
    expect(markup).toContain('role="status"');
    expect(markup).toContain('aria-label="Hide the guide"');
    expect(markup).toContain('aria-expanded="false"');
  });
});

describe('what to do with an answer', () => {
  const button = { type: 'button', action_id: 'weigh', text: { type: 'plain_text', text: 'x' } };
  const root = said('1', 'mira asks: gin vs echo', { bot_id: 'B1' });
  const answer = said('2', 'Gin. Say for example: without Gin', {
    bot_id: 'B1',
    thread_ts: '1',
    blocks: [{ type: 'actions', block_id: 'tools', elements: [button] }],
  });
  const steps = (messages: Message[], isShown = true) =>
    wordsIn(
      renderOnPage(createElement(ThreadSteps, { messages, channel, welcome }), {
        guide: { ...page.guide, isShown },
      }),
      'button',
    );

  it('is to ask on, to weigh it anew and to see how it came about', () => {
    expect(steps([root, answer])).toEqual(['“without Gin”', 'Change what counts', 'See how it came about']);
  });

  it('leaves out what was said by a person already, and what the answer does not have', () => {
    const followUp = said('3', '<@U0STACK> without Gin', { thread_ts: '1' });
    expect(steps([root, { ...answer, blocks: [] }, followUp])).toEqual(['See how it came about']);
    expect(steps([{ ...root, text: 'my own question' }, answer])).not.toContain('“without Gin”');
  });

  it('is not shown before there is an answer, nor with the guide hidden', () => {
    expect(steps([root])).toEqual([]);
    expect(steps([said('1', 'hello'), said('2', 'hi', { thread_ts: '1' })])).toEqual([]);
    expect(steps([root, answer], false)).toEqual([]);
  });

  it('finds the newest button by its action, by number where it has no id', () => {
    const again = { ...answer, ts: '3', blocks: [{ type: 'actions', elements: [button] }] };
    expect(findButton([answer, again], 'weigh')).toEqual({
      ts: '3',
      ids: { blockId: 'block-0', actionId: 'weigh' },
    });
    expect(findButton([answer], 'other')).toBeUndefined();
    expect(findButton([answer], '')).toBeUndefined();
  });

  it('knows the guided question that a thread began with', () => {
    expect(exampleOf(root, EXAMPLES)).toBe(EXAMPLES[0]);
    expect(exampleOf(said('1', 'mine'), EXAMPLES)).toBeUndefined();
    expect(exampleOf(undefined, EXAMPLES)).toBeUndefined();
  });
});
