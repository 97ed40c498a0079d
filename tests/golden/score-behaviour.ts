import type { Behaviour } from '../../src/profile/reading.ts';
import type { Expected } from './question-row.ts';

export type BehaviourScore = {
  /** Exactly the expected behaviour. */
  strict: boolean;
  /** The expected one, or another that is fair too. */
  lenient: boolean;
  /** Out of scope, and answered with a ranking. */
  outOfScopeRanked: boolean;
  /** A question that can be ranked, and was refused. */
  rankableRefused: boolean;
};

/** Is the behaviour fair? `null`, a failed answer, never is. */
export const isFairBehaviour = (expected: Expected, behaviour: Behaviour | null): boolean =>
  behaviour !== null && (behaviour === expected.behaviour || expected.also_ok.includes(behaviour));

const isRankable = ({ behaviour, also_ok }: Expected): boolean =>
  (behaviour === 'recommend' || behaviour === 'compare') && !also_ok.includes('refuse_out_of_scope');

/** Judges what kind of answer was given. */
export const scoreBehaviour = (
  expected: Expected,
  got: { behaviour: Behaviour | null; ranking: readonly string[] },
): BehaviourScore => ({
  strict: got.behaviour === expected.behaviour,
  lenient: isFairBehaviour(expected, got.behaviour),
  outOfScopeRanked: expected.behaviour === 'refuse_out_of_scope' && got.ranking.length > 0,
  rankableRefused: isRankable(expected) && got.behaviour === 'refuse_out_of_scope',
});
