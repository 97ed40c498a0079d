import type { Contribution, Flips, RankedOption, Ranking, Weight } from '../ranking.ts';

type EvidenceFlip = NonNullable<Flips['evidence']>;
/** A flip with the width of the interval that it stays inside of, in points of 0..1000. */
type Move = { flip: EvidenceFlip; width: number };

/** Whole points of value that are worth more than `lead`, an exact score, at a weight of `points`. */
const valueWorth = (lead: number, points: number): number => Math.floor(lead / points) + 1;

const moveOf = (
  { id }: RankedOption,
  { criterion, value, lo, hi }: Contribution,
  by: number,
  challenger: string,
): Move | null => {
  const to = value + by;
  return to < lo || to > hi ? null : { flip: { id, criterion, from: value, to, challenger }, width: hi - lo };
};

/** Is the first move the smaller part of its interval? Compared crosswise, in exact integers. */
const isLess = (move: Move, best: Move): boolean =>
  Math.abs(move.flip.to - move.flip.from) * best.width < Math.abs(best.flip.to - best.flip.from) * move.width;

/** Do two values rest on the very same statements? Then what is learned of one is learned of the other. */
const moveTogether = (one: Contribution, other: Contribution): boolean =>
  one.evidence.length > 0 &&
  one.evidence.length === other.evidence.length &&
  one.evidence.every((id) => other.evidence.includes(id));

/** The moves on one criterion: the leader falling under the best challenger, each challenger rising above the leader. */
const movesOn = (
  { points }: Weight,
  index: number,
  leader: RankedOption,
  challengers: readonly RankedOption[],
): (Move | null)[] => {
  const fallen = leader.contributions[index];
  if (points === 0 || fallen === undefined) return [];
  return challengers.flatMap((challenger, place) => {
    const risen = challenger.contributions[index];
    if (risen === undefined || moveTogether(fallen, risen)) return [];
    const by = valueWorth(leader.score - challenger.score, points);
    // A leader that falls gives way to the best challenger, whoever else it falls under.
    const fall = place === 0 ? moveOf(leader, fallen, -by, challenger.id) : null;
    return [fall, moveOf(challenger, risen, by, challenger.id)];
  });
};

/**
 * The one value that would have to move least, as a part of its own interval, until another option leads: where new
 * evidence could change the pick. Not a value that rests on the same statements as the one it is held against: both
 * would move. `to` is the first whole value from which the challenger is strictly ahead. Ties go
 * to the criterion that comes first, then by id. Null when no move stays inside what is in doubt.
 */
export const evidenceFlip = ({ options, weights }: Ranking): EvidenceFlip | null => {
  const [leader, ...others] = options;
  if (leader === undefined) return null;
  const challengers = others.filter((option) => option.blockedBy === null);
  let best: Move | null = null;
  for (const [index, weight] of weights.entries()) {
    const moves = movesOn(weight, index, leader, challengers)
      .filter((move) => move !== null)
      .toSorted((one, other) => (one.flip.id < other.flip.id ? -1 : 1));
    for (const move of moves) if (best === null || isLess(move, best)) best = move;
  }
  return best?.flip ?? null;
};
