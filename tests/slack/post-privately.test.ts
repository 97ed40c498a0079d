import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/render/message.ts';
import { postEphemeral, respond } from '../../src/slack/post.ts';
import { StoppingError } from '../../src/slack/stopping-error.ts';
import { createDeps } from './create-deps.ts';
import { inTurn } from './stub-api.ts';
import { httpError, platformError, rateLimitedError, requestError } from './stub-errors.ts';

const message: Message = {
  text: 'Fastify &lt; Express',
  blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Use <Fastify> & rest', emoji: false } }],
};

describe('postEphemeral', () => {
  const toUser = { channel: 'C1', threadTs: '1.0', requestId: 'r1', step: 'private.1', user: 'U1' };

  it('shows a message to one person once', async () => {
    const { deps, calls } = await createDeps();
    await postEphemeral(deps, toUser, message);
    await postEphemeral(deps, toUser, message);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: 'chat.postEphemeral',
      options: { user: 'U1', thread_ts: '1.0' },
    });
  });

  it('falls back to plain text', async () => {
    const { deps, calls } = await createDeps(inTurn([platformError('invalid_blocks')]));
    await postEphemeral(deps, toUser, message);
    expect(calls[1]?.options).toMatchObject({ text: 'Use &lt;Fastify&gt; &amp; rest' });
    expect(calls[1]?.options).not.toHaveProperty('blocks');
  });

  it('never repeats a try that may have been shown', async () => {
    const { deps, calls } = await createDeps(inTurn([httpError(502)]));
    await expect(postEphemeral(deps, toUser, message)).rejects.toThrow('status 502');
    await postEphemeral(deps, toUser, message);
    expect(calls).toHaveLength(1);
  });

  it('does not repeat a try during which the process died', async () => {
    const { deps, calls } = await createDeps();
    await deps.posts.record('r1', { step: 'private.1', channel: 'C1', ts: null });
    await postEphemeral(deps, toUser, message);
    expect(calls).toEqual([]);
  });

  it.each([
    ['a refusal', platformError('not_in_channel')],
    ['a rate limit', rateLimitedError(600)],
  ])('repeats after %s, which certainly was not shown', async (_, failure) => {
    const { deps, calls } = await createDeps(inTurn([failure]));
    await expect(postEphemeral(deps, toUser, message)).rejects.toBe(failure);
    await postEphemeral(deps, toUser, message);
    expect(calls).toHaveLength(2);
  });

  it('repeats after a stop while it waited to be sent again', async () => {
    const sleep = async (): Promise<void> => {
      throw new StoppingError();
    };
    const { deps, calls } = await createDeps(inTurn([requestError('ECONNREFUSED')]), { sleep });
    await expect(postEphemeral(deps, toUser, message)).rejects.toBeInstanceOf(StoppingError);
    await postEphemeral(deps, toUser, message);
    expect(calls).toHaveLength(2);
  });

  it('leaves no trace among the messages that can be removed', async () => {
    const { deps } = await createDeps();
    await postEphemeral(deps, toUser, message);
    expect(await deps.posts.of('r1')).toEqual([]);
  });
});

describe('respond', () => {
  const toUrl = { responseUrl: 'https://hooks.slack.test/1', requestId: 'r1', step: 'private.1' };

  it('answers the asker alone, once', async () => {
    const { deps, responses } = await createDeps();
    await respond(deps, toUrl, message);
    await respond(deps, toUrl, message);
    expect(responses()).toEqual([
      { response_type: 'ephemeral', replace_original: false, text: message.text, blocks: message.blocks },
    ]);
  });

  it('leaves an empty list of blocks out', async () => {
    const { deps, responses } = await createDeps();
    await respond(deps, toUrl, { text: 'words', blocks: [] });
    expect(responses()[0]).not.toHaveProperty('blocks');
  });

  it.each([
    ['a bare word', new Response('invalid_blocks', { status: 400 })],
    ['JSON with status 200', new Response('{"ok":false,"error":"invalid_blocks"}')],
  ])('falls back to plain text when blocks are refused by %s', async (_, refusal) => {
    const { deps, fetch, responses } = await createDeps();
    fetch.mockResolvedValueOnce(refusal);
    await respond(deps, toUrl, message);
    expect(responses()[1]).toMatchObject({ text: 'Use &lt;Fastify&gt; &amp; rest' });
  });

  it('waits when it is too fast', async () => {
    const { deps, fetch, waits } = await createDeps();
    fetch.mockResolvedValueOnce(new Response('', { status: 429, headers: { 'retry-after': '3' } }));
    await respond(deps, toUrl, message);
    expect(waits).toEqual([3_000]);
  });

  it('rejects with the reason, not with the url, when the url is used up', async () => {
    const { deps, fetch } = await createDeps();
    fetch.mockImplementation(async () => new Response('{"ok":false,"error":"used_url"}', { status: 404 }));
    await expect(respond(deps, toUrl, message)).rejects.toThrow('a response url answered 404 (used_url)');
  });

  it.each([
    ['a server in trouble', async () => new Response('', { status: 502 })],
    [
      'an answer that got lost',
      async () => {
        throw new TypeError('fetch failed', { cause: new Error('socket hang up') });
      },
    ],
  ])('never repeats a try that may have been shown: %s', async (_, trouble) => {
    const { deps, fetch } = await createDeps();
    fetch.mockImplementationOnce(trouble);
    await expect(respond(deps, toUrl, message)).rejects.toThrow('a response url');
    await respond(deps, toUrl, message);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a refusal', async () => new Response('expired_url', { status: 404 })],
    [
      'a connection that never came about',
      async () => {
        throw requestError('ECONNREFUSED');
      },
    ],
  ])('repeats after %s, which certainly was not shown', async (_, trouble) => {
    const { deps, fetch } = await createDeps();
    fetch.mockImplementationOnce(trouble);
    await expect(respond(deps, toUrl, message)).rejects.toThrow('a response url');
    await respond(deps, toUrl, message);
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
