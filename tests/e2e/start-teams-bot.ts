import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AppOverrides, RunningApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import type { TokenOptions } from '../fakes/oauth-tokens.ts';
import { openSlackOfTeams } from '../fakes/slack-of-teams.ts';
import type { SocketDoor } from '../fakes/socket-door.ts';
import { createBrowser } from '../install/install-in-browser.ts';
import { createTestLog } from '../slack/test-log.ts';
import { createRuns } from './create-runs.ts';
import { shippedCatalog } from './shipped-catalog.ts';

export const FIRST = 'T0FIRST';
export const SECOND = 'T0SECOND';

/** A bot for several workspaces, and a Slack that stays with two of them; all is closed after the test. */
export const startTeamsBot = async (
  overrides: AppOverrides = {},
  options: TokenOptions & { database?: string; door?: SocketDoor } = {},
) => {
  const slack = await openSlackOfTeams([FIRST, SECOND], options);
  const { log, lines, raw } = createTestLog();
  const databasePath = join(mkdtempSync(join(tmpdir(), 'stack-compare-teams-')), 'bot.db');
  const environment = {
    ...slack.environment,
    DATABASE_URL: options.database ?? `sqlite:${databasePath}`,
    ...(options.door === undefined ? {} : { SLACK_APP_TOKEN: 'xapp-of-the-tests', SLACK_SIGNING_SECRET: '' }),
  };
  const given = { log, catalog: shippedCatalog(), ...overrides };
  const { stop, settle, ...runs } = createRuns();
  const start = (more: Record<string, string> = {}, instead: AppOverrides = {}): Promise<RunningApp> =>
    runs.start(parseConfig({ ...environment, ...more }), { ...given, ...instead });
  await start();
  onTestFinished(async () => {
    await stop();
    await slack.close();
  });
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
