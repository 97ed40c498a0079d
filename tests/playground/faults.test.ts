import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from './start-playground.ts';

const CHANNEL = 'C0ARCHITECTURE';
let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const post = (text: string, channel = CHANNEL) => playground.api('chat.postMessage', { channel, text });
const texts = () => playground.workspace.messages().map((message) => message.text);
const act = async (name: string, body: unknown) => {
  const response = await fetch(`${playground.baseUrl}/playground/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.status;
};

describe('a fault that loses the response', () => {
  it('carries the call out and breaks the connection', async () => {
    playground.workspace.addFault({ method: 'chat.postMessage', loseResponse: true });
    await expect(post('one')).rejects.toThrow();
    expect(texts()).toEqual(['one']);
    expect(playground.workspace.calls('chat.postMessage')).toMatchObject([
      {
        status: 0,
        args: { text: 'one' },
        response: { ok: true, ts: playground.workspace.messages()[0]?.ts },
      },
    ]);
    expect(await post('two')).toMatchObject({ ok: true });
  });

  it('loses what the method refuses as well', async () => {
    playground.workspace.addFault({ method: 'chat.postMessage', loseResponse: true });
    await expect(post('one', 'C0RANDOM')).rejects.toThrow();
    expect(playground.workspace.calls()).toMatchObject([
      { status: 0, response: { error: 'not_in_channel' } },
    ]);
  });

  it('can wait before that', async () => {
    playground.workspace.addFault({ method: 'chat.postMessage', loseResponse: true, delayMs: 50 });
    const started = performance.now();
    await expect(post('one')).rejects.toThrow();
    expect(performance.now() - started).toBeGreaterThan(45);
    expect(texts()).toEqual(['one']);
  });

  it('works on a response_url', async () => {
    const { responseUrl } = await playground.workspace.sendCommand({ text: 'x' });
    playground.workspace.addFault({ method: 'response_url', loseResponse: true });
    const body = JSON.stringify({ text: 'for you' });
    await expect(fetch(responseUrl, { method: 'POST', body })).rejects.toThrow();
    expect(playground.workspace.ephemerals()).toMatchObject([{ text: 'for you' }]);
    expect(playground.workspace.calls('response_url')).toMatchObject([{ status: 0, response: { ok: true } }]);
  });
});

describe('which calls a fault hits', () => {
  it('it lets as many matching calls pass as it says', async () => {
    playground.workspace.addFault({ method: 'chat.postMessage', error: 'invalid_blocks', skip: 1 });
    await playground.api('auth.test');
    expect(await post('one')).toMatchObject({ ok: true });
    expect(await post('two')).toMatchObject({ error: 'invalid_blocks' });
    expect(await post('three')).toMatchObject({ ok: true });
  });

  it('calls that another fault hits count as passed', async () => {
    playground.workspace.addFault({ method: 'chat.postMessage', error: 'fatal_error' });
    playground.workspace.addFault({ method: 'chat.postMessage', error: 'invalid_blocks', skip: 1 });
    expect(await post('one')).toMatchObject({ error: 'fatal_error' });
    expect(await post('two')).toMatchObject({ error: 'invalid_blocks' });
    expect(await post('three')).toMatchObject({ ok: true });
  });

  it('only calls about its channel, whatever the channel argument is called', async () => {
    playground.workspace.addFault({ method: '*', error: 'not_in_channel', channel: 'C0BACKEND', times: 3 });
    expect(await playground.api('auth.test')).toMatchObject({ ok: true });
    expect(await post('here')).toMatchObject({ ok: true });
    expect(await post('there', 'C0BACKEND')).toMatchObject({ error: 'not_in_channel' });
    expect(
      await playground.api('assistant.threads.setSuggestedPrompts', { channel_id: 'C0BACKEND' }),
    ).toMatchObject({ error: 'not_in_channel' });
  });

  it('a response_url is about the channel it was given out for', async () => {
    const elsewhere = await playground.workspace.sendCommand({ text: 'x', channel: 'C0BACKEND' });
    const here = await playground.workspace.sendCommand({ text: 'x' });
    playground.workspace.addFault({ method: 'response_url', status: 500, channel: CHANNEL });
    const body = JSON.stringify({ text: 'x' });
    expect((await fetch(elsewhere.responseUrl, { method: 'POST', body })).status).toBe(200);
    expect((await fetch(here.responseUrl, { method: 'POST', body })).status).toBe(500);
  });
});

describe('faults over the control interface', () => {
  it('can lose responses, skip calls and keep to a channel', async () => {
    const fault = { method: 'chat.postMessage', loseResponse: true, skip: 1, channel: CHANNEL };
    expect(await act('faults', fault)).toBe(200);
    expect(await post('one')).toMatchObject({ ok: true });
    expect(await post('elsewhere', 'C0BACKEND')).toMatchObject({ ok: true });
    await expect(post('two')).rejects.toThrow();
  });

  it('can be cleared, and nothing else is forgotten', async () => {
    await post('one');
    await act('faults', { method: '*', error: 'fatal_error', times: 100 });
    expect(await act('clear-faults', {})).toBe(200);
    expect(await post('two')).toMatchObject({ ok: true });
    expect(texts()).toEqual(['one', 'two']);
  });

  it.each([
    ['faults', { method: 'auth.test', error: 'x', times: 0 }],
    ['faults', { method: 'auth.test', error: 'x', skip: -1 }],
    ['faults', { method: 'auth.test', loseResponse: 'yes' }],
    ['clear-faults', { all: true }],
  ])('refuse %s of %j', async (name, body) => {
    expect(await act(name, body)).toBe(400);
  });
});
