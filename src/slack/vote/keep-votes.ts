import type { Repeat } from '../repeat.ts';
import { advanceVote } from './advance-vote.ts';
import type { VoteDeps } from './vote-deps.ts';

export const VOTES_ROUND = { name: 'votes', everyMs: 30_000 } as const;

/** Takes every vote that is due a step further, of one team where it is named. Never rejects. */
export const advanceVotes = async (deps: VoteDeps, team?: string): Promise<void> => {
  try {
    for (const id of await deps.votes.takeDue(team)) await advanceVote(id, deps);
  } catch (error) {
    deps.log.error({ err: error }, 'votes could not be looked after');
  }
};

/** Looks after votes now and every half minute; returns what stops it. */
export const keepVotes = (deps: VoteDeps, repeat: Repeat): (() => void) =>
  repeat({ ...VOTES_ROUND, run: () => advanceVotes(deps) });
