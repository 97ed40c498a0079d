import type { Log } from '../log.ts';

/** What is counted must never keep an answer back: a function that logs, once, what it would have thrown. */
export const neverThrowing = (log: Pick<Log, 'error'>) => {
  let isTold = false;
  return <Arguments extends unknown[]>(count: (...given: Arguments) => void) =>
    (...given: Arguments): void => {
      try {
        count(...given);
      } catch (error) {
        if (!isTold) log.error({ err: error }, 'a metric could not be counted');
        isTold = true;
      }
    };
};
