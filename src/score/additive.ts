/** Exact integer score: the sum of weight times value. Both lists are in the same order. */
export const weightedSum = (weights: readonly number[], values: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0);

/**
 * Score in whole points of 0..100, half rounded up, from integers alone. Values are 0..1000, so a full
 * score is 1000 times `totalWeight`. Without any weight nothing was scored: 0.
 */
export const wholePoints = (score: number, totalWeight: number): number =>
  totalWeight === 0 ? 0 : Math.floor((score + 5 * totalWeight) / (10 * totalWeight));
