import { describe, expect, it } from 'vitest';
import { leastMove, leastWeightMoved } from '../../src/score/flips/least-weight-moved.ts';
import { smallRanking } from './small-ranking.ts';
import vector from './vectors/flip-least-weight-moved.json' with { type: 'json' };

describe('the least weight moved', () => {
  it.each(vector.cases.map((test, index) => ({ ...test, index })))(
    `agrees with the published case $index (${vector.confirmed})`,
    ({ weights, advantage, least_weight_moved }) => {
      const move = leastWeightMoved(weights, advantage);
      if (least_weight_moved === null) expect(move).toBeNull();
      else expect(move?.moved).toBeCloseTo(least_weight_moved, -Math.log10(vector.tolerance));
    },
  );

  it('is taken first from where the leader is furthest ahead', () => {
    // Ahead by 60 * 3 + 40 * 1 = 220; to the last criterion a point of the first is worth 5, of the second 3.
    expect(leastWeightMoved([60, 40, 10], [3, 1, -2])).toEqual({
      moved: 40,
      from: [{ index: 0, amount: 40 }],
      to: 2,
    });
    expect(leastWeightMoved([10, 40, 10], [3, 1, -2])).toEqual({
      moved: 10,
      from: [{ index: 0, amount: 10 }],
      to: 2,
    });
  });

  it('names the challenger that needs least and the shares of all weight', () => {
    const ranking = smallRanking(
      { ecosystem: 'critical', security: 'low', hiring: 'low' },
      { alpha: { ecosystem: 800 }, beta: { ecosystem: 700, security: 600 }, gamma: { hiring: 700 } },
    );
    // Beta is 90 * 100 - 15 * 100 behind; a point moved is worth 200: 37.5 of 120.
    expect(leastMove(ranking)).toEqual({
      challenger: 'beta',
      share: 37.5 / 120,
      from: [{ criterion: 'ecosystem', share: 37.5 / 120 }],
      to: 'security',
    });
  });

  it('is null when nobody is ahead of the leader on anything', () => {
    expect(
      leastMove(smallRanking({ ecosystem: 'high' }, { alpha: { ecosystem: 800 }, beta: {} })),
    ).toBeNull();
  });
});
