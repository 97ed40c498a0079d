/** Time as the model layer sees it, so that tests move it by hand. */
export type Clock = {
  /** Milliseconds that never run back. */
  now: () => number;
  /** Milliseconds since 1970, for days and for dates that servers name. */
  wallTime: () => number;
  /** Runs `then` once after `ms`; the returned function calls it off. */
  after: (ms: number, then: () => void) => () => void;
};

export const systemClock: Clock = {
  now: () => performance.now(),
  wallTime: () => Date.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
