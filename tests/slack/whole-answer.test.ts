import { describe, expect, it } from 'vitest';
import { createWholeAnswer } from '../../src/slack/whole-answer/handle-whole-answer.ts';
import { answerOf } from '../render/fixtures.ts';
import { createDeps, NOON } from './create-deps.ts';
import { ADA, BEN, BOT, CHANNEL, newRequest, TEAM } from './new-request.ts';
import type { Reply } from './stub-api.ts';
import { platformError } from './stub-errors.ts';

const ROOT = '100.000001';
const readable: Reply = ({ method }) => (method === 'conversations.replies' ? { messages: [] } : undefined);

/** A follow-up of Ada's that was answered, and presses under it. */
const setUp = async (reply: Reply = readable) => {
  const test = await createDeps(reply, {
    ownTeam: '',
    answer: async () =>
      answerOf({
        headline: 'Django fits best.',
        changes: [{ text: 'Team size: 5, was 3.', factIds: [] }],
        reasons: [{ text: 'It ships an ORM.', factIds: [] }],
        followUp: { drawback: null, watchOuts: [], excluded: [] },
      }),
  });
  await test.deps.inbox.accept([], newRequest({ id: 'r1', threadTs: ROOT, messageTs: '100.000005' }));
  const work = createWholeAnswer();
  const press = (change: Record<string, unknown> = {}) =>
    work(
      {
        team: { id: TEAM },
        user: { id: BEN },
        channel: { id: CHANNEL },
        message: { ts: '100.000006', thread_ts: ROOT },
        actions: [{ value: 'r1' }],
        ...change,
      },
      { botUserId: BOT, botId: 'B1' },
      test.deps,
    );
  const posts = () => test.calls.filter(({ method }) => method === 'chat.postMessage');
  const told = () =>
    test.calls
      .filter(({ method }) => method === 'chat.postEphemeral')
      .map(({ options }) => `${options['user']}: ${options['text']}`);
  return { ...test, press, posts, told };
};

describe('a press on "Show the whole answer"', () => {
  it('posts what the short one left out in the thread, once', async () => {
    const { press, posts, told } = await setUp();
    await press();
    await press({ user: { id: ADA } });
    expect(posts()).toHaveLength(1);
    expect(posts()[0]?.options).toMatchObject({ channel: CHANNEL, thread_ts: ROOT });
    const blocks = JSON.stringify(posts()[0]?.options['blocks']);
    expect(blocks).toContain('It ships an ORM.');
    expect(blocks).not.toMatch(/was 3|whole_answer/);
    expect(told()).toEqual([`${ADA}: The whole answer is already in this thread.`]);
  });

  it.each([
    ['another channel', { channel: { id: 'C0TESTOTHER' } }],
    ['another workspace', { team: { id: 'T0TESTOTHER' } }],
    ['another thread', { message: { ts: '300.1', thread_ts: '300.000001' } }],
    ['a question nobody stored', { actions: [{ value: 'r9' }] }],
  ])('with a value from %s shows nothing of it', async (_, change) => {
    const { press, posts, told } = await setUp();
    await press(change);
    expect(posts()).toEqual([]);
    expect(told()).toEqual([expect.stringMatching(new RegExp(`^${BEN}: .*too old`))]);
  });

  it('under a removed answer shows nothing', async () => {
    const { deps, press, posts, told } = await setUp();
    await deps.inbox.finish('r1', 'removed');
    await press();
    expect(posts()).toEqual([]);
    expect(told()[0]).toContain('too old');
  });

  it('says so when the words before it are gone and the thread went on since', async () => {
    const { deps, press, posts, told } = await setUp(({ method }) =>
      method === 'conversations.replies' ? platformError('missing_scope') : undefined,
    );
    const { db } = deps.store;
    await deps.inbox.accept(['k0'], newRequest({ id: 'r0', receivedAt: NOON - 5 }));
    await db.updateTable('requests').set({ text: null }).where('id', '=', 'r0').execute();
    await deps.inbox.accept(['k2'], newRequest({ id: 'r2', messageTs: '100.000009', receivedAt: NOON + 5 }));
    await deps.inbox.finish('r2', 'answered');
    await press();
    expect(posts()).toEqual([]);
    expect(told()[0]).toContain('too old');
  });

  it.each([
    ['restricted_action_thread_locked', 'I may no longer write in this thread'],
    ['msg_too_long', 'I could not show the whole answer just now'],
  ])('tells whoever pressed alone when Slack says %s, and works later', async (word, sentence) => {
    let isBroken = true;
    const { press, posts, told } = await setUp((call) =>
      isBroken && call.method === 'chat.postMessage' ? platformError(word) : readable(call),
    );
    await press();
    expect(told()).toEqual([expect.stringContaining(sentence)]);
    isBroken = false;
    const before = posts().length;
    await press();
    expect(posts()).toHaveLength(before + 1);
  });

  it('in a shape nobody knows is logged and nothing else', async () => {
    const { calls, lines, press } = await setUp();
    await press({ channel: undefined });
    expect(calls).toEqual([]);
    expect(lines).toEqual([expect.objectContaining({ msg: expect.stringContaining('shape') })]);
  });
});
