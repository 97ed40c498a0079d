import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SCOPES } from '../../src/install/create-installer.ts';
import { installerOn } from '../../src/install/current-token.ts';
import { storeKeys } from '../../src/install/encryption.ts';
import { serveInstall } from '../../src/install/serve-install.ts';
import { openVault } from '../../src/install/vault.ts';
import { noMetrics } from '../../src/metrics/metrics.ts';
import { openSlackOfTeams } from '../fakes/slack-of-teams.ts';
import { createTestLog } from '../slack/test-log.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { createBrowser } from './install-in-browser.ts';

const TEAM = 'T0FIRST';

/** The pages for installing, and a Slack behind them. */
const setUp = async () => {
  const slack = await openSlackOfTeams([TEAM]);
  onTestFinished(slack.close);
  const store = await openTestStore();
  const { log, lines, raw } = createTestLog();
  const { clientId, clientSecret } = slack.tokens;
  const clock = (): Date => new Date();
  const keys = storeKeys([new Uint8Array(32).fill(7)]);
  const vault = openVault(store.db, { keys, clock, log });
  const config = { clientId, clientSecret, stateSecret: 'state', apiUrl: slack.environment.SLACK_API_URL };
  const installer = installerOn(vault, 'install', {
    ...{ keys, clock, log, config, db: store.db, metrics: noMetrics },
  });
  const handle = serveInstall({ installer, log });
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { url, browser: createBrowser(url), tokens: slack.tokens, vault, store, lines, raw };
};

describe('the page for installing', () => {
  it('has a button to Slack that asks for the scopes of the manifest, with a state that the browser keeps', async () => {
    const { browser, tokens } = await setUp();
    const { page, button } = await browser.begin();
    expect(page).toContain('Add to Slack');
    expect(button.origin + button.pathname).toBe('https://slack.com/oauth/v2/authorize');
    expect(button.searchParams.get('client_id')).toBe(tokens.clientId);
    expect(button.searchParams.get('scope')?.split(',')).toEqual(SCOPES);
    expect(browser.cookie()).toContain(button.searchParams.get('state') ?? 'no state');
  });

  it('takes nothing but GET', async () => {
    const { url } = await setUp();
    expect((await fetch(`${url}/slack/install`, { method: 'POST' })).status).toBe(405);
  });

  it.each(['/slack/install', '/slack/oauth_redirect?error=access_denied'])(
    '%s is kept by nobody and runs no script',
    async (path) => {
      const { url } = await setUp();
      const { headers } = await fetch(`${url}${path}`);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );
});

describe('coming back from Slack', () => {
  it('stores the tokens encrypted and says where it is installed', async () => {
    const { browser, tokens, vault, store, raw } = await setUp();
    const { status, page } = await browser.install(tokens.codeFor(TEAM));
    expect(status).toBe(200);
    expect(page).toContain(`the workspace Workspace &#60;${TEAM}&#62;`);
    const found = await vault.find(TEAM);
    expect(found?.installation).toEqual({
      team: { id: TEAM, name: `Workspace <${TEAM}>` },
      bot: expect.objectContaining({ token: `xoxb-${TEAM}-1`, userId: 'U0STACK', id: 'B0STACK' }),
      by: 'U0MIRA',
    });
    const rows = JSON.stringify(await store.db.selectFrom('installations').selectAll().execute());
    expect(rows).not.toContain('xoxb');
    expect(raw()).not.toMatch(/xoxb|code-/);
  });

  it('is refused in another browser than the one that began', async () => {
    const { url, browser, tokens, vault } = await setUp();
    const { button } = await browser.begin();
    const state = button.searchParams.get('state') ?? '';
    const { status, page } = await createBrowser(url).comeBack({ code: tokens.codeFor(TEAM), state });
    expect(status).toBe(400);
    expect(page).toContain('started in another browser');
    expect(await vault.teams()).toEqual([]);
  });

  it('is refused with a state that this bot did not sign', async () => {
    const { url, tokens, vault } = await setUp();
    const state = 'eyJhbGciOiJub25lIn0.e30.';
    const query = new URLSearchParams({ code: tokens.codeFor(TEAM), state });
    const headers = { cookie: `slack-app-oauth-state=${state}` };
    const response = await fetch(`${url}/slack/oauth_redirect?${query}`, { headers });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('too old')]);
    expect(await vault.teams()).toEqual([]);
  });

  it('is calm about somebody who changed their mind', async () => {
    const { browser } = await setUp();
    const { status, page } = await browser.comeBack({ error: 'access_denied' });
    expect(status).toBe(200);
    expect(page).toContain('was cancelled in Slack');
  });

  it('refuses a code that Slack does not take, or took before', async () => {
    const { browser, tokens } = await setUp();
    const code = tokens.codeFor(TEAM);
    await browser.install(code);
    expect(await browser.install(code)).toMatchObject({
      status: 400,
      page: expect.stringContaining('too old'),
    });
  });

  it('does not install for a whole organization, and says so', async () => {
    const { browser, tokens, vault } = await setUp();
    const { status, page } = await browser.install(tokens.codeFor(TEAM, { isWhole: true }));
    expect(status).toBe(400);
    expect(page).toContain('cannot be installed for a whole organization');
    expect(await vault.teams()).toEqual([]);
  });

  it('says without its reason that the store is in trouble, and leaves the reason in the log', async () => {
    const { browser, tokens, store, lines } = await setUp();
    await store.db.schema.dropTable('installations').execute();
    const { status, page } = await browser.install(tokens.codeFor(TEAM));
    expect(status).toBe(502);
    expect(page).toContain('try again in a few minutes');
    expect(page).not.toMatch(/table|SQL|installations/);
    expect(JSON.stringify(lines)).toContain('no such table');
  });

  it('takes the place of an installation before', async () => {
    const { browser, tokens, vault } = await setUp();
    await browser.install(tokens.codeFor(TEAM));
    await browser.install(tokens.codeFor(TEAM));
    expect(await vault.teams()).toEqual([TEAM]);
    expect((await vault.find(TEAM))?.installation.bot.token).toBe(`xoxb-${TEAM}-2`);
  });
});
