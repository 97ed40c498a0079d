import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type AppOverrides, type RunningApp, startApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import type { Decision } from '../../src/decisions/decision.ts';
import type { DecisionForm, Occasion } from '../../src/decisions/record-of.ts';
import { createDecisions } from '../../src/store/decisions.ts';
import { openStore } from '../../src/store/open-store.ts';
import { catalog, draftOf } from '../decisions/decide.ts';
import { createTestLog } from '../slack/test-log.ts';
import { settle } from './settle.ts';
import { CHANNEL } from './start-test-app.ts';

export const TEAM = 'T0PLAYGROUND';
const AUTHOR = 'U0MIRA';

/** Saves a decision of the local workspace's team in a database that nobody has open. */
export const saveIn = async (
  databasePath: string,
  threadTs: string,
  form: Partial<DecisionForm> = {},
  occasion: Partial<Occasion> = {},
): Promise<Decision> => {
  const store = await openStore(databasePath);
  try {
    const draft = draftOf(form, { team: TEAM, channel: CHANNEL, author: AUTHOR, threadTs, ...occasion });
    return await createDecisions(store.db, () => new Date()).save(draft);
  } finally {
    await store.close();
  }
};

/** A kept playground with a decision, started again with what `overrides` bring. */
export const startKept = async (overrides: AppOverrides) => {
  const directory = mkdtempSync(join(tmpdir(), 'stack-compare-kept-'));
  const keep = { workspace: join(directory, 'workspace.json'), database: join(directory, 'bot.db') };
  const config = parseConfig({ PORT: '0' });
  if (config.mode !== 'playground') throw new Error('no playground');
  const { log, lines } = createTestLog();
  const start = async (given: AppOverrides): Promise<RunningApp> => {
    const app = await startApp({ ...config, keep }, { log, catalog, ...given });
    await app.ready;
    return app;
  };
  const first = await start({});
  const { ts } = (await first.workspace?.sendMessage({ text: 'Django it is', channel: CHANNEL })) ?? {};
  await first.close();
  if (ts === undefined) throw new Error('nothing was said');
  const decision = await saveIn(keep.database, ts);
  const app = await start(overrides);
  onTestFinished(app.close);
  await settle(app);
  if (app.workspace === undefined) throw new Error('the playground has no workspace');
  return { app, workspace: app.workspace, root: ts, decision, lines };
};
