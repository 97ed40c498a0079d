import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/render/message.ts';
import { postMessage } from '../../src/slack/post.ts';
import { createDeps } from './create-deps.ts';
import { inTurn } from './stub-api.ts';
import { httpError, platformError } from './stub-errors.ts';

const setUp = (outcomes: readonly unknown[]) => createDeps(inTurn(outcomes));

const message: Message = {
  text: 'Fastify &lt; Express',
  blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Use <Fastify> & rest', emoji: false } }],
};
const target = { channel: 'C1', threadTs: '1.0', requestId: 'r1', step: 'answer.1' };
const TWICE = 'I was interrupted while I answered, so you may see this twice.';
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

describe('postMessage when work on a request goes on', () => {
  const repeat = { isRepeat: true, oldest: '90' };

  it('looks before it posts, no further back than the question', async () => {
    const { deps, calls } = await createDeps(inTurn([listed()]), repeat);
    expect(await postMessage(deps, target, message)).toEqual({ channel: 'C1', ts: '7.7' });
    expect(calls).toEqual([
      { method: 'conversations.replies', options: expect.objectContaining({ ts: '1.0', oldest: '90' }) },
    ]);
  });

  it('notes what it found, so that it looks once', async () => {
    const { deps, calls } = await createDeps(inTurn([listed()]), repeat);
    await postMessage(deps, target, message);
    await postMessage(deps, target, message);
    expect(calls).toHaveLength(1);
  });

  it('posts what is not there', async () => {
    const { deps, calls } = await createDeps(inTurn([{ messages: [] }]), repeat);
    expect(await postMessage(deps, target, message)).toMatchObject({ ts: '1.2' });
    expect(calls[1]?.options).toMatchObject({ text: message.text });
  });

  it('says that it may be seen twice when nobody can look', async () => {
    const { deps, calls } = await createDeps(inTurn([httpError(503)]), repeat);
    await postMessage(deps, target, message);
    expect(String(calls[1]?.options['text'])).toContain(TWICE);
  });

  it('does not look for what is noted already', async () => {
    const { deps, calls } = await createDeps(undefined, repeat);
    await deps.posts.record('r1', { step: 'answer.1', channel: 'C1', ts: '5.5' });
    expect(await postMessage(deps, target, message)).toEqual({ channel: 'C1', ts: '5.5' });
    expect(calls).toEqual([]);
  });
});
