import { describe, expect, it } from 'vitest';
import { weightedSum } from '../../src/score/additive.ts';
import { interpolate } from '../../src/score/interpolate.ts';
import { rankByScore } from '../../src/score/order.ts';
import spotis from './vectors/fixed-anchor-spotis-dezert2020.json' with { type: 'json' };
import saw4 from './vectors/saw-linear-4x4.json' with { type: 'json' };
import saw5 from './vectors/saw-linear-5x7.json' with { type: 'json' };

// The published figures are finer than our thousandths, so the same code runs on millionths here.
const FULL = 1_000_000;

const column = (matrix: readonly (readonly number[])[], index: number): number[] =>
  matrix.map((row) => row[index] ?? Number.NaN);

const orderOf = (scores: readonly number[]): number[] =>
  rankByScore(scores.map((score, index) => ({ id: String(index), score, blockedBy: null }))).map(({ id }) =>
    Number(id),
  );

describe('published worked examples', () => {
  it(`agrees with fixed anchors and linear values (${spotis.source})`, () => {
    const weights = spotis.weights.map((weight) => Math.round(weight * 10));
    const scores = spotis.matrix.map((row) => {
      const values = row.map((amount, index) => {
        const [low = 0, high = 0] = spotis.bounds[index] ?? [];
        const upwards = spotis.directions[index] === 'max';
        return interpolate(
          [
            [low, upwards ? 0 : FULL],
            [high, upwards ? FULL : 0],
          ],
          amount,
        );
      });
      return weightedSum(weights, values) / (10 * FULL);
    });
    for (const [index, expected] of spotis.expected.additive_value.entries()) {
      expect(scores[index]).toBeCloseTo(expected, 5);
    }
    expect(orderOf(scores).map((option) => spotis.expected.ranks[option])).toEqual([1, 2, 3, 4]);
  });

  it.each([saw4, saw5])(
    'agrees with the weighted sum of $source',
    ({ matrix, directions, weights, expected }) => {
      const scores = matrix.map((row) => {
        const values = row.map((amount, index) => {
          const amounts = column(matrix, index);
          const share =
            directions[index] === 'max' ? amount / Math.max(...amounts) : Math.min(...amounts) / amount;
          return Math.round(share * FULL);
        });
        return (
          weightedSum(
            weights.map((weight) => Math.round(weight * 1000)),
            values,
          ) /
          (1000 * FULL)
        );
      });
      for (const [index, score] of expected.scores.entries()) expect(scores[index]).toBeCloseTo(score, 5);
      expect(orderOf(scores)).toEqual(expected.ranking_best_first);
    },
  );
});
