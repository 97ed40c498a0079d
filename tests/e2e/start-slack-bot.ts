import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type AppOverrides, type RunningApp, startApp } from '../../src/app.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { parseConfig } from '../../src/config.ts';
import type { WorkspaceOptions } from '../../src/playground/workspace-types.ts';
import { openSlack } from '../fakes/open-slack.ts';
import { createTestLog } from '../slack/test-log.ts';

let catalog: ReturnType<typeof loadCatalog> | undefined;

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
  catalog ??= loadCatalog(parseConfig({}).dataDirectory);
  const environment = {
    ...slack.environment,
    DATABASE_URL: `sqlite:${databasePath}`,
    ...options.environment,
  };
  const given = { log, catalog, ...overrides };
  let app: RunningApp | null = null;
  const start = async (more: AppOverrides = {}): Promise<RunningApp> => {
    app = await startApp(parseConfig(environment), { ...given, ...more });
    await app.ready;
    return app;
  };
  const stop = async (): Promise<void> => {
    const running = app;
    app = null;
    await running?.close();
  };
  const running = await start();
  onTestFinished(async () => {
    await stop();
    await slack.close();
  });
  const settle = async (): Promise<void> => {
    await app?.settle();
  };
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
