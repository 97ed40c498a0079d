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

/** Decimals that points may be shown with, fewest first. */
const DECIMALS = [0, 1, 2] as const;

/** A score in points of 100 with so many decimals. */
const pointsWith = (decimals: number, option: RankedOption, { totalWeight }: Ranking): number => {
  const parts = 10 ** decimals;
  return Math.round((option.score * parts) / (10 * Math.max(totalWeight, 1))) / parts;
};

/**
 * The points to show these options with: whole ones, unless one that is level with the first would look as if it were
 * not (77.4 and 75.5 are level, 77 and 75 are not). Then all of them get the decimals that it takes.
 */
export const shownPoints = (options: readonly RankedOption[], ranking: Ranking): number[] => {
  const [first] = ranking.options;
  const judged = options.filter(({ blockedBy }) => blockedBy === null);
  const all = (decimals: number): number[] => options.map((option) => pointsWith(decimals, option, ranking));
  const misleads = (decimals: number): boolean =>
    first !== undefined &&
    first.blockedBy === null &&
    judged.some(
      (option) =>
        areLevel(first, option, ranking) !==
        Math.abs(pointsWith(decimals, first, ranking) - pointsWith(decimals, option, ranking)) < LEVEL_POINTS,
    );
  return all(DECIMALS.find((decimals) => !misleads(decimals)) ?? 2);
};
