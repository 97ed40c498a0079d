import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from './start-playground.ts';

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground({
    banner: { frameworks: 19, sources: 84, version: '2026.11', asOf: '2026-11-20', model: { kind: 'none' } },
  });
});
afterEach(() => playground.close());

const port = () => Number(new URL(playground.baseUrl).port);

/** A request with headers of our choice: fetch does not let anyone set Host. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', body }: { method?: string; body?: string } = {},
): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: port(), path, method, headers };
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}
const act = (name: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(
    `/playground/${name}`,
    { 'content-type': 'application/json', ...headers },
    { method: 'POST', body: JSON.stringify(body) },
  );

describe('who may ask', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])(
    'the host %s with the right port may',
    async (name) => {
      expect((await ask('/', { host: `${name}:${port()}` })).status).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', '192.168.0.7', ''])(
    'the host %j may not, whatever the path',
    async (name) => {
      for (const path of ['/', '/playground/state', '/archives/C0/p1']) {
        expect((await ask(path, { host: `${name}:${port()}` })).status).toBe(403);
      }
      expect((await ask('/api/auth.test', { host: `${name}:${port()}` }, { method: 'POST' })).status).toBe(
        403,
      );
      expect((await ask('/response/x', { host: `${name}:${port()}` }, { method: 'POST' })).status).toBe(403);
    },
  );

  it('another port may not', async () => {
    expect((await ask('/', { host: `localhost:${port() + 1}` })).status).toBe(403);
    expect((await ask('/', { host: 'localhost' })).status).toBe(403);
  });

  it.each(['https://evil.example', 'null', 'http://localhost:1', 'file://'])(
    'a page of %s may not',
    async (origin) => {
      expect((await act('reset', {}, { origin })).status).toBe(403);
      expect((await act('command', { text: 'x' }, { origin })).status).toBe(403);
      expect(playground.received).toEqual([]);
    },
  );

  it('the page itself may', async () => {
    expect((await act('reset', {}, { origin: playground.baseUrl })).status).toBe(200);
  });

  it('a form that needs no permission to be sent across sites is refused', async () => {
    const sent = await ask(
      '/playground/reset',
      { 'content-type': 'text/plain' },
      { method: 'POST', body: '{}' },
    );
    expect(sent.status).toBe(415);
  });
});

describe('paths', () => {
  it.each(['/slack/events', '/healthz', '/readyz', '/api', '/apiary/x', '/favicon.ico'])(
    '%s is left to the bot',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, text: 'not mine' });
    },
  );

  it.each([
    '/playground/nothing',
    '/playground/../workspace.ts',
    '/playground/%2e%2e/workspace.ts',
    '/playground/constructor',
  ])('%s is not found', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('import');
  });

  it('other methods are refused', async () => {
    expect((await ask('/', {}, { method: 'DELETE' })).status).toBe(405);
    expect((await ask('/api/auth.test')).status).toBe(404);
  });

  it('bodies above 1 MB are refused', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(1_048_576) });
    const json = { 'content-type': 'application/json' };
    for (const path of ['/api/chat.postMessage', '/playground/command', '/response/x', '/upload/x']) {
      expect((await ask(path, json, { method: 'POST', body })).status).toBe(413);
    }
  });
});

describe('the page', () => {
  it('is served with a policy that lets nothing in from elsewhere', async () => {
    const { status, headers, text } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=/);
  });

  it('finds every file it refers to', async () => {
    const { text } = await ask('/');
    const referred = [...text.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
    for (const path of referred) {
      expect((await ask(path)).status, path).toBe(200);
    }
  });

  it('is told the dataset, the examples and where the bot is', async () => {
    const state = JSON.parse((await ask('/playground/state')).text) as Record<string, unknown>;
    expect(state).toMatchObject({
      banner: { frameworks: 19, model: { kind: 'none' } },
      bot: { command: '/stack-compare' },
    });
    expect(state['examples']).toHaveLength(5);
    expect(JSON.stringify(state)).not.toContain('attic');
  });

  it('is told only of changes when it says what it has', async () => {
    const { version } = JSON.parse((await ask('/playground/state')).text) as { version: number };
    expect(await ask(`/playground/state?since=${version}`)).toMatchObject({ status: 204, text: '' });
    await act('message', { text: 'hello' });
    expect((await ask(`/playground/state?since=${version}`)).status).toBe(200);
  });
});

describe('the control interface', () => {
  it('runs commands and answers when the bot has', async () => {
    const answer = await act('command', { text: 'nestjs vs gin', user: 'U0TEODOR' });
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, status: 200 });
    expect(new URLSearchParams(playground.received[0]?.body).get('user_name')).toBe('teodor');
  });

  it('sends messages at once and lists them', async () => {
    const { ts } = JSON.parse((await act('message', { text: 'hello' })).text) as { ts: string };
    await act('message', { text: 'reply', threadTs: ts });
    expect(JSON.parse((await ask('/playground/messages?channel=C0ARCHITECTURE')).text)).toHaveLength(2);
    expect(JSON.parse((await ask('/playground/messages?channel=C0BACKEND')).text)).toEqual([]);
    expect(JSON.parse((await ask(`/playground/thread?channel=C0ARCHITECTURE&ts=${ts}`)).text)).toHaveLength(
      2,
    );
  });

  it('adds faults, lists calls, redelivers and resets', async () => {
    await act('faults', { method: 'auth.test', error: 'fatal_error' });
    expect(await playground.api('auth.test')).toMatchObject({ error: 'fatal_error' });
    expect(JSON.parse((await ask('/playground/calls?method=auth.test')).text)).toHaveLength(1);
    const { triggerId } = JSON.parse((await act('command', { text: 'x' })).text) as { triggerId: string };
    expect((await act('redeliver', { id: triggerId })).status).toBe(200);
    expect(playground.received).toHaveLength(2);
    await act('reset', {});
    expect(JSON.parse((await ask('/playground/calls')).text)).toEqual([]);
  });

  it.each([
    ['message', { text: '' }],
    ['message', { text: 'x', channel: 'C0NOWHERE' }],
    ['message', { text: 'x', colour: 'red' }],
    ['command', { text: 7 }],
    ['command', { text: 'x', command: 'stack-compare' }],
    ['click', { channel: 'C0ARCHITECTURE', messageTs: '1.000000', actionId: 'x' }],
    ['faults', { error: 'x' }],
    ['redeliver', { id: 'Ev0' }],
    ['reset', []],
  ])('refuses %s of %j with a reason', async (name, body) => {
    const answer = await act(name, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: expect.stringMatching(/\w/) });
  });

  it('refuses a body that is not JSON', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await ask('/playground/reset', json, { method: 'POST', body: '{' })).status).toBe(400);
  });
});
