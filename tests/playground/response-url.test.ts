import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from './start-playground.ts';

let playground: Playground;
let url: string;
beforeEach(async () => {
  playground = await startPlayground();
  url = (await playground.workspace.sendCommand({ text: 'x', channel: 'C0RANDOM' })).responseUrl;
});
afterEach(() => playground.close());

async function respond(body: unknown, to = url): Promise<{ status: number; text: string }> {
  const response = await fetch(to, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}
const refusal = (error: string) => JSON.stringify({ ok: false, error });

describe('a response_url', () => {
  it('answers the person alone unless told otherwise, in channels the bot is not in too', async () => {
    expect(await respond({ text: 'for you' })).toEqual({ status: 200, text: 'ok' });
    await respond({ text: 'for all', response_type: 'in_channel' });
    expect(playground.workspace.ephemerals()).toMatchObject([
      { channel: 'C0RANDOM', user: 'U0MIRA', text: 'for you', via: 'response_url' },
    ]);
    expect(playground.workspace.messages('C0RANDOM')).toMatchObject([{ text: 'for all', bot_id: 'B0STACK' }]);
  });

  it('takes five answers', async () => {
    for (const text of ['1', '2', '3', '4', '5']) expect((await respond({ text })).status).toBe(200);
    expect(await respond({ text: '6' })).toEqual({ status: 404, text: refusal('used_url') });
    expect(playground.workspace.ephemerals()).toHaveLength(5);
  });

  it('lives thirty minutes', async () => {
    playground.advance(30 * 60_000);
    expect((await respond({ text: 'just in time' })).status).toBe(200);
    playground.advance(1);
    expect(await respond({ text: 'too late' })).toEqual({ status: 404, text: refusal('expired_url') });
  });

  it('refuses bad blocks, says where, and does not count them as an answer', async () => {
    const refused = await respond({ text: 'x', blocks: [{ type: 'header' }] });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('[json-pointer:/blocks/0]');
    for (const text of ['1', '2', '3', '4', '5']) expect((await respond({ text })).status).toBe(200);
  });

  it('refuses an unknown id and a body that is not JSON', async () => {
    expect(await respond({ text: 'x' }, `${playground.baseUrl}/response/guess`)).toEqual({
      status: 404,
      text: refusal('invalid_url'),
    });
    expect(await respond('text=x')).toEqual({ status: 400, text: refusal('invalid_payload') });
  });

  it('fails on demand', async () => {
    playground.workspace.addFault({ method: 'response_url', status: 500 });
    expect((await respond({ text: 'x' })).status).toBe(500);
    expect((await respond({ text: 'x' })).status).toBe(200);
    expect(playground.workspace.calls('response_url')).toMatchObject([
      { status: 500 },
      { status: 200, args: { text: 'x' } },
    ]);
  });
});

describe('the response_url of a click', () => {
  const channel = 'C0ARCHITECTURE';
  const blocks = [
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }],
    },
  ];

  it('replaces and deletes the message that was clicked', async () => {
    const posted = await playground.api('chat.postMessage', { channel, text: 'question', blocks });
    const click = { channel, messageTs: String(posted['ts']), actionId: 'go' };
    const { responseUrl } = await playground.workspace.click(click);
    await respond({ text: 'done', replace_original: true }, responseUrl);
    expect(playground.workspace.messages()).toMatchObject([{ ts: posted['ts'], text: 'done' }]);
    expect(playground.workspace.messages()[0]).not.toHaveProperty('blocks');
    await respond({ delete_original: true }, responseUrl);
    expect(playground.workspace.messages()).toEqual([]);
  });

  it('replaces a message only one person sees', async () => {
    const sent = await playground.api('chat.postEphemeral', {
      channel,
      user: 'U0MIRA',
      text: 'question',
      blocks,
    });
    const click = { channel, messageTs: String(sent['message_ts']), actionId: 'go' };
    const { responseUrl } = await playground.workspace.click(click);
    await respond({ text: 'done', replace_original: true }, responseUrl);
    expect(playground.workspace.ephemerals()).toMatchObject([{ text: 'done' }]);
  });
});
