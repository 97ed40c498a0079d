import { TIERS, type Tier } from '../../catalog/vocabulary.ts';
import { compareIds } from '../order.ts';
import type { Flips, RankedOption, Ranking, Weight } from '../ranking.ts';
import { blockedBy, type Floors } from '../score-option.ts';

type TierPoints = { tiers: Readonly<Record<Tier, { point: number }>> };
type WeightFlip = NonNullable<Flips['weight']>;

/** One criterion of a ranking and the tier it would have instead. */
type Swing = { index: number; weight: Weight; tier: Tier; to: number };

const valueAt = (option: RankedOption, index: number): number => option.contributions[index]?.value ?? 0;

/** Is the option under a floor with the new tier? Only coming to or leaving "critical" can change that. */
const isBlockedThen = (
  option: RankedOption,
  { index, weight, tier }: Swing,
  weights: readonly Weight[],
  floors: Floors,
): boolean => {
  if (weight.tier !== 'critical' && tier !== 'critical') return option.blockedBy !== null;
  const swung = weights.map((own, at) => (at === index ? { ...own, tier } : own));
  return blockedBy(option.contributions, swung, floors) !== null;
};

const scoreThen = (option: RankedOption, { index, weight, to }: Swing): number =>
  option.score + (to - weight.points) * valueAt(option, index);

/** Who would be listed first with the new tier. Undefined when everybody would be blocked. */
const firstThen = (ranking: Ranking, swing: Swing, floors: Floors): RankedOption | undefined => {
  const open = ranking.options.filter((option) => !isBlockedThen(option, swing, ranking.weights, floors));
  const [start, ...rest] = open;
  if (start === undefined) return undefined;
  return rest.reduce((first, option) => {
    const gap = scoreThen(option, swing) - scoreThen(first, swing);
    return gap > 0 || (gap === 0 && compareIds(option.id, first.id) < 0) ? option : first;
  }, start);
};

/**
 * Whole points, in the direction of the swing, until `challenger` is listed before `other`: strictly ahead of the
 * leader, whose place it takes; ahead of the rest as ties are listed. Infinity when it never is.
 */
const stepsToPass = (challenger: RankedOption, other: RankedOption, leader: string, swing: Swing): number => {
  const gap = other.score - challenger.score;
  const towards = Math.sign(swing.to - swing.weight.points);
  const gain = towards * (valueAt(challenger, swing.index) - valueAt(other, swing.index));
  const needsMore = other.id === leader || compareIds(other.id, challenger.id) < 0;
  if (needsMore ? gap < 0 : gap <= 0) return 0;
  if (gain <= 0) return Number.POSITIVE_INFINITY;
  return needsMore ? Math.floor(gap / gain) + 1 : Math.ceil(gap / gain);
};

/**
 * From which whole point on the challenger leads: at the latest from the tier's own, where its floor comes into
 * force and can put the leader below.
 */
const flipBy = (swing: Swing, challenger: RankedOption, { options }: Ranking): WeightFlip => {
  const { weight, tier, to } = swing;
  const leader = options[0]?.id ?? '';
  const steps = options
    .filter((other) => other.id !== challenger.id && other.blockedBy === null)
    .reduce((most, other) => Math.max(most, stepsToPass(challenger, other, leader, swing)), 1);
  const reach = Math.min(steps, Math.abs(to - weight.points));
  return {
    criterion: weight.criterion,
    from: weight.points,
    to: weight.points + Math.sign(to - weight.points) * reach,
    fromTier: weight.tier,
    toTier: tier,
    challenger: challenger.id,
  };
};

/** All other tiers of one weight on one side of it, the nearest first. */
const tiersTowards = (weight: Weight, index: number, towards: 1 | -1, { tiers }: TierPoints): Swing[] =>
  TIERS.map((tier) => ({ index, weight, tier, to: tiers[tier].point }))
    .filter(({ to }) => towards * (to - weight.points) > 0)
    .toSorted((one, other) => towards * (one.to - other.to));

/** The nearest tier of one criterion, on one side, with which the leader loses its place, and to whom. */
const flipTowards = (swings: readonly Swing[], ranking: Ranking, floors: Floors): WeightFlip | null => {
  const [leader] = ranking.options;
  if (leader === undefined) return null;
  for (const swing of swings) {
    const first = firstThen(ranking, swing, floors);
    if (first === undefined || first.id === leader.id) continue;
    const isAhead = scoreThen(first, swing) > scoreThen(leader, swing);
    if (!isAhead && !isBlockedThen(leader, swing, ranking.weights, floors)) continue;
    // Who is under a floor now was not beaten by weight: that a floor goes is not what a weight flip says.
    return first.blockedBy === null ? flipBy(swing, first, ranking) : null;
  }
  return null;
};

const distance = ({ from, to }: WeightFlip): number => Math.abs(to - from);

const isNearer = (flip: WeightFlip, best: WeightFlip): boolean =>
  distance(flip) < distance(best) ||
  (distance(flip) === distance(best) &&
    flip.criterion === best.criterion &&
    compareIds(flip.challenger, best.challenger) < 0);

/**
 * The least change of one criterion's swing points alone that puts another option first, in whole points, all other
 * points as they are: s* = s - D / d, with D the exact gap of the scores and d the difference of the values. Judged
 * where the tiers are, because a tier is what a person can say: scores are linear in the points, so whoever leads at
 * the nearest tier that changes the leader has led since one whole point, and nobody who leads too briefly for any
 * tier to name is reported. Ties go to the criterion that comes first, then by id. Null when no tier reaches that far.
 */
export const weightFlip = (ranking: Ranking, scoring: TierPoints & Floors): WeightFlip | null => {
  let best: WeightFlip | null = null;
  for (const [index, weight] of ranking.weights.entries()) {
    for (const towards of [1, -1] as const) {
      const flip = flipTowards(tiersTowards(weight, index, towards, scoring), ranking, scoring);
      if (flip !== null && (best === null || isNearer(flip, best))) best = flip;
    }
  }
  return best;
};
