/**
 * Reads a table of knots [x, points], sorted by x: linear between them, flat outside, rounded to whole
 * points. Only + - * / are used, so that every machine gives the same integer.
 * @throws when the table is empty.
 */
export const interpolate = (knots: readonly (readonly [number, number])[], x: number): number => {
  const [first] = knots;
  const last = knots[knots.length - 1];
  if (first === undefined || last === undefined) throw new Error('a table needs at least one knot');
  if (x <= first[0]) return first[1];
  if (x >= last[0]) return last[1];
  const upperIndex = knots.findIndex(([knot]) => knot >= x);
  const upper = knots[upperIndex] ?? last;
  const lower = knots[upperIndex - 1] ?? first;
  return Math.round(lower[1] + ((upper[1] - lower[1]) * (x - lower[0])) / (upper[0] - lower[0]));
};
