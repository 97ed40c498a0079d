import { createRandom } from '../fakes/random.ts';

/** Scores and weights become whole numbers at these scales: fine enough for four published decimals. */
const SCORE_SCALE = 100_000_000;
const WEIGHT_SCALE = 60_000;

/** Draws that a published example was made with: any distribution, from one seeded stream. */
export type Draws = { uniform: () => number; normal: () => number; simplex: (size: number) => number[] };

export const createDraws = (seed: number): Draws => {
  const uniform = createRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const simplex = (size: number): number[] => {
    const spacings = Array.from({ length: size }, () => -Math.log(1 - uniform()));
    const sum = spacings.reduce((total, spacing) => total + spacing, 0);
    return spacings.map((spacing) => spacing / sum);
  };
  return { uniform, normal, simplex };
};

type Sample = { weights: readonly number[]; values: readonly (readonly number[])[] };

/** Samples of partial values `values[option][criterion]` and weights, as the columns that the engine tallies. */
export const toColumns = (samples: readonly Sample[]) => {
  const [first] = samples;
  if (first === undefined) throw new Error('at least one sample is needed');
  return {
    scores: first.values.map((_, option) =>
      Int32Array.from(samples, ({ weights, values }) =>
        Math.round(
          weights.reduce((sum, weight, at) => sum + weight * (values[option]?.[at] ?? 0), 0) * SCORE_SCALE,
        ),
      ),
    ),
    weights: first.weights.map((_, criterion) =>
      Uint16Array.from(samples, ({ weights }) => Math.round((weights[criterion] ?? 0) * WEIGHT_SCALE)),
    ),
  };
};

/** Lower triangle L with L L' = the covariance (Cholesky). */
export const cholesky = (covariance: readonly (readonly number[])[]): number[][] => {
  const lower: number[][] = covariance.map(() => covariance.map(() => 0));
  for (const [row, own] of lower.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const other = lower[column] ?? [];
      const known = own.slice(0, column).reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
      const rest = (covariance[row]?.[column] ?? 0) - known;
      own[column] = row === column ? Math.sqrt(rest) : rest / (other[column] ?? 1);
    }
  }
  return lower;
};
