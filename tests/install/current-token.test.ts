import { describe, expect, it, onTestFinished } from 'vitest';
import { createCurrentToken, type RenewDeps } from '../../src/install/current-token.ts';
import { storeKeys } from '../../src/install/encryption.ts';
import { openVault } from '../../src/install/vault.ts';
import { noMetrics } from '../../src/metrics/metrics.ts';
import type { Store } from '../../src/store/open-store.ts';
import { openSlackOfTeams } from '../fakes/slack-of-teams.ts';
import { createTestLog } from '../slack/test-log.ts';
import { openTestStore } from '../store/open-test-store.ts';

const TEAM = 'T0FIRST';
const MINUTE = 60_000;
const HOUR_SECONDS = 3_600;

/** An installation whose token ends in `hours`, and a Slack that gives tokens for `newHours`. */
const setUp = async ({ hours, newHours = 12 }: { hours: number; newHours?: number }) => {
  const slack = await openSlackOfTeams([TEAM], { expiresIn: newHours * HOUR_SECONDS });
  onTestFinished(slack.close);
  const { log, lines, raw } = createTestLog();
  const time = { ms: Date.now() };
  const { clientId, clientSecret } = slack.tokens;
  const depsOn = (store: Store): RenewDeps => ({
    ...{ db: store.db, log, metrics: noMetrics, clock: () => new Date(time.ms) },
    keys: storeKeys([new Uint8Array(32).fill(7)]),
    config: { clientId, clientSecret, stateSecret: 'state', apiUrl: slack.environment.SLACK_API_URL },
  });
  const store = await openTestStore();
  const deps = depsOn(store);
  const vault = openVault(store.db, deps);
  const code = new URLSearchParams({ client_secret: clientSecret, code: slack.tokens.codeFor(TEAM) });
  const given = slack.tokens.access(code);
  const installation = {
    team: { id: TEAM },
    bot: {
      ...{ token: String(given['access_token']), refreshToken: String(given['refresh_token']) },
      ...{ scopes: ['chat:write'], id: 'B0STACK', userId: 'U0STACK' },
      expiresAt: Math.floor(time.ms / 1_000) + hours * HOUR_SECONDS,
    },
    by: 'U0MIRA',
  };
  await vault.install(installation);
  return { slack, deps, vault, installation, time, lines, raw };
};

describe('the token of a team', () => {
  it('stays while it is good for long', async () => {
    const { deps, installation, slack } = await setUp({ hours: 3 });
    expect(await createCurrentToken(installation, deps).current()).toBe(installation.bot.token);
    expect(slack.tokens.given(TEAM)).toBe(1);
  });

  it('is renewed once, before it ends, however many ask, and stored', async () => {
    const { deps, installation, slack, vault, raw } = await setUp({ hours: 1 });
    const token = createCurrentToken(installation, deps);
    const tokens = await Promise.all([token.current(), token.current(), token.current()]);
    expect(new Set(tokens)).toEqual(new Set([`xoxe.xoxb-${TEAM}-2`]));
    expect(await token.current()).toBe(`xoxe.xoxb-${TEAM}-2`);
    expect(slack.tokens.refusals).toEqual([]);
    const stored = (await vault.find(TEAM))?.installation.bot;
    expect(stored).toMatchObject({ token: `xoxe.xoxb-${TEAM}-2`, refreshToken: `xoxe-1-${TEAM}-2` });
    expect(raw()).not.toMatch(/xox[be]-/);
  });

  it('goes on as it is while Slack does not renew it, and is tried again a minute later', async () => {
    const { deps, installation, slack, time, lines } = await setUp({ hours: 1 });
    slack.tokens.revoke(TEAM);
    const token = createCurrentToken(installation, deps);
    for (const _ of [1, 2, 3]) expect(await token.current()).toBe(installation.bot.token);
    expect(slack.tokens.refusals).toEqual(['invalid_refresh_token']);
    expect(JSON.stringify(lines)).toContain('invalid_refresh_token');
    time.ms += MINUTE;
    await token.current();
    expect(slack.tokens.refusals).toHaveLength(2);
  });

  it('goes on as it is while the store is in trouble', async () => {
    const { deps, installation, lines } = await setUp({ hours: 1 });
    await deps.db.schema.dropTable('installations').execute();
    expect(await createCurrentToken(installation, deps).current()).toBe(installation.bot.token);
    expect(lines.some(({ msg }) => String(msg).includes('could not be renewed'))).toBe(true);
  });

  it('is not asked for where Slack renews none', async () => {
    const { deps, installation, slack } = await setUp({ hours: 1 });
    const { refreshToken: _, ...bot } = installation.bot;
    await createCurrentToken({ ...installation, bot }, deps).current();
    expect(slack.tokens.given(TEAM)).toBe(1);
  });
});
