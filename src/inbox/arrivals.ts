/** A burst pauses this long between two deliveries at most. */
const QUIET_MS = 3;
/** Work goes on all the same after this long, so that a steady stream is answered too. */
const PATIENCE_MS = 50;

/** When something was delivered last. */
export type Arrivals = {
  note: () => void;
  /** Whether work may go on: a burst is over, or work has waited long enough for it. */
  mayWork: (waitedMs: number) => boolean;
};

/** While a burst of deliveries lasts, acknowledging it comes before answering. `now` gives milliseconds. */
export const createArrivals = (now: () => number): Arrivals => {
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    note: () => {
      lastAt = now();
    },
    mayWork: (waitedMs) => waitedMs >= PATIENCE_MS || now() - lastAt >= QUIET_MS,
  };
};
