import type { Repeat } from '../repeat.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { type WatchRun, watchDecisions } from './watch-decisions.ts';

/** A timer of a day would miss its day where the machine sleeps: each hour it is asked whether today was watched. */
export const WATCH_ROUND = { name: 'watch', everyMs: 60 * 60_000 } as const;

/** How the watch is kept. `watch` is replaced in tests. */
export type KeepDeps = ApiDeps & { watch?: typeof watchDecisions };

const isComplete = ({ left }: WatchRun): boolean => left === 0;

/**
 * Watches decisions at its first call of a day, by the day of UTC; what could not be done is done at the next call.
 * Which day was watched is kept in memory alone: after a start, what was told is known. Never rejects.
 */
export const createDailyWatch = (deps: KeepDeps, isStopping: () => boolean): (() => Promise<void>) => {
  const { clock, log, watch = watchDecisions } = deps;
  let watchedDay = '';
  return async () => {
    const today = clock().toISOString().slice(0, 10);
    if (isStopping() || watchedDay === today) return;
    try {
      const done = await watch(deps, { today, isStopping });
      if (isComplete(done)) watchedDay = today;
      if (Object.values(done).some((decisions) => decisions > 0)) log.info(done, 'decisions were watched');
    } catch (error) {
      log.error({ err: error }, 'decisions could not be watched');
    }
  };
};

/** Watches decisions once `ready` resolves and then daily. Returns what stops it; nothing it does rejects. */
export const keepWatch = (deps: KeepDeps, ready: Promise<void>, repeat: Repeat): (() => void) => {
  let stopRound = (): void => undefined;
  let isStopped = false;
  const run = createDailyWatch(deps, () => isStopped);
  const begin = (): void => {
    if (!isStopped) stopRound = repeat({ ...WATCH_ROUND, run });
  };
  // Whoever waits for it sees why it never is.
  ready.then(begin, () => undefined);
  return () => {
    isStopped = true;
    stopRound();
  };
};
