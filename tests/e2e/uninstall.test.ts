import { describe, expect, it } from 'vitest';
import { signRequest } from '../../src/playground/sign-request.ts';
import { openStore } from '../../src/store/open-store.ts';
import { profileIn } from './profile-form.ts';
import { startSlackBot } from './start-slack-bot.ts';

const TEAM = 'T0PLAYGROUND';
/** As the fake Slack signs. */
const SECRET = 'signing-secret-of-the-tests';

const start = async () => {
  const bot = await startSlackBot();
  /** What Slack tells the bot, `ago` seconds after it happened. */
  const tell = async (event: Record<string, unknown>, { team = TEAM, ago = -1 } = {}): Promise<number> => {
    const event_time = Math.floor(Date.now() / 1_000) - ago;
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: team,
      event_id: 'Ev1',
      event_time,
      event,
    });
    const headers = { 'content-type': 'application/json', ...signRequest(body, SECRET, Date.now()) };
    return (await fetch(`${bot.url}/slack/events`, { method: 'POST', body, headers })).status;
  };
  const kept = async (): Promise<string> => {
    await bot.settle();
    await bot.stop();
    const store = await openStore(bot.databasePath);
    const rows = [
      await store.db.selectFrom('team_profiles').selectAll().execute(),
      await store.db.selectFrom('requests').selectAll().execute(),
    ];
    await store.close();
    return JSON.stringify(rows);
  };
  await profileIn(bot).write({ teamSize: '7' });
  await bot.workspace.sendCommand({ text: 'compare fastify and express' });
  await bot.settle();
  return { ...bot, tell, kept };
};

describe('uninstalling the app from the one workspace of the settings', () => {
  it('deletes everything that was kept of it', async () => {
    const { tell, kept } = await start();
    expect(await tell({ type: 'app_uninstalled' })).toBe(200);
    expect(await kept()).toBe('[[],[]]');
  });

  it.each([
    ['is told late, of an installation before this one', { type: 'app_uninstalled' }, { ago: 3_600 }],
    ['is of another workspace', { type: 'app_uninstalled' }, { team: 'T0OTHER' }],
    ['is only that a token was revoked', { type: 'tokens_revoked', tokens: { bot: ['U0STACK'] } }, {}],
  ])('deletes nothing when what is told %s', async (_, event, how) => {
    const { tell, kept } = await start();
    expect(await tell(event, how)).toBe(200);
    expect(await kept()).toContain(TEAM);
  });
});
