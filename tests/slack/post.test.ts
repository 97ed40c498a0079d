import { describe, expect, it, vi } from 'vitest';
import type { Message } from '../../src/render/message.ts';
import { type PostDeps, postEphemeral, postMessage, respond } from '../../src/slack/post.ts';
import { createMemorySteps } from '../../src/slack/steps.ts';
import { httpError, platformError, rateLimitedError } from './stub-errors.ts';
import { createTestLog } from './test-log.ts';

type Call = { method: string; options: Record<string, unknown> };

/** A Slack that answers each call with the next outcome, and with a new ts when there is none left. */
const setUp = (outcomes: readonly unknown[] = []) => {
  const left = [...outcomes];
  const calls: Call[] = [];
  const waits: number[] = [];
  const fetch = vi.fn(async () => new Response('ok'));
  const deps: PostDeps = {
    api: {
      apiCall: async (method, options = {}) => {
        calls.push({ method, options });
        const next = left.shift();
        if (next instanceof Error) throw next;
        return next ?? { ok: true, ts: `1.${calls.length}` };
      },
    },
    log: createTestLog().log,
    sleep: async (ms) => {
      waits.push(ms);
    },
    steps: createMemorySteps(() => new Date(0)),
    fetch,
  };
  return { deps, calls, waits, fetch };
};

const message: Message = {
  text: 'Fastify &lt; Express',
  blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Use <Fastify> & rest', emoji: false } }],
};
const target = { channel: 'C1', threadTs: '1.0', requestId: 'r1', step: 'answer.1' };

describe('postMessage', () => {
  it('posts blocks and summary to the thread, without unfurling, marked with request and step', async () => {
    const { deps, calls } = setUp();
    expect(await postMessage(deps, target, message)).toBe('1.1');
    expect(calls).toEqual([
      {
        method: 'chat.postMessage',
        options: {
          channel: 'C1',
          thread_ts: '1.0',
          text: message.text,
          blocks: message.blocks,
          unfurl_links: false,
          unfurl_media: false,
          metadata: {
            event_type: 'stack_compare_post',
            event_payload: { request_id: 'r1', step: 'answer.1' },
          },
        },
      },
    ]);
  });

  it('does not post a step twice', async () => {
    const { deps, calls } = setUp();
    await postMessage(deps, target, message);
    expect(await postMessage(deps, target, message)).toBe('1.1');
    expect(calls).toHaveLength(1);
    await postMessage(deps, { ...target, requestId: 'r2' }, message);
    expect(calls).toHaveLength(2);
  });

  it.each(['invalid_blocks', 'invalid_attachments', 'msg_blocks_too_long', 'msg_too_long'])(
    'posts the same words as escaped plain text after %s',
    async (word) => {
      const { deps, calls } = setUp([platformError(word)]);
      await postMessage(deps, target, message);
      expect(calls).toHaveLength(2);
      expect(calls[1]?.options).toMatchObject({ text: 'Use &lt;Fastify&gt; &amp; rest', thread_ts: '1.0' });
      expect(calls[1]?.options).not.toHaveProperty('blocks');
    },
  );

  it('spreads long plain text over as many messages as it needs', async () => {
    const { deps, calls } = setUp([platformError('msg_blocks_too_long')]);
    const line = `${'word '.repeat(20)}<>`;
    const long = Array.from({ length: 4 }, () => Array.from({ length: 28 }, () => line).join('\n'));
    const blocks: Message['blocks'] = long.map((text) => ({
      type: 'section',
      text: { type: 'plain_text', text, emoji: false },
    }));
    await postMessage(deps, target, { text: 'long', blocks });
    const texts = calls.slice(1).map((call) => String(call.options['text']));
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(4_000);
    expect(texts.join('\n').match(/&lt;&gt;/g)).toHaveLength(112);
  });

  it('continues after the pieces that were posted already', async () => {
    const { deps, calls } = setUp([
      platformError('invalid_blocks'),
      undefined,
      platformError('is_archived'),
      platformError('invalid_blocks'),
    ]);
    const blocks: Message['blocks'] = [1, 2].map(() => ({
      type: 'section',
      text: { type: 'plain_text', text: 'x'.repeat(2_900), emoji: false },
    }));
    await expect(postMessage(deps, target, { text: 'long', blocks })).rejects.toThrow('is_archived');
    expect(await postMessage(deps, target, { text: 'long', blocks })).toBe('1.2');
    const texts = calls.map(({ options }) =>
      options['blocks'] === undefined ? String(options['text']).length : 0,
    );
    expect(texts).toEqual([0, 2_900, 2_900, 0, 2_900]);
  });

  it('passes other refusals on', async () => {
    const { deps } = setUp([platformError('not_in_channel')]);
    await expect(postMessage(deps, target, message)).rejects.toThrow('not_in_channel');
  });

  it('waits when Slack says so', async () => {
    const { deps, waits } = setUp([rateLimitedError(2)]);
    expect(await postMessage(deps, target, message)).toBe('1.2');
    expect(waits).toEqual([2_000]);
  });

  it('finds its own post after an answer got lost, instead of posting again', async () => {
    const metadata = {
      event_type: 'stack_compare_post',
      event_payload: { request_id: 'r1', step: 'answer.1' },
    };
    const { deps, calls } = setUp([httpError(502), { messages: [{ ts: '1.0' }, { ts: '7.7', metadata }] }]);
    expect(await postMessage(deps, target, message)).toBe('7.7');
    expect(calls.map((call) => call.method)).toEqual(['chat.postMessage', 'conversations.replies']);
  });

  it('posts again after a lost answer when its post is not there or cannot be looked up', async () => {
    const nothing = setUp([httpError(502), { messages: [] }]);
    expect(await postMessage(nothing.deps, target, message)).toBe('1.3');
    const unreadable = setUp([httpError(502), platformError('missing_scope')]);
    expect(await postMessage(unreadable.deps, target, message)).toBe('1.3');
  });

  it('looks for a root message in the channel', async () => {
    const { deps, calls } = setUp([httpError(502), { messages: [] }]);
    await postMessage(deps, { channel: 'C1', requestId: 'r1', step: 'root' }, message);
    expect(calls[1]).toMatchObject({ method: 'conversations.history', options: { channel: 'C1' } });
    expect(calls[0]?.options).not.toHaveProperty('thread_ts');
  });
});

