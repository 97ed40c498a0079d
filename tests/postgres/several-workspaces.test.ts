import { describe, expect, it, onTestFinished } from 'vitest';
import { createCurrentToken } from '../../src/install/current-token.ts';
import { storeKeys } from '../../src/install/encryption.ts';
import { openVault } from '../../src/install/vault.ts';
import { noMetrics } from '../../src/metrics/metrics.ts';
import { openStore } from '../../src/store/open-store.ts';
import { FIRST, SECOND, startTeamsBot } from '../e2e/start-teams-bot.ts';
import { answersIn, roots } from '../e2e/start-test-app.ts';
import { openSlackOfTeams } from '../fakes/slack-of-teams.ts';
import { createTestLog } from '../slack/test-log.ts';
import { testLocation } from '../store/test-location.ts';

const QUESTION = 'compare fastify and express for an API';

describe('several workspaces on Postgres', () => {
  it('share a queue, and each question is answered by the bot of its workspace', async () => {
    const bot = await startTeamsBot({}, { database: await testLocation('teams') });
    await bot.install(FIRST);
    await bot.install(SECOND);
    bot.calls.length = 0;
    await Promise.all(
      [FIRST, SECOND].map((team) =>
        bot.workspaceOf(team).sendCommand({ text: `${QUESTION}, asked in ${team}` }),
      ),
    );
    await expect
      .poll(() => bot.calls.filter(({ method }) => method === 'chat.postMessage').length)
      .toBeGreaterThan(3);
    await bot.settle();
    for (const team of [FIRST, SECOND]) {
      const workspace = bot.workspaceOf(team);
      expect(roots(workspace).map(({ text }) => text)).toEqual([expect.stringContaining(`asked in ${team}`)]);
      expect(answersIn(workspace, roots(workspace)[0]?.ts ?? '').length).toBeGreaterThan(0);
    }
    expect(bot.calls.every(({ team }) => team !== null)).toBe(true);
    await bot.uninstall(FIRST);
    const store = await openStore(await testLocation('teams'));
    onTestFinished(() => store.close());
    expect(await store.db.selectFrom('requests').select('team').execute()).toEqual([{ team: SECOND }]);
  });

  it('use a refresh token once, though two replicas renew at once', async () => {
    const location = await testLocation('rotation');
    const slack = await openSlackOfTeams([FIRST], { expiresIn: 12 * 3_600 });
    onTestFinished(slack.close);
    const { log } = createTestLog();
    const { clientId, clientSecret } = slack.tokens;
    const config = { clientId, clientSecret, stateSecret: 'state', apiUrl: slack.environment.SLACK_API_URL };
    const keys = storeKeys([new Uint8Array(32).fill(7)]);
    const shared = { log, config, keys, metrics: noMetrics, clock: () => new Date() };
    const code = new URLSearchParams({ client_secret: clientSecret, code: slack.tokens.codeFor(FIRST) });
    const given = slack.tokens.access(code);
    const bot = {
      ...{ token: String(given['access_token']), refreshToken: String(given['refresh_token']) },
      ...{ scopes: [], id: 'B0STACK', userId: 'U0STACK' },
      expiresAt: Math.floor(Date.now() / 1_000) + 60,
    };
    const installation = { team: { id: FIRST }, bot, by: 'U0MIRA' };
    const replicas = await Promise.all([1, 2].map(() => openStore(location)));
    for (const store of replicas) onTestFinished(() => store.close());
    const [store] = replicas;
    if (store !== undefined) await openVault(store.db, shared).install(installation);
    const tokens = await Promise.all(
      replicas.map(({ db }) => createCurrentToken(installation, { ...shared, db }).current()),
    );
    expect(new Set(tokens)).toEqual(new Set([`xoxe.xoxb-${FIRST}-2`]));
    expect(slack.tokens.refusals).toEqual([]);
  });
});
