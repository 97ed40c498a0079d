import { request as httpRequest } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { TokenRefusedError } from '../../src/slack/token-refused-error.ts';
import { createTestLog } from '../slack/test-log.ts';
import { IDENTITY, SECRET, signed, startStubSlack } from './stub-slack.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const FORM = 'application/x-www-form-urlencoded';

/** The app in Slack mode; Slack answers its sign-in with `answers`, one after the other. */
const start = async (answers: readonly Record<string, unknown>[] = [IDENTITY]) => {
  const { log, lines, raw } = createTestLog();
  const config = parseConfig({
    PORT: '0',
    SLACK_BOT_TOKEN: 'xoxb-test-token',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: await startStubSlack(answers),
    DATABASE_URL: 'sqlite::memory:',
  });
  const waiting: (() => void)[] = [];
  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
    });
  const app = await startApp(config, { log, sleep });
  onTestFinished(app.close);
  const wake = (): void => waiting.shift()?.();
  return { ...app, events: `${app.url}/slack/events`, lines, raw, waiting, wake };
};

describe('the HTTP server in Slack mode', () => {
  it('is healthy and ready once Slack accepted the token', async () => {
    const { url, ready } = await start();
    await ready;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ok: true });
  });

  it('is healthy but not ready, and takes no events, while Slack cannot be reached', async () => {
    const { url, events, ready, waiting, wake } = await start([{ status: 503 }, IDENTITY]);
    await expect.poll(() => waiting).toHaveLength(1);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const notReady = await fetch(`${url}/readyz`);
    expect(notReady.status).toBe(503);
    expect(await notReady.json()).toMatchObject({ reason: 'Slack has not accepted the token yet' });
    expect((await fetch(events, signed(bytes('{}'), 'application/json'))).status).toBe(503);
    wake();
    await ready;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it.each(['invalid_auth', 'account_inactive', 'token_revoked'])(
    'gives up when Slack answers %s, saying what to do and nothing of the token',
    async (error) => {
      const { ready, raw } = await start([{ ok: false, error }]);
      await expect(ready).rejects.toBeInstanceOf(TokenRefusedError);
      await expect(ready).rejects.toThrow(/SLACK_BOT_TOKEN.*OAuth & Permissions/);
      expect(raw()).not.toContain('xoxb-test-token');
    },
  );

  it('has no playground', async () => {
    const { url, workspace } = await start();
    expect(workspace).toBeUndefined();
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(`${url}/api/auth.test`, { method: 'POST' })).status).toBe(404);
  });

  it('answers paths that are no paths with 404', async () => {
    const { url } = await start();
    const status = await new Promise((resolve, reject) => {
      httpRequest(url, { path: '//' }, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });
});

describe('POST /slack/events', () => {
  it('answers the url verification with its challenge', async () => {
    const { events, ready } = await start();
    await ready;
    const body = bytes('{"type":"url_verification","challenge":"c0ffee"}');
    const response = await fetch(events, signed(body, 'application/json'));
    expect(await response.json()).toEqual({ challenge: 'c0ffee' });
  });

  it('answers the unsigned ssl check, and acts on nothing that comes with it', async () => {
    const { events, ready, lines } = await start();
    await ready;
    const body = 'ssl_check=1&command=%2Fstack-compare&text=hello';
    const response = await fetch(events, { method: 'POST', body, headers: { 'content-type': FORM } });
    expect(response.status).toBe(200);
    expect(lines.filter(({ level }) => level !== 'debug')).toEqual([]);
  });

  it('refuses other methods', async () => {
    const { events, ready } = await start();
    await ready;
    expect((await fetch(events)).status).toBe(405);
  });

  it.each([
    ['unsigned', { method: 'POST', body: '{}' }],
    ['six minutes old', signed(bytes('{"type":"event_callback"}'), 'application/json', 360)],
    ['ten minutes ahead', signed(bytes('{"type":"event_callback"}'), 'application/json', -600)],
    ['signed for another body', { ...signed(bytes('a=1'), FORM), body: 'a=2' }],
  ])('refuses a request that is %s with 401', async (_, init) => {
    const { events, ready } = await start();
    await ready;
    expect((await fetch(events, init)).status).toBe(401);
  });

  it.each([
    ['null', bytes('null'), 'application/json'],
    ['a payload of null', bytes('payload=null'), FORM],
    ['no body', bytes(''), 'application/json'],
    ['half of a JSON object', bytes('{"type":"event_callback"'), 'application/json'],
    ['bytes that are no UTF-8', new Uint8Array([0x74, 0x3d, 0xff, 0xfe, 0xc3]), FORM],
    ['a form with a JSON type', bytes('command=%2Fstack-compare&text=x'), 'application/json'],
  ])('refuses %s with 400 and goes on', async (_, body, contentType) => {
    const { url, events, ready } = await start();
    await ready;
    expect((await fetch(events, signed(body, contentType))).status).toBe(400);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('refuses more than a megabyte with 413', async () => {
    const { events, ready } = await start();
    await ready;
    const response = await fetch(events, signed(bytes('x'.repeat(1_100_000)), FORM));
    expect(response.status).toBe(413);
  });

  it('survives senders that break off', async () => {
    const { url, events, ready } = await start();
    await ready;
    await new Promise<void>((resolve) => {
      const sending = httpRequest(events, { method: 'POST', headers: { 'content-length': 100 } });
      sending.on('error', () => resolve());
      sending.write('half of it', () => sending.destroy());
      sending.on('close', resolve);
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('closing', () => {
  it('waits for answers under way and takes no more requests', async () => {
    let finish = (): void => undefined;
    const started = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { log } = createTestLog();
    let isDone = false;
    const app = await startApp(parseConfig({ PORT: '0' }), {
      log,
      answer: async () => {
        await started;
        isDone = true;
        throw new Error('not needed here');
      },
    });
    await app.workspace?.sendCommand({ text: 'fastify or express?' });
    const closing = app.close();
    expect(isDone).toBe(false);
    finish();
    await closing;
    expect(isDone).toBe(true);
    await expect(fetch(`${app.url}/healthz`)).rejects.toThrow();
  });

  it('ends while it still waits for Slack', async () => {
    const { close, waiting, wake, ready } = await start([{ status: 503 }]);
    await expect.poll(() => waiting).toHaveLength(1);
    await close();
    wake();
    await ready;
    expect(waiting).toEqual([]);
  });
});
