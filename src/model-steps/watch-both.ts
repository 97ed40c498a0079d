import type { WatchModel } from './model-steps.ts';

/** Tells two of what one is told. */
export const watchBoth = (one: WatchModel, other: WatchModel): WatchModel => ({
  call: (call) => {
    one.call?.(call);
    other.call?.(call);
  },
  verdict: (verdict) => {
    one.verdict?.(verdict);
    other.verdict?.(verdict);
  },
  opened: (status) => {
    one.opened?.(status);
    other.opened?.(status);
  },
});
