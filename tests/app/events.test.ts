import { describe, expect, it, onTestFinished } from 'vitest';
import { startApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open-store.ts';
import { loadFixture } from '../slack/load-fixture.ts';
import { createTestLog } from '../slack/test-log.ts';
import { IDENTITY, SECRET, signed, startStubSlack } from './stub-slack.ts';

const mention = (): RequestInit => {
  const body = new TextEncoder().encode(JSON.stringify(loadFixture('app-mention-in-channel')));
  return signed(body, 'application/json');
};
const command = (): RequestInit => {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(loadFixture('slash-command'))) fields.set(name, String(value));
  const body = new TextEncoder().encode(fields.toString());
  return signed(body, 'application/x-www-form-urlencoded');
};

/** The app in Slack mode over a store that the test can look into. It answers nothing. */
const start = async () => {
  const store = await openStore(':memory:');
  const config = parseConfig({
    PORT: '0',
    SLACK_BOT_TOKEN: 'xoxb-test-token',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: await startStubSlack([IDENTITY]),
    DATABASE_URL: 'sqlite::memory:',
  });
  const answer = async (): Promise<never> => {
    throw new Error('this test answers nothing');
  };
  const fetchNothing = async (): Promise<Response> => new Response('ok');
  const { log } = createTestLog();
  const app = await startApp(config, { log, store, answer, fetch: fetchNothing });
  onTestFinished(async () => {
    await app.close();
    await store.close();
  });
  await app.ready;
  return { store, post: (init: RequestInit) => fetch(`${app.url}/slack/events`, init) };
};

describe('a question by HTTP', () => {
  it.each([
    ['mention', mention],
    ['command', command],
  ])('is stored when a %s is answered with an empty 200', async (_, init) => {
    const { store, post } = await start();
    const response = await post(init());
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect(await store.db.selectFrom('requests').select('user').execute()).toEqual([{ user: 'U0TESTADA0' }]);
  });

  it('is refused with 500 when a mention cannot be stored, so that Slack delivers it again', async () => {
    const { store, post } = await start();
    await store.db.schema.dropTable('requests').execute();
    expect((await post(mention())).status).toBe(500);
  });

  it('is answered with a calm line when a command cannot be stored', async () => {
    const { store, post } = await start();
    await store.db.schema.dropTable('requests').execute();
    const response = await post(command());
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      response_type: 'ephemeral',
      text: expect.stringMatching(/^I cannot take questions right now/),
    });
  });
});
