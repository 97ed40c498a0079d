/**
 * A score, a contribution or a difference of two, in points of 100 rounded to tenths. A full score is 1000 times
 * `totalWeight`. Without any weight nothing was scored: 0.
 */
export const inPoints = (score: number, totalWeight: number): number =>
  // Adding 0 turns a rounded -0 into 0.
  totalWeight === 0 ? 0 : Math.round(score / totalWeight) / 10 + 0;
