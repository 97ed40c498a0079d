import { VOTE_LIMITS } from './vote.ts';

/** How many answers are needed, as it was typed; null for what is no whole number within the bounds. */
export const readQuorum = (typed: string): number | null => {
  if (!/^\d{1,3}$/.test(typed)) return null;
  const quorum = Number(typed);
  return quorum >= VOTE_LIMITS.leastQuorum && quorum <= VOTE_LIMITS.quorum ? quorum : null;
};
