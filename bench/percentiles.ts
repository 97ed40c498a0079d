export type Percentiles = { p50: number; p95: number; p99: number; max: number; samples: number };

const round = (value: number): number => Math.round(value * 100) / 100;

/** Nearest-rank percentiles of at least one sample, rounded to hundredths. */
export const percentiles = (samples: readonly number[]): Percentiles => {
  const sorted = samples.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), samples: sorted.length };
};

/** The one in the middle of at least one run; of an even number the lower of the two. */
export const median = (runs: readonly number[]): number =>
  runs.toSorted((one, other) => one - other)[Math.ceil(runs.length / 2) - 1] ?? Number.NaN;
