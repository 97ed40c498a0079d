import { describe, expect, it } from 'vitest';
import type { Block, Message } from '../../src/render/message.ts';
import { addAnswerActions } from '../../src/slack/answer-actions.ts';
import { postMessage } from '../../src/slack/post.ts';
import { createDeps } from './create-deps.ts';
import { inTurn } from './stub-api.ts';
import { platformError, rateLimitedError } from './stub-errors.ts';

const setUp = (outcomes: readonly unknown[] = []) => createDeps(inTurn(outcomes));

const paragraph = (text: string): Block => ({
  type: 'section',
  text: { type: 'plain_text', text, emoji: false },
});
const message: Message = { text: 'Fastify &lt; Express', blocks: [paragraph('Use <Fastify> & rest')] };
const withTable: Message = {
  text: 'A table',
  blocks: [
    paragraph('Words'),
    {
      type: 'table',
      rows: [
        ['Name', 'Fit'],
        ['Gin', '7'],
      ].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
    },
  ],
};
const target = { channel: 'C1', threadTs: '1.0', requestId: 'r1', step: 'answer.1' };

describe('postMessage', () => {
  it('posts blocks and summary to the thread, without unfurling, marked with request and step', async () => {
    const { deps, calls } = await setUp();
    expect(await postMessage(deps, target, message)).toEqual({ channel: 'C1', ts: '1.1' });
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
    const { deps, calls } = await setUp();
    await postMessage(deps, target, message);
    expect(await postMessage(deps, target, message)).toEqual({ channel: 'C1', ts: '1.1' });
    expect(calls).toHaveLength(1);
    await postMessage(deps, { ...target, requestId: 'r2' }, message);
    expect(calls).toHaveLength(2);
  });

  it.each(['invalid_blocks', 'invalid_attachments', 'msg_blocks_too_long', 'msg_too_long'])(
    'posts the same words as escaped plain text after %s',
    async (word) => {
      const { deps, calls } = await setUp([platformError(word)]);
      await postMessage(deps, target, message);
      expect(calls).toHaveLength(2);
      expect(calls[1]?.options).toMatchObject({ text: 'Use &lt;Fastify&gt; &amp; rest', thread_ts: '1.0' });
      expect(calls[1]?.options).not.toHaveProperty('blocks');
    },
  );

  it('spreads long plain text over as many messages as it needs', async () => {
    const { deps, calls } = await setUp([platformError('msg_blocks_too_long')]);
    const line = `${'word '.repeat(20)}<>`;
    const long = Array.from({ length: 4 }, () => Array.from({ length: 28 }, () => line).join('\n'));
    await postMessage(deps, target, { text: 'long', blocks: long.map(paragraph) });
    const texts = calls.slice(1).map((call) => String(call.options['text']));
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(4_000);
    expect(texts.join('\n').match(/&lt;&gt;/g)).toHaveLength(112);
  });

  it('continues after the pieces that were posted already', async () => {
    const { deps, calls } = await setUp([
      platformError('invalid_blocks'),
      undefined,
      platformError('is_archived'),
      platformError('invalid_blocks'),
    ]);
    const blocks = [1, 2].map(() => paragraph('x'.repeat(2_900)));
    await expect(postMessage(deps, target, { text: 'long', blocks })).rejects.toThrow('is_archived');
    expect(await postMessage(deps, target, { text: 'long', blocks })).toMatchObject({ ts: '1.2' });
    const texts = calls.map(({ options }) =>
      options['blocks'] === undefined ? String(options['text']).length : 0,
    );
    expect(texts).toEqual([0, 2_900, 2_900, 0, 2_900]);
  });

  it('passes other refusals on', async () => {
    const { deps } = await setUp([platformError('not_in_channel')]);
    await expect(postMessage(deps, target, message)).rejects.toThrow('not_in_channel');
  });

  it('gives the real channel of a message that was sent to a person', async () => {
    const { deps } = await setUp([{ ok: true, ts: '1.1', channel: 'D1' }]);
    const toPerson = { channel: 'U1', requestId: 'r1', step: 'private.1' };
    expect(await postMessage(deps, toPerson, message)).toEqual({ channel: 'D1', ts: '1.1' });
  });

  it('notes each message with its place, so that another process does not post it again', async () => {
    const { deps } = await setUp();
    await postMessage(deps, target, message);
    expect(await deps.posts.of('r1')).toEqual([
      { requestId: 'r1', step: 'answer.1', channel: 'C1', ts: '1.1' },
    ]);
  });

  it('tries a rejected table as markdown, then as aligned text, then without blocks', async () => {
    const { deps, calls } = await setUp([1, 2, 3].map(() => platformError('invalid_blocks')));
    await postMessage(deps, target, withTable);
    const types = calls.map(({ options: { blocks } }) =>
      Array.isArray(blocks) ? blocks.map((block) => block.type) : 'none',
    );
    expect(types).toEqual([['section', 'table'], ['section', 'markdown'], ['section', 'rich_text'], 'none']);
  });

  it('stops at the first form that Slack takes', async () => {
    const { deps, calls } = await setUp([platformError('invalid_blocks')]);
    expect(await postMessage(deps, target, withTable)).toMatchObject({ ts: '1.2' });
    expect(calls).toHaveLength(2);
  });

  it('does without the bin under an answer before it does without blocks', async () => {
    const { deps, calls } = await setUp([platformError('invalid_blocks')]);
    await postMessage(deps, target, addAnswerActions(message, 'r1'));
    expect(calls[1]?.options).toMatchObject({ blocks: message.blocks });
  });

  it('waits when Slack says so', async () => {
    const { deps, waits } = await setUp([rateLimitedError(2)]);
    expect(await postMessage(deps, target, message)).toMatchObject({ ts: '1.2' });
    expect(waits).toEqual([2_000]);
  });

  it('keeps the pace of its channel', async () => {
    const { deps, waits } = await setUp();
    for (let index = 1; index <= 6; index += 1) {
      await postMessage(deps, { ...target, step: `answer.${index}` }, message);
    }
    expect(waits).toEqual([1_000]);
  });
});
