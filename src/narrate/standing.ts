import { LEVEL_POINTS } from '../score/level-points.ts';
import type { RankedOption, Ranking } from '../score/ranking.ts';

/** Are two options too close to call? Judged on the exact scores, not on the rounded points. */
export const areLevel = (first: RankedOption, second: RankedOption, ranking: Ranking): boolean =>
  Math.abs(first.score - second.score) < LEVEL_POINTS * 10 * Math.max(ranking.totalWeight, 1);

/** All options too close to the first to call, the first included. */
export const levelWithFirst = (ranking: Ranking, first: RankedOption): RankedOption[] =>
  ranking.options.filter(
    (option) => option.id === first.id || (option.blockedBy === null && areLevel(first, option, ranking)),
  );

/** How two level options are listed: by a hair, or in the order of the alphabet where their scores are equal. */
export const orderOfLevel = (first: RankedOption, second: RankedOption): 'alphabet' | 'hair' =>
  first.score === second.score ? 'alphabet' : 'hair';
