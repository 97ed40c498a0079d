import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AppOverrides, RunningApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import type { WorkspaceOptions } from '../../src/playground/workspace-types.ts';
import { openSlack } from '../fakes/open-slack.ts';
import { createTestLog } from '../slack/test-log.ts';
import { createRuns } from './create-runs.ts';
import { shippedCatalog } from './shipped-catalog.ts';

/**
 * A Slack that stays, and a bot in Slack mode that can be stopped and started again on the same database file.
 * Everything is closed after the test.
 */
export const startSlackBot = async (
  overrides: AppOverrides = {},
  options: { workspace?: Partial<WorkspaceOptions>; environment?: Record<string, string> } = {},
) => {
  const slack = await openSlack(options.workspace);
  const { log, lines, raw } = createTestLog();
  const databasePath = join(mkdtempSync(join(tmpdir(), 'stack-compare-e2e-')), 'bot.db');
  const environment = {
    ...slack.environment,
    DATABASE_URL: `sqlite:${databasePath}`,
    ...options.environment,
  };
  const given = { log, catalog: shippedCatalog(), ...overrides };
  const { stop, settle, ...runs } = createRuns();
  const start = (more: AppOverrides = {}): Promise<RunningApp> =>
    runs.start(parseConfig(environment), { ...given, ...more });
  const running = await start();
  onTestFinished(async () => {
    await stop();
    await slack.close();
  });
  /** Where the workspace itself listens, which stays. */
  const slackUrl = (slack.environment['SLACK_API_URL'] ?? '').replace(/\/api\/$/, '');
  return {
    workspace: slack.workspace,
    slackUrl,
    url: running.url,
    databasePath,
    lines,
    raw,
    start,
    stop,
    settle,
  };
};
