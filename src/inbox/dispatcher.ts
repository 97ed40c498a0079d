import { takeTurns } from './take-turns.ts';

/** Hands stored requests to their work: one after the other in each lane, lanes side by side. */
export type Dispatcher = {
  /** Adds a request to the end of a lane; returns how many stand before it there. */
  enqueue: (id: string, lane: string) => number;
  /** How many are not done in all lanes. */
  waiting: () => number;
  /** Resolves when nothing is left to do. */
  idle: () => Promise<void>;
  /** Begins nothing new; resolves when what was begun has ended. */
  stop: () => Promise<void>;
};

/**
 * A dispatcher whose `work` must not reject: what it cannot finish stays in the inbox. A lane is whatever has to
 * keep its order, here a channel. `mayWork` can let work wait (take-turns.ts). Only ids are held, so that a long line
 * costs little memory.
 */
export const createDispatcher = (
  work: (id: string) => Promise<void>,
  mayWork?: (waitedMs: number) => boolean,
): Dispatcher => {
  const lanes = new Map<string, string[]>();
  const running = new Set<Promise<void>>();
  const turn = takeTurns(mayWork);
  let isStopping = false;
  let count = 0;
  const run = async (lane: string, line: string[]): Promise<void> => {
    for (let id = line[0]; id !== undefined; id = line[0]) {
      await turn();
      if (isStopping) return;
      await work(id);
      line.shift();
      count -= 1;
    }
    if (line.length === 0) lanes.delete(lane);
  };
  const start = (lane: string, line: string[]): void => {
    const lap: Promise<void> = run(lane, line).finally(() => {
      running.delete(lap);
    });
    running.add(lap);
  };
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };
  return {
    enqueue: (id, lane) => {
      const line = lanes.get(lane);
      count += 1;
      if (line !== undefined) return line.push(id) - 1;
      const fresh = [id];
      lanes.set(lane, fresh);
      if (!isStopping) start(lane, fresh);
      return 0;
    },
    waiting: () => count,
    idle,
    stop: async () => {
      isStopping = true;
      await idle();
    },
  };
};
