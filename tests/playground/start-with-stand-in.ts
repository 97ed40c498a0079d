import type { AppOverrides } from '../../src/app.ts';
import { startTestApp } from '../e2e/start-test-app.ts';

/** The real app in its playground, with the stand-in for a model and without waiting; closed after the test. */
export const startWithStandIn = (overrides: AppOverrides = {}) =>
  startTestApp({ isModelOff: () => false, ...overrides }, {}, { standInModel: true });

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
