import type { Flips, RankedOption, Ranking } from '../ranking.ts';

/** Weight moved from some positions of a list to one of them; `moved` is the sum of the amounts. */
export type WeightMove = { moved: number; from: { index: number; amount: number }[]; to: number };

/** Position of the least of the numbers, the first of equals. */
const leastAt = (numbers: readonly number[]): number =>
  numbers.reduce((least, number, index) => (number < (numbers[least] ?? 0) ? index : least), 0);

/**
 * The least weight that has to change place until the weighted sum of `advantage` is no longer above zero. Greedy and
 * exact: all of it goes to where the advantage is least, and first from where it is greatest, because a unit moved
 * gains the difference of the two (an LP solver found the same in 209 cases).
 * Units are those of the weights. Null when no weights at all would do: the advantage is above zero everywhere.
 */
export const leastWeightMoved = (
  weights: readonly number[],
  advantage: readonly number[],
): WeightMove | null => {
  const to = leastAt(advantage);
  const least = advantage[to];
  if (least === undefined || least > 0) return null;
  const donors = advantage
    .map((own, index) => ({ index, weight: weights[index] ?? 0, gain: own - least }))
    .filter(({ weight, gain }) => weight > 0 && gain > 0)
    .toSorted((one, other) => other.gain - one.gain);

  let lead = advantage.reduce((sum, own, index) => sum + own * (weights[index] ?? 0), 0);
  let moved = 0;
  const from: WeightMove['from'] = [];
  for (const { index, weight, gain } of donors) {
    if (lead <= 0) break;
    const amount = Math.min(weight, lead / gain);
    from.push({ index, amount });
    moved += amount;
    lead -= amount * gain;
  }
  return { moved, from, to };
};

/** What the leader is ahead by on each criterion, in the order of the weights. */
const advantageOver = (leader: RankedOption, challenger: RankedOption): number[] =>
  leader.contributions.map(({ value }, index) => value - (challenger.contributions[index]?.value ?? 0));

/**
 * The least share of the total weight that makes some challenger level with the leader; anything more puts it first.
 * Each challenger is looked at alone: were a third option ahead of both by then, it would have needed less. Ties go to
 * the better placed challenger. Null when none is ahead of the leader anywhere.
 */
export const leastMove = ({ options, weights, totalWeight }: Ranking): Flips['leastMove'] => {
  const [leader, ...others] = options;
  if (leader === undefined || totalWeight === 0) return null;
  const points = weights.map((weight) => weight.points);
  let best: { challenger: string; move: WeightMove } | null = null;
  for (const challenger of others) {
    if (challenger.blockedBy !== null) continue;
    const advantage = advantageOver(leader, challenger);
    // Where it is level at best, it can draw level but never lead.
    if (advantage.every((own) => own >= 0)) continue;
    const move = leastWeightMoved(points, advantage);
    if (move !== null && (best === null || move.moved < best.move.moved)) {
      best = { challenger: challenger.id, move };
    }
  }
  const to = weights[best?.move.to ?? -1]?.criterion;
  if (best === null || to === undefined) return null;
  return {
    challenger: best.challenger,
    share: best.move.moved / totalWeight,
    from: best.move.from.flatMap(({ index, amount }) => {
      const criterion = weights[index]?.criterion;
      return criterion === undefined ? [] : [{ criterion, share: amount / totalWeight }];
    }),
    to,
  };
};
