import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/render/message.ts';
import { postMessage } from '../../src/slack/post.ts';
import { RequestEndedError } from '../../src/slack/request-ended-error.ts';
import { StoppingError } from '../../src/slack/stopping-error.ts';
import { createDeps } from './create-deps.ts';
import { inTurn } from './stub-api.ts';
import { httpError, platformError, rateLimitedError, requestError } from './stub-errors.ts';

const setUp = (outcomes: readonly unknown[]) => createDeps(inTurn(outcomes));

const message: Message = {
  text: 'Fastify &lt; Express',
  blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Use <Fastify> & rest', emoji: false } }],
};
const target = { channel: 'C1', threadTs: '1.0', requestId: 'r1', step: 'answer.1' };
const TWICE = 'I was interrupted while answering, so you may see this twice.';
/** How Slack lists a post of the bot's own, among others. */
const listed = (requestId = 'r1', step = 'answer.1') => ({
  messages: [
    { ts: '1.0' },
    {
      ts: '7.7',
      metadata: { event_type: 'stack_compare_post', event_payload: { request_id: requestId, step } },
    },
  ],
});

describe('postMessage after an outcome nobody knows', () => {
  it('finds its own post after an answer got lost, instead of posting again', async () => {
    const { deps, calls } = await setUp([httpError(502), listed()]);
    expect(await postMessage(deps, target, message)).toEqual({ channel: 'C1', ts: '7.7' });
    expect(calls.map((call) => call.method)).toEqual(['chat.postMessage', 'conversations.replies']);
  });

  it.each([
    ['of another request', listed('r2')],
    ['of another step', listed('r1', 'answer.2')],
  ])('takes no post %s for its own', async (_, other) => {
    const { deps } = await setUp([httpError(502), other]);
    expect(await postMessage(deps, target, message)).toMatchObject({ ts: '1.3' });
  });

  it('posts the same again when its post is not there', async () => {
    const { deps, calls } = await setUp([httpError(502), { messages: [] }]);
    expect(await postMessage(deps, target, message)).toMatchObject({ ts: '1.3' });
    expect(calls[2]?.options).toEqual(calls[0]?.options);
  });

  it('says that it may be seen twice when nobody can look', async () => {
    const { deps, calls } = await setUp([httpError(502), platformError('missing_scope')]);
    expect(await postMessage(deps, target, message)).toMatchObject({ ts: '1.3' });
    expect(String(calls[2]?.options['text'])).toBe(`${TWICE}\n${message.text}`);
    expect(JSON.stringify(calls[2]?.options['blocks'])).toContain(TWICE);
  });

  it('looks for a root message in the channel', async () => {
    const { deps, calls } = await setUp([httpError(502), { messages: [] }]);
    await postMessage(deps, { channel: 'C1', requestId: 'r1', step: 'root' }, message);
    expect(calls[1]).toMatchObject({ method: 'conversations.history', options: { channel: 'C1' } });
    expect(calls[0]?.options).not.toHaveProperty('thread_ts');
  });

  it('follows the pages of what it looks through', async () => {
    const more = { messages: [], has_more: true, response_metadata: { next_cursor: 'more' } };
    const { deps, calls } = await setUp([httpError(502), more, listed()]);
    expect(await postMessage(deps, target, message)).toMatchObject({ ts: '7.7' });
    expect(calls[2]?.options).toMatchObject({ cursor: 'more' });
  });

  it('gives up looking after five pages', async () => {
    const more = { messages: [], has_more: true, response_metadata: { next_cursor: 'more' } };
    const { deps, calls } = await setUp([httpError(502), ...Array.from({ length: 5 }, () => more)]);
    await postMessage(deps, target, message);
    expect(calls.filter(({ method }) => method === 'conversations.replies')).toHaveLength(5);
    expect(String(calls.at(-1)?.options['text'])).toContain(TWICE);
  });
});

