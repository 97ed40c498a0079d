import { describe, expect, it } from 'vitest';
import { shownPoints } from '../../src/narrate/standing.ts';
import type { RankedOption, Ranking } from '../../src/score/ranking.ts';
import { option, ranking } from './fixtures.ts';

const TOTAL = 100;

const scored = (id: string, points: number, more: Partial<RankedOption> = {}): RankedOption => ({
  ...option(id, {}),
  score: Math.round(points * 10 * TOTAL),
  points: Math.round(points),
  ...more,
});

const shown = (...options: RankedOption[]): number[] => {
  const made: Ranking = ranking(options, { totalWeight: TOTAL });
  return shownPoints(made.options, made);
};

describe('the points that are shown', () => {
  it('are whole ones where they say what is level', () => {
    expect(shown(scored('a', 77.4), scored('b', 76.2), scored('c', 74.6))).toEqual([77, 76, 75]);
  });

  it('get a decimal where a level one would look two points behind', () => {
    expect(shown(scored('a', 77.4), scored('b', 75.46), scored('c', 75.3))).toEqual([77.4, 75.5, 75.3]);
  });

  it('get a second one where the first is not enough', () => {
    expect(shown(scored('a', 77.05), scored('b', 75.06))).toEqual([77.05, 75.06]);
  });

  it('take no notice of what is blocked', () => {
    const blocked = scored('b', 75.46, { blockedBy: 'longevity' });
    expect(shown(scored('a', 77.4), blocked)).toEqual([77, 75]);
  });
});
