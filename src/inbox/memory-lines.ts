import { createDispatcher } from './dispatcher.ts';
import type { Lines, Tried } from './lines.ts';

export type MemoryLinesDeps = {
  /** Must not reject: what it cannot finish stays in the inbox. */
  work: (id: string) => Promise<Tried>;
  /** Can let work wait (take-turns.ts). */
  mayWork: (waitedMs: number) => boolean;
  /** Rejects when the process ends meanwhile. */
  sleep: (ms: number) => Promise<void>;
  /** Told of what goes on beside the lines. */
  track: (work: Promise<unknown>) => void;
};

/** The lines of the only process there is: what waits in them when it ends is in the inbox at the next start. */
export const createMemoryLines = ({ work, mayWork, sleep, track }: MemoryLinesDeps): Lines => {
  const dispatcher = createDispatcher(async (id) => {
    await work(id);
  }, mayWork);
  let postponed = 0;
  const wait = async (id: string, lane: string, ms: number): Promise<void> => {
    postponed += 1;
    try {
      await sleep(ms);
      dispatcher.enqueue(id, lane);
    } finally {
      postponed -= 1;
    }
  };
  const waiting = (): number => dispatcher.waiting() + postponed;
  return {
    ...dispatcher,
    postpone: (id, lane, ms) => track(wait(id, lane, ms)),
    waiting,
    backlog: waiting,
  };
};
