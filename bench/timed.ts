/** Milliseconds that something takes which ends before it returns. */
export const timed = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
