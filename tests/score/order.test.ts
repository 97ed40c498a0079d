import { describe, expect, it } from 'vitest';
import { weightedSum, wholePoints } from '../../src/score/additive.ts';
import { rankByScore } from '../../src/score/order.ts';

const option = (id: string, score: number, blockedBy: string | null = null) => ({ id, score, blockedBy });

describe('rankByScore', () => {
  it('shares a rank between equal scores, lists them by id and skips the next rank', () => {
    const ranked = rankByScore([option('zeta', 70), option('low', 10), option('alpha', 70)]);
    expect(ranked.map(({ id, rank }) => [id, rank])).toEqual([
      ['alpha', 1],
      ['zeta', 1],
      ['low', 3],
    ]);
  });

  it('lists a blocked option below all others, however high its score', () => {
    const ranked = rankByScore([option('blocked', 90, 'ramp_up'), option('poor', 5), option('equal', 90)]);
    expect(ranked.map(({ id, rank }) => [id, rank])).toEqual([
      ['equal', 1],
      ['poor', 2],
      ['blocked', 3],
    ]);
  });

  it('ranks nothing when there is nothing', () => {
    expect(rankByScore([])).toEqual([]);
  });
});

describe('wholePoints', () => {
  it('rounds half a point up', () => {
    expect(wholePoints(weightedSum([1], [745]), 1)).toBe(75);
    expect(wholePoints(weightedSum([1], [744]), 1)).toBe(74);
    expect(wholePoints(weightedSum([90, 38], [1000, 1000]), 128)).toBe(100);
  });

  it('is zero when no criterion has a weight', () => {
    expect(wholePoints(0, 0)).toBe(0);
  });
});