describe('postEphemeral', () => {
  const toUser = { ...target, user: 'U1' };

  it('shows a message to one person once', async () => {
    const { deps, calls } = setUp();
    await postEphemeral(deps, toUser, message);
    await postEphemeral(deps, toUser, message);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: 'chat.postEphemeral',
      options: { user: 'U1', thread_ts: '1.0' },
    });
  });

  it('falls back to plain text, and does not repeat what may have been shown', async () => {
    const plain = setUp([platformError('invalid_blocks')]);
    await postEphemeral(plain.deps, toUser, message);
    expect(plain.calls[1]?.options).not.toHaveProperty('blocks');
    const lost = setUp([httpError(502)]);
    await expect(postEphemeral(lost.deps, toUser, message)).rejects.toThrow('status 502');
  });
});

describe('respond', () => {
  const toUrl = { responseUrl: 'https://hooks.slack.test/1', requestId: 'r1', step: 'private.1' };
  const bodies = (fetch: ReturnType<typeof setUp>['fetch']): unknown[] =>
    fetch.mock.calls.map((call: unknown[]) => JSON.parse((call[1] as { body: string }).body));

  it('answers the asker alone, once', async () => {
    const { deps, fetch } = setUp();
    await respond(deps, toUrl, message);
    await respond(deps, toUrl, message);
    expect(bodies(fetch)).toEqual([
      { response_type: 'ephemeral', replace_original: false, text: message.text, blocks: message.blocks },
    ]);
  });

  it('leaves an empty list of blocks out', async () => {
    const { deps, fetch } = setUp();
    await respond(deps, toUrl, { text: 'words', blocks: [] });
    expect(bodies(fetch)[0]).not.toHaveProperty('blocks');
  });

  it.each([
    ['a bare word', new Response('invalid_blocks', { status: 400 })],
    ['JSON with status 200', new Response('{"ok":false,"error":"invalid_blocks"}')],
  ])('falls back to plain text when blocks are refused by %s', async (_, refusal) => {
    const { deps, fetch } = setUp();
    fetch.mockResolvedValueOnce(refusal);
    await respond(deps, toUrl, message);
    expect(bodies(fetch)[1]).toMatchObject({ text: 'Use &lt;Fastify&gt; &amp; rest' });
  });

  it('waits when it is too fast', async () => {
    const { deps, fetch, waits } = setUp();
    fetch.mockResolvedValueOnce(new Response('', { status: 429, headers: { 'retry-after': '3' } }));
    await respond(deps, toUrl, message);
    expect(waits).toEqual([3_000]);
  });

  it('rejects with the reason, not with the url, when the url is used up', async () => {
    const { deps, fetch } = setUp();
    fetch.mockImplementation(async () => new Response('{"ok":false,"error":"used_url"}', { status: 404 }));
    await expect(respond(deps, toUrl, message)).rejects.toThrow('a response url answered 404 (used_url)');
  });
});
