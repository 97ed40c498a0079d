import { setImmediate } from 'node:timers/promises';

/**
 * Lets callers go on one after the other, one in each turn of the event loop: what Slack delivers meanwhile is
 * acknowledged between two of them, not after all.
 */
export const takeTurns = (): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
};
