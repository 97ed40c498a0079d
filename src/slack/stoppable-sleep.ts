import { StoppingError } from './stopping-error.ts';

/** A sleep that a stop cuts short: it then rejects with StoppingError, and so does every later one. */
export type StoppableSleep = {
  sleep: (ms: number) => Promise<void>;
  stop: () => void;
  isStopped: () => boolean;
};

/** Wraps a sleep. Nothing is kept of one that has ended, however many there are. */
export const createStoppableSleep = (sleep: (ms: number) => Promise<void>): StoppableSleep => {
  const waiting = new Set<(reason: StoppingError) => void>();
  let isStopped = false;
  return {
    sleep: (ms) =>
      new Promise((resolve, reject) => {
        if (isStopped) {
          reject(new StoppingError());
          return;
        }
        waiting.add(reject);
        sleep(ms)
          .then(resolve, reject)
          .finally(() => waiting.delete(reject));
      }),
    isStopped: () => isStopped,
    stop: () => {
      isStopped = true;
      for (const reject of waiting) reject(new StoppingError());
      waiting.clear();
    },
  };
};
