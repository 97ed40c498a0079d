import { LEVEL_POINTS } from '../../score/level-points.ts';
import type { RankedOption, Ranking } from '../../score/ranking.ts';
import type { PackFact } from './pack.ts';
import { derived, type PackSource } from './parts.ts';
import { placeOf, shareOf } from './value-words.ts';

const WITH_POINTS = 2;

/** Score in points of 100, two decimals: shown in whole points, compared in exact ones. */
const exactPoints = (option: RankedOption, { totalWeight }: Ranking): number =>
  Math.round((option.score / Math.max(totalWeight, 1) / 10) * 100) / 100;

/** Places of the options shown, points of the first ones. */
export const standingFacts = ({ ranking, shown }: PackSource): PackFact[] =>
  shown.flatMap((option, index) => {
    const isShared = ranking.options.some(({ id, rank }) => id !== option.id && rank === option.rank);
    const rank = derived({
      id: `${option.id}.rank`,
      subject: option.id,
      metric: 'rank',
      kind: 'rank',
      value: option.rank,
      display: placeOf(option.rank, isShared),
      direction: 'down',
    });
    if (index >= WITH_POINTS) return [rank];
    const points = derived({
      id: `${option.id}.points`,
      subject: option.id,
      metric: 'points',
      kind: 'score',
      value: exactPoints(option, ranking),
      display: `${option.points} of 100 points`,
      direction: 'up',
    });
    return [rank, points];
  });

/** How far the first two are apart; "less than 2 points" where that is too close to call. */
export const gapFacts = ({ ranking, first, second }: PackSource): PackFact[] => {
  if (second === null) return [];
  const gap = Math.round((exactPoints(first, ranking) - exactPoints(second, ranking)) * 100) / 100;
  const shownGap = Math.abs(first.points - second.points);
  return [
    derived({
      id: `gap.${first.id}.${second.id}`,
      subject: first.id,
      metric: 'gap',
      kind: 'delta',
      value: gap,
      display: Math.abs(gap) < LEVEL_POINTS ? `less than ${LEVEL_POINTS} points` : `${shownGap} points`,
    }),
  ];
};

/** How sure the first place is: the word and the share behind it. */
export const confidenceFacts = ({ ranking, first }: PackSource): PackFact[] => {
  const { confidence } = ranking;
  if (confidence === null || first.blockedBy !== null) return [];
  const about = { subject: first.id, metric: 'confidence', kind: 'text' } as const;
  return [
    derived({ ...about, id: 'confidence.word', value: confidence.word, display: confidence.word }),
    derived({
      ...about,
      id: 'confidence.share',
      kind: 'number',
      value: Math.round(confidence.share * 1000) / 1000,
      display: shareOf(confidence.share),
    }),
  ];
};
