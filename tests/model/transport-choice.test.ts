import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenAiServer, type Play, startOpenAiServer } from '../fakes/openai-server.ts';
import { askPick, askSegments, openClient, PICK, PICK_TEXT, SEGMENTS, SEGMENTS_TEXT } from './fixtures.ts';

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.close());

const good: Play = { kind: 'text', text: PICK_TEXT };
const prose: Play = { kind: 'text', text: 'I would take alder.' };
const apis = () => server.asked.map(({ api }) => api);

describe('auto detection', () => {
  it('stays with Responses where it works', async () => {
    server.play({ responses: [good], chat: [good] });
    const { client } = openClient(server.url);
    expect(client.status().transport).toBeNull();
    await askPick(client);
    await askPick(client);
    expect(apis()).toEqual(['responses', 'responses']);
    expect(client.status().transport).toBe('responses');
  });

  it.each<[string, Play]>([
    ['404', { kind: 'status', status: 404 }],
    ['405', { kind: 'status', status: 405 }],
    ['501', { kind: 'status', status: 501 }],
    ['an answer that ignores the schema', prose],
    ['a page in place of an answer', { kind: 'html' }],
    ['200 with an error in it', { kind: 'json', body: { error: 'Unexpected endpoint or method.' } }],
  ])('goes to Chat after %s, and remembers it', async (_, play) => {
    server.play({ responses: [play], chat: [good] });
    const { client } = openClient(server.url);
    expect(await askPick(client)).toMatchObject({ ok: true, value: PICK });
    expect(await askPick(client)).toMatchObject({ ok: true, value: PICK });
    expect(apis()).toEqual(['responses', 'chat', 'chat']);
    expect(client.status().transport).toBe('chat');
  });

  it.each<[string, Play]>([
    ['404', { kind: 'status', status: 404 }],
    ['prose', prose],
    ['a page', { kind: 'html' }],
  ])('goes to Chat after %s in a stream', async (_, play) => {
    server.play({ responses: [play], chat: [{ kind: 'text', text: SEGMENTS_TEXT }] });
    const { client } = openClient(server.url);
    const { seen, result } = askSegments(client);
    expect(await result).toMatchObject({ ok: true });
    expect(seen).toEqual(SEGMENTS);
    expect(apis()).toEqual(['responses', 'chat']);
  });

  it('does not begin anew over Chat when segments were handed on', async () => {
    const text = `{"segments":[${JSON.stringify(SEGMENTS[0])}, and so on`;
    server.play({ responses: [{ kind: 'text', text }], chat: [{ kind: 'text', text: SEGMENTS_TEXT }] });
    const { client } = openClient(server.url);
    expect(await askSegments(client).result).toMatchObject({ ok: false, segments: [SEGMENTS[0]] });
    expect(apis()).toEqual(['responses']);
  });

  it.each<[string, Play]>([
    [
      'a model that is not there',
      { kind: 'status', status: 404, body: { error: { code: 'model_not_found' } } },
    ],
    ['401', { kind: 'status', status: 401 }],
    ['a refusal', { kind: 'text', text: 'No.', ending: 'refusal' }],
  ])('does not try Chat after %s', async (_, play) => {
    server.play({ responses: [play], chat: [good] });
    expect(await askPick(openClient(server.url).client)).toMatchObject({ ok: false });
    expect(apis()).toEqual(['responses']);
  });

  it('remembers nothing when Chat is not there either', async () => {
    server.play({});
    const { client } = openClient(server.url);
    expect(await askPick(client)).toEqual({ ok: false, failure: { kind: 'misconfigured', attempts: 2 } });
    expect(client.status().transport).toBeNull();
  });

  it('asks only Chat when neither keeps to the schema', async () => {
    server.play({ responses: [prose], chat: [prose] });
    const { client } = openClient(server.url);
    expect(await askPick(client)).toEqual({ ok: false, failure: { kind: 'invalid_output', attempts: 2 } });
    await askPick(client);
    expect(apis()).toEqual(['responses', 'chat', 'chat']);
  });

  it('does not doubt what worked because of one bad answer', async () => {
    server.play({ responses: [good, prose, good], chat: [good] });
    const { client } = openClient(server.url);
    await askPick(client);
    expect(await askPick(client)).toMatchObject({ ok: false, failure: { kind: 'invalid_output' } });
    await askPick(client);
    expect(apis()).toEqual(['responses', 'responses', 'responses']);
  });

  it('shares what it learned with clients that share the memory', async () => {
    server.play({ chat: [good] });
    const memory = new Map();
    await askPick(openClient(server.url, { memory }).client);
    await askPick(openClient(server.url, { memory }).client);
    expect(apis()).toEqual(['responses', 'chat', 'chat']);
  });

  it('never leaves the API that is set', async () => {
    server.play({ chat: [good] });
    const { client } = openClient(server.url, { style: 'responses' });
    expect(await askPick(client)).toMatchObject({ ok: false, failure: { kind: 'misconfigured' } });
    expect(apis()).toEqual(['responses']);
  });
});
