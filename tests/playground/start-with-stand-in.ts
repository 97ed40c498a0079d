import { onTestFinished } from 'vitest';
import { type AppOverrides, startApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { createTestLog } from '../slack/test-log.ts';

/** The real app in its playground, with the stand-in for a model and without waiting; closed after the test. */
export const startWithStandIn = async (overrides: AppOverrides = {}) => {
  const { log, lines } = createTestLog();
  const sleep = async (): Promise<void> => undefined;
  const config = parseConfig({ PORT: '0' }, { standInModel: true });
  const app = await startApp(config, { log, sleep, isModelOff: () => false, ...overrides });
  onTestFinished(app.close);
  const { workspace } = app;
  if (workspace === undefined) throw new Error('the playground has no workspace');
  return { url: app.url, workspace, settle: app.settle, lines };
};

/** Waits of the stand-in, which end when the test says so; all others are over at once. */
export const holdStandIn = () => {
  const waiting: (() => void)[] = [];
  let isHeld = true;
  const sleep = (ms: number): Promise<void> =>
    isHeld && (ms === 300 || ms === 250) ? new Promise((go) => waiting.push(go)) : Promise.resolve();
  return {
    sleep,
    /** How many sentences wait to be sent. */
    held: () => waiting.length,
    /** Lets the oldest go on. */
    goOn: () => waiting.shift()?.(),
    /** Holds nothing any more. */
    letGo: (): void => {
      isHeld = false;
      for (const go of waiting.splice(0)) go();
    },
  };
};
