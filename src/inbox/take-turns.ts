import { setImmediate } from 'node:timers/promises';

/**
 * Lets callers go on one after the other, one in each turn of the event loop: what Slack delivers meanwhile is
 * acknowledged between two of them, not after all. `mayGo` is asked in each turn, with the milliseconds the caller
 * has waited, and can let turns pass.
 */
export const takeTurns = (mayGo: (waitedMs: number) => boolean = () => true): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  const next = async (): Promise<void> => {
    const since = performance.now();
    do await setImmediate();
    while (!mayGo(performance.now() - since));
  };
  return () => {
    last = last.then(next);
    return last;
  };
};
