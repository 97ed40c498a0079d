import { onTestFinished } from 'vitest';
import { type AppOverrides, startApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import type { Message, Workspace } from '../../src/playground/workspace-types.ts';
import { createTestLog } from '../slack/test-log.ts';
import { settle } from './settle.ts';
import { shippedCatalog } from './shipped-catalog.ts';

export const CHANNEL = 'C0ARCHITECTURE';
export const CHANNEL_WITHOUT_BOT = 'C0RANDOM';
export const PRIVATE_CHANNEL_WITHOUT_BOT = 'G0LEADS';
export const ARCHIVED_CHANNEL = 'C0ATTIC';
export const DIRECT_MESSAGES = 'D0STACK';
export const BOT = 'U0STACK';

/**
 * The real app over the real Bolt, with the local workspace as its Slack, on a free port; closed after the test.
 * `settle` waits until nothing is under way any more.
 */
export const startTestApp = async (
  overrides: AppOverrides = {},
  environment: Record<string, string> = {},
  flags: Parameters<typeof parseConfig>[1] = {},
) => {
  const { log, lines, raw } = createTestLog();
  const waits: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    waits.push(ms);
  };
  const config = parseConfig({ PORT: '0', ...environment }, flags);
  const app = await startApp(config, { log, catalog: shippedCatalog(), sleep, ...overrides });
  onTestFinished(app.close);
  const { workspace } = app;
  if (workspace === undefined) throw new Error('the playground has no workspace');
  return {
    url: app.url,
    workspace,
    lines,
    raw,
    waits,
    settle: (longestMs?: number) => settle(app, longestMs),
  };
};

/** Everything posted to a channel outside of threads, oldest first. */
export const roots = (workspace: Workspace, channel: string = CHANNEL): Message[] =>
  workspace.messages(channel).filter((message) => message.thread_ts === undefined);

/** The bot's own messages in a thread. */
export const answersIn = (workspace: Workspace, ts: string, channel: string = CHANNEL): Message[] =>
  workspace.thread(channel, ts).filter((message) => message.user === BOT && message.ts !== ts);
