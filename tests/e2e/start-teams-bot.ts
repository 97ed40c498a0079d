import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type AppOverrides, type RunningApp, startApp } from '../../src/app.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { parseConfig } from '../../src/config.ts';
import type { TokenOptions } from '../fakes/oauth-tokens.ts';
import { openSlackOfTeams } from '../fakes/slack-of-teams.ts';
import type { SocketDoor } from '../fakes/socket-door.ts';
import { createBrowser } from '../install/install-in-browser.ts';
import { createTestLog } from '../slack/test-log.ts';

let catalog: ReturnType<typeof loadCatalog> | undefined;

export const FIRST = 'T0FIRST';
export const SECOND = 'T0SECOND';

/** A bot for several workspaces, and a Slack that stays with two of them; all is closed after the test. */
export const startTeamsBot = async (
  overrides: AppOverrides = {},
  options: TokenOptions & { database?: string; door?: SocketDoor } = {},
) => {
  const slack = await openSlackOfTeams([FIRST, SECOND], options);
  const { log, lines, raw } = createTestLog();
  catalog ??= loadCatalog(parseConfig({}).dataDirectory);
  const databasePath = join(mkdtempSync(join(tmpdir(), 'stack-compare-teams-')), 'bot.db');
  const environment = {
    ...slack.environment,
    DATABASE_URL: options.database ?? `sqlite:${databasePath}`,
    ...(options.door === undefined ? {} : { SLACK_APP_TOKEN: 'xapp-of-the-tests', SLACK_SIGNING_SECRET: '' }),
  };
  const given = { log, catalog, ...overrides };
  let app: RunningApp | null = null;
  const start = async (
    more: Record<string, string> = {},
    instead: AppOverrides = {},
  ): Promise<RunningApp> => {
    const starting = await startApp(parseConfig({ ...environment, ...more }), { ...given, ...instead });
    app = starting;
    await starting.ready;
    return starting;
  };
  const stop = async (): Promise<void> => {
    const running = app;
    app = null;
    await running?.close();
  };
  await start();
  onTestFinished(async () => {
    await stop();
    await slack.close();
  });
  const settle = async (): Promise<void> => {
    await app?.settle();
  };
  /** Installs the app as a person does. */
  const install = (team: string) => createBrowser(slack.botUrl).install(slack.tokens.codeFor(team));
  /** A workspace as the helpers of other tests take it. */
  const inTeam = (team: string) => ({ workspace: slack.workspaceOf(team), settle });
  /** Uninstalls the app as Slack does: its tokens end, and the bot is told. */
  const uninstall = (team: string) => {
    slack.tokens.revoke(team);
    return slack.sendEvent(team, { type: 'app_uninstalled' });
  };
  return {
    ...slack,
    ...{ databasePath, lines, raw, start, stop, settle, install, inTeam, uninstall },
  };
};
