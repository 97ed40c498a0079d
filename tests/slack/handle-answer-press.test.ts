import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/request/request.ts';
import { workOnPress } from '../../src/slack/handle-answer-press.ts';
import { parseQuestion } from '../../src/slack/parse-question.ts';
import { answerOf } from '../render/fixtures.ts';
import { createDeps, NOON } from './create-deps.ts';
import { loadFixture } from './load-fixture.ts';
import { ADA, BEN, BOT, CHANNEL, TEAM } from './new-request.ts';
import type { Call, Reply } from './stub-api.ts';
import { httpError, platformError } from './stub-errors.ts';

const ROOT = '1795168800.000100';
const place = { team: TEAM, channel: CHANNEL, threadTs: ROOT };
const context = { requestId: 'r1', botUserId: BOT, botId: 'B0TESTBOT0' };
const EARLIER = {
  ok: true,
  messages: [{ user: BEN, ts: ROOT, text: `<@${BOT}> an API for five people` }],
};
const readable: Reply = ({ method }) => (method === 'conversations.replies' ? EARLIER : undefined);
const postsFail =
  (error: Error): Reply =>
  (call) =>
    call.method === 'chat.postMessage' ? error : readable(call);

/** A press that was taken on, changed by `change`; `work` works on it as often as it is called. */
const setUp = async (reply: Reply = readable, change: Record<string, unknown> = {}) => {
  const requests: Request[] = [];
  const test = await createDeps(reply, {
    answer: async (request) => {
      requests.push(request);
      return answerOf({ headline: 'Django fits best.' });
    },
  });
  const body = { ...loadFixture('answer-press'), ...change };
  const press = parseQuestion(body, { id: 'r1', now: new Date(NOON), botUserId: BOT });
  if (press === null) throw new Error('the press is none');
  await test.deps.inbox.accept([], press);
  const work = () => workOnPress(JSON.parse(press.body), context, test.deps);
  return { ...test, requests, work };
};
const stepOf = ({ options }: Call): unknown =>
  /"step":"([^"]+)"/.exec(JSON.stringify(options['metadata'] ?? {}))?.[1];
const posts = (calls: readonly Call[]): Call[] => calls.filter(({ method }) => method === 'chat.postMessage');

describe('a press on a likely answer', () => {
  it('is restated in its thread for everyone, then answered there', async () => {
    const { calls, work } = await setUp();
    await work();
    expect(posts(calls).map(stepOf)).toEqual(['restated', 'answer.1']);
    for (const { options } of posts(calls)) {
      expect(options).toMatchObject({ channel: CHANNEL, thread_ts: ROOT });
    }
    const [restated] = posts(calls);
    expect(restated?.options['text']).toBe('ada answers: We write Python');
    expect(JSON.stringify(restated?.options['blocks'])).toContain('"rich_text_quote"');
  });

  it('is restated without a name when Slack gives none', async () => {
    const { calls, work } = await setUp(readable, { user: { id: ADA } });
    await work();
    expect(posts(calls)[0]?.options['text']).toBe('Answer: We write Python');
  });

  it('is read as the newest words of its thread, of whoever pressed', async () => {
    const { requests, work } = await setUp();
    await work();
    expect(requests).toEqual([
      expect.objectContaining({
        id: 'r1',
        source: 'mention',
        text: 'We write Python',
        thread: [{ speaker: BEN, text: 'an API for five people', time: ROOT }],
        user: ADA,
        threadId: ROOT,
      }),
    ]);
  });

  it('in direct messages is read as a message there', async () => {
    const { requests, work } = await setUp(readable, { channel: { id: 'D0TESTADA0' } });
    await work();
    expect(requests[0]?.source).toBe('message');
  });

  it('is remembered with its thread', async () => {
    const { deps, work } = await setUp();
    await work();
    expect((await deps.threads.find(place)).memory).not.toBeNull();
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done', outcome: 'answered', body: null });
  });

  it('is answered alone, with the reason, where the bot may not post, and no part of the thread then', async () => {
    const { deps, responses, work } = await setUp(
      postsFail(platformError('restricted_action_thread_locked')),
    );
    await work();
    expect(responses()).toHaveLength(1);
    expect(String(responses()[0]?.['text'])).toMatch(/^Only you can see this answer.*Django fits best/s);
    expect((await deps.threads.find(place)).memory).toBeNull();
    const [asked] = await deps.inbox.askedInThread(place, NOON + 1);
    expect(asked).toMatchObject({ kind: 'press', restatedTs: null });
  });

  it('is answered beside the button when the response url is gone too', async () => {
    const { calls, fetch, work } = await setUp(postsFail(platformError('restricted_action_thread_locked')));
    fetch.mockImplementation(async () => new Response('expired_url', { status: 404 }));
    await work();
    expect(calls.find(({ method }) => method === 'chat.postEphemeral')?.options).toMatchObject({
      channel: CHANNEL,
      thread_ts: ROOT,
      user: ADA,
    });
  });

  it('is restated once however often it is worked on', async () => {
    let answers = 0;
    const failing: Reply = (call) => {
      if (call.method !== 'chat.postMessage' || stepOf(call) !== 'answer.1') return readable(call);
      answers += 1;
      return answers === 1 ? platformError('org_login_required') : undefined;
    };
    const { calls, work } = await setUp(failing);
    await expect(work()).rejects.toThrow('a question could not be answered');
    await work();
    expect(posts(calls).map(stepOf)).toEqual(['restated', 'answer.1', 'answer.1']);
  });

  it('stays to be answered while Slack is in trouble', async () => {
    const { deps, work } = await setUp(postsFail(httpError(503)));
    await expect(work()).rejects.toThrow();
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'accepted' });
  });
});
