/** How many calls run at once, and how many may wait for one to end. */
const RUNNING = 8;
const WAITING = 32;

export type Turns = {
  /**
   * Waits for a turn in the order of asking. `go`: it is yours until `leave`. `full`: too many wait already.
   * `ended`: the signal was aborted first.
   */
  enter: (signal: AbortSignal) => Promise<'go' | 'full' | 'ended'>;
  leave: () => void;
  size: () => { running: number; waiting: number };
};

export const createTurns = ({ running = RUNNING, waiting = WAITING } = {}): Turns => {
  let busy = 0;
  const queue: (() => void)[] = [];
  return {
    enter: async (signal) => {
      if (signal.aborted) return 'ended';
      if (busy < running) {
        busy += 1;
        return 'go';
      }
      if (queue.length >= waiting) return 'full';
      return await new Promise((resolve) => {
        const go = (): void => {
          signal.removeEventListener('abort', end);
          resolve('go');
        };
        const end = (): void => {
          queue.splice(queue.indexOf(go), 1);
          resolve('ended');
        };
        queue.push(go);
        signal.addEventListener('abort', end, { once: true });
      });
    },
    // The turn goes straight to the next in line, so that nobody slips in between.
    leave: () => {
      const next = queue.shift();
      if (next === undefined) busy -= 1;
      else next();
    },
    size: () => ({ running: busy, waiting: queue.length }),
  };
};
