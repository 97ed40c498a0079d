import { describe, expect, it } from 'vitest';
import { weightedSum } from '../../src/score/additive.ts';
import { interpolate } from '../../src/score/interpolate.ts';
import {
  distributiveScores,
  prometheeNetFlow,
  rankOrderCentroid,
  topsisCloseness,
} from './rejected-methods.ts';
import promethee from './vectors/promethee2-usual-zhao2013.json' with { type: 'json' };
import belton from './vectors/rank-reversal-belton-gear-1983.json' with { type: 'json' };
import constructed from './vectors/rank-reversal-topsis-constructed.json' with { type: 'json' };
import roc from './vectors/roc-weights.json' with { type: 'json' };
import kracka from './vectors/saw-kracka2010.json' with { type: 'json' };
import jmcdm from './vectors/topsis-jmcdm.json' with { type: 'json' };
import tzeng from './vectors/topsis-tzeng2011.json' with { type: 'json' };

const expectList = (got: readonly number[], expected: readonly number[], digits: number): void => {
  expect(got).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(got[index]).toBeCloseTo(value, digits);
};

/** Our own score: fixed anchors, exact integers, in the order of the options. */
const fixedAnchors = (
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  [low, high]: [number, number],
): number[] =>
  matrix.map((row) =>
    weightedSum(
      weights.map((weight) => Math.round(weight * 30)),
      row.map((amount) =>
        interpolate(
          [
            [low, 0],
            [high, 1000],
          ],
          amount,
        ),
      ),
    ),
  );

const orderOf = (scores: readonly number[]): number[] =>
  scores
    .map((_, index) => index)
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);

describe('rank reversal', () => {
  it('turns the order of distributive scores when a copy is added, and not ours', () => {
    const [a = [], b = [], c = []] = belton.matrix;
    const withCopy = [a, b, c, b];
    expectList(distributiveScores(belton.matrix, belton.weights), belton.expected.distributive_3, 5);
    expectList(
      distributiveScores(withCopy, belton.weights),
      belton.expected.distributive_4_with_copy_of_B,
      5,
    );
    const ours = fixedAnchors(belton.matrix, belton.weights, [0, 9]);
    const total = belton.weights.reduce((sum, weight) => sum + Math.round(weight * 30), 0) * 1000;
    expectList(
      ours.map((score) => score / total),
      belton.expected.fixed_anchor_0_to_9_linear,
      3,
    );
    const then = fixedAnchors(withCopy, belton.weights, [0, 9]);
    expect(then.slice(0, 3)).toEqual(ours);
    expect(then[3]).toBe(ours[1]);
  });

  it('turns the order of closeness to the ideal when the worst option is added, and not ours', () => {
    const { matrix, added, weights, expected } = constructed;
    const before = topsisCloseness(matrix, weights);
    const after = topsisCloseness([...matrix, added], weights);
    expectList(before, expected.closeness_before, 5);
    expectList(after, expected.closeness_after, 5);
    expect(orderOf(before)[0]).not.toBe(orderOf(after)[0]);
    const ours = fixedAnchors(matrix, weights, [0, 10]);
    expect(fixedAnchors([...matrix, added], weights, [0, 10]).slice(0, 3)).toEqual(ours);
  });
});

describe('the methods that the engine does not use', () => {
  it.each([jmcdm, tzeng])('reproduce the published closeness ($source)', ({ matrix, weights, expected }) => {
    expectList(topsisCloseness(matrix, weights), expected.closeness, 3);
  });

  it('reproduce the published net flow', () => {
    expectList(prometheeNetFlow(promethee.matrix, promethee.weights), promethee.expected.net_flow, 9);
  });

  it('reproduce the rank-order centroid weights, steeper than any sentence supports', () => {
    for (const [size, expected] of Object.entries(roc.expected)) {
      expectList(rankOrderCentroid(Number(size)), expected, 6);
    }
    const twelve = rankOrderCentroid(12);
    expect((twelve[0] ?? 0) / (twelve[11] ?? 1)).toBeGreaterThan(30);
  });
});

describe('a weighted sum', () => {
  it(`agrees with ${kracka.source}`, () => {
    const { matrix, directions, weights, expected } = kracka;
    const up = matrix.map((row) => row.map((amount, at) => (directions[at] === 'min' ? 1 / amount : amount)));
    const sums = weights.map((_, at) => up.reduce((sum, row) => sum + (row[at] ?? 0), 0));
    const scores = up.map((row) => {
      const shares = row.map((amount, at) => Math.round((amount / (sums[at] ?? 1)) * 1e9));
      return weightedSum(weights, shares) / (1e9 * weights.reduce((sum, weight) => sum + weight, 0));
    });
    expectList(scores, expected.scores, 6);
    expect(orderOf(scores).map((option) => expected.ranks[option])).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
