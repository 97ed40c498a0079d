/** Work that goes on after its request was acknowledged. Bolt's stop() waits for nothing, so this does. */
export type Jobs = {
  track: (work: Promise<unknown>) => void;
  count: () => number;
  /** Waits for the work under way, `limitMs` at most; returns how many jobs were still open. */
  drain: (limitMs: number) => Promise<number>;
};

/** A registry of running work. Failures of the work are its own: they are handled before it is tracked. */
export const createJobs = (): Jobs => {
  const open = new Set<Promise<unknown>>();
  const track = (work: Promise<unknown>): void => {
    const settled: Promise<unknown> = work
      .catch(() => undefined)
      .finally(() => {
        open.delete(settled);
      });
    open.add(settled);
  };
  const drain = async (limitMs: number): Promise<number> => {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<'limit'>((resolve) => {
      timer = setTimeout(resolve, limitMs, 'limit');
    });
    while (open.size > 0) {
      if ((await Promise.race([Promise.all(open), limit])) === 'limit') break;
    }
    clearTimeout(timer);
    return open.size;
  };
  return { track, count: () => open.size, drain };
};
