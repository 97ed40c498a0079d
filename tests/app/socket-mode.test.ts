import { describe, expect, it, onTestFinished } from 'vitest';
import { startApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { TokenRefusedError } from '../../src/slack/token-refused-error.ts';
import { openSocketDoor } from '../fakes/socket-door.ts';
import { createTestLog } from '../slack/test-log.ts';
import { IDENTITY, startStubSlack } from './stub-slack.ts';

/** The app in Socket Mode; `door` is Slack's end, which opens connections or refuses to. */
const start = async () => {
  const door = await openSocketDoor();
  const { log, raw } = createTestLog();
  const config = parseConfig({
    PORT: '0',
    SLACK_BOT_TOKEN: 'xoxb-test-token',
    SLACK_APP_TOKEN: 'xapp-test-token',
    SLACK_API_URL: await startStubSlack([IDENTITY], { 'apps.connections.open': door.openConnection }),
    DATABASE_URL: 'sqlite::memory:',
  });
  const begin = async () => {
    const app = await startApp(config, { log });
    onTestFinished(async () => {
      await app.close();
      await door.close();
    });
    const status = async () => {
      const response = await fetch(`${app.url}/readyz`);
      const body: unknown = await response.json();
      return { status: response.status, body };
    };
    return { ...app, status };
  };
  return { door, begin, raw };
};

describe('the HTTP server in Socket Mode', () => {
  it('is ready once a socket to Slack is open', async () => {
    const { begin } = await start();
    const { ready, status } = await begin();
    await ready;
    expect(await status()).toEqual({ status: 200, body: { ok: true } });
  });

  it('keeps two sockets open', async () => {
    const { begin, door } = await start();
    await (await begin()).ready;
    await expect.poll(() => door.connections()).toBe(2);
  });

  it('takes no events by HTTP', async () => {
    const { begin } = await start();
    const { ready, url } = await begin();
    await ready;
    expect((await fetch(`${url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it('is not ready while all sockets are lost and none can be opened', async () => {
    const { begin, door } = await start();
    const { ready, status } = await begin();
    await ready;
    await expect.poll(() => door.connections()).toBe(2);
    door.refuseOpen('internal_error');
    door.drop();
    await expect
      .poll(status)
      .toEqual({ status: 503, body: { ok: false, reason: 'no socket to Slack is open' } });
  });

  it('gives up when Slack refuses the app token, saying what to do and nothing of the token', async () => {
    const { begin, door, raw } = await start();
    door.refuseOpen('invalid_auth');
    const { ready } = await begin();
    await expect(ready).rejects.toBeInstanceOf(TokenRefusedError);
    await expect(ready).rejects.toThrow(/SLACK_APP_TOKEN.*connections:write/);
    expect(raw()).not.toContain('xapp-test-token');
  });
});
