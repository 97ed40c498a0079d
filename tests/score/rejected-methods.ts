const columnOf = (matrix: readonly (readonly number[])[], at: number): number[] =>
  matrix.map((row) => row[at] ?? Number.NaN);

/**
 * Closeness to the ideal (TOPSIS, Hwang and Yoon 1981; vector normalisation, all criteria up). Not used by the
 * engine: it is here to show what the engine does not do.
 */
export const topsisCloseness = (
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scaled = matrix.map((row) =>
    row.map((amount, at) => {
      const norm = Math.sqrt(columnOf(matrix, at).reduce((sum, other) => sum + other * other, 0));
      return ((weights[at] ?? 0) / total) * (amount / norm);
    }),
  );
  const distance = (row: readonly number[], pick: (...values: number[]) => number): number =>
    Math.sqrt(row.reduce((sum, value, at) => sum + (value - pick(...columnOf(scaled, at))) ** 2, 0));
  return scaled.map((row) => {
    const worst = distance(row, Math.min);
    return worst / (worst + distance(row, Math.max));
  });
};

/** Weighted sum after dividing each column by its sum (distributive AHP); not used by the engine either. */
export const distributiveScores = (
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): number[] =>
  matrix.map((row) =>
    row.reduce((score, amount, at) => {
      const sum = columnOf(matrix, at).reduce((total, other) => total + other, 0);
      return score + ((weights[at] ?? 0) * amount) / sum;
    }, 0),
  );

/** Net flow of PROMETHEE II with the usual criterion, all criteria up; not used by the engine. */
export const prometheeNetFlow = (
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): number[] => {
  const prefers = (one: readonly number[], other: readonly number[]): number =>
    weights.reduce((sum, weight, at) => sum + ((one[at] ?? 0) > (other[at] ?? 0) ? weight : 0), 0);
  return matrix.map((row) => {
    const rivals = matrix.filter((other) => other !== row);
    const flow = rivals.reduce((sum, other) => sum + prefers(row, other) - prefers(other, row), 0);
    return flow / rivals.length;
  });
};

/** Rank-order centroid weights (Barron 1992): w_i = (1/m) sum over k = i..m of 1/k; not used by the engine. */
export const rankOrderCentroid = (size: number): number[] =>
  Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let k = i + 1; k <= size; k += 1) sum += 1 / k;
    return sum / size;
  });