describe('postMessage of a step that was tried before', () => {
  /** A step that a former process sent, and died before it noted what became of it. */
  const setUpTried = async (outcomes: readonly unknown[]) => {
    const made = await createDeps(inTurn(outcomes), { oldest: '90' });
    await made.deps.posts.record('r1', { step: 'answer.1', channel: 'C1', ts: null });
    return made;
  };

  it('looks before it posts, no further back than the question', async () => {
    const { deps, calls } = await setUpTried([listed()]);
    expect(await postMessage(deps, target, message)).toEqual({ channel: 'C1', ts: '7.7' });
    expect(calls).toEqual([
      { method: 'conversations.replies', options: expect.objectContaining({ ts: '1.0', oldest: '90' }) },
    ]);
  });

  it('notes what it found, so that it looks once', async () => {
    const { deps, calls } = await setUpTried([listed()]);
    await postMessage(deps, target, message);
    await postMessage(deps, target, message);
    expect(calls).toHaveLength(1);
  });

  it('posts what is not there', async () => {
    const { deps, calls } = await setUpTried([{ messages: [] }]);
    expect(await postMessage(deps, target, message)).toMatchObject({ ts: '1.2' });
    expect(calls[1]?.options).toMatchObject({ text: message.text });
  });

  it('says that it may be seen twice when Slack does not let it look', async () => {
    const { deps, calls } = await setUpTried([platformError('missing_scope')]);
    await postMessage(deps, target, message);
    expect(String(calls[1]?.options['text'])).toContain(TWICE);
  });

  it('stays tried when the process stops before it is sent again and nobody could look', async () => {
    const pace = {
      turn: async (): Promise<void> => {
        throw new StoppingError();
      },
      holdBack: () => undefined,
    };
    const { deps } = await setUpTried([platformError('missing_scope')]);
    await expect(postMessage({ ...deps, pace }, target, message)).rejects.toBeInstanceOf(StoppingError);
    expect(await deps.posts.find('r1', 'answer.1')).toMatchObject({ ts: null });
  });

  it('looks again when Slack is merely in trouble, and posts nothing until it knows', async () => {
    const { deps, calls, waits } = await setUpTried([httpError(503), rateLimitedError(2), listed()]);
    expect(await postMessage(deps, target, message)).toMatchObject({ ts: '7.7' });
    expect(calls.map(({ method }) => method)).not.toContain('chat.postMessage');
    expect(waits).toEqual([300, 2_000]);
  });

  it('is put off when Slack stays in trouble', async () => {
    const { deps, calls } = await setUpTried(Array.from({ length: 9 }, () => httpError(503)));
    await expect(postMessage(deps, target, message)).rejects.toThrow('status 503');
    expect(calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  it('does not look for what is noted already', async () => {
    const { deps, calls } = await createDeps();
    await deps.posts.record('r1', { step: 'answer.1', channel: 'C1', ts: '5.5' });
    expect(await postMessage(deps, target, message)).toEqual({ channel: 'C1', ts: '5.5' });
    expect(calls).toEqual([]);
  });
});

describe('postMessage of a step that was not tried', () => {
  it('does not look, whatever was tried before it', async () => {
    const { deps, calls } = await createDeps();
    await deps.posts.record('r1', { step: 'root', channel: 'C1', ts: null });
    await postMessage(deps, target, message);
    expect(calls.map(({ method }) => method)).toEqual(['chat.postMessage']);
  });

  it.each([
    ['Slack refused it', [platformError('not_in_channel')], null],
    ['no connection came about', Array.from({ length: 4 }, () => requestError('ECONNREFUSED')), null],
    [
      'its outcome is not known',
      [httpError(502), ...Array.from({ length: 9 }, () => httpError(503))],
      { ts: null },
    ],
  ])('counts as tried afterwards only when it may stand there: %s', async (_, outcomes, noted) => {
    const { deps } = await setUp(outcomes);
    await postMessage(deps, target, message).catch(() => undefined);
    const known = await deps.posts.find('r1', 'answer.1');
    if (noted === null) expect(known).toBeNull();
    else expect(known).toMatchObject(noted);
  });

  it('counts as tried when the process stops before it could look', async () => {
    const sleep = async (): Promise<void> => {
      throw new StoppingError();
    };
    const { deps } = await createDeps(inTurn([httpError(502)]), { sleep });
    await expect(postMessage(deps, target, message)).rejects.toThrow('status 502');
    expect(await deps.posts.find('r1', 'answer.1')).toMatchObject({ ts: null });
  });

  it.each([
    ['breaks off', new TypeError('terminated')],
    ['takes too long', new DOMException('The operation timed out.', 'TimeoutError')],
    ['is a page of a proxy', platformError('<html>bad gateway</html>')],
  ])("looks for it when Slack's answer %s", async (_, error) => {
    const { deps, calls } = await setUp([error, listed()]);
    expect(await postMessage(deps, target, message)).toMatchObject({ ts: '7.7' });
    expect(calls.map(({ method }) => method)).toEqual(['chat.postMessage', 'conversations.replies']);
  });
});

describe('postMessage for a request that was ended', () => {
  it('posts nothing when it was ended while the message waited for its turn', async () => {
    const { deps, calls } = await createDeps(undefined, { ended: async () => 'stopped' });
    await expect(postMessage(deps, target, message)).rejects.toBeInstanceOf(RequestEndedError);
    expect(calls).toEqual([]);
    expect(await deps.posts.find('r1', 'answer.1')).toBeNull();
  });

  it('takes the message back when its answer was removed while it was on its way', async () => {
    const outcome: { now: 'removed' | null } = { now: null };
    const { deps, calls } = await createDeps(
      ({ method }) => {
        if (method === 'chat.postMessage') outcome.now = 'removed';
        return undefined;
      },
      { ended: async () => outcome.now },
    );
    await expect(postMessage(deps, target, message)).rejects.toBeInstanceOf(RequestEndedError);
    expect(calls.map(({ method, options }) => [method, options['ts']])).toEqual([
      ['chat.postMessage', undefined],
      ['chat.delete', '1.1'],
    ]);
    expect(await deps.posts.find('r1', 'answer.1')).toBeNull();
  });
});
