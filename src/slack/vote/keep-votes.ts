import type { Repeat } from '../repeat.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { advanceVote } from './advance-vote.ts';

export const VOTES_ROUND = { name: 'votes', everyMs: 30_000 } as const;

/** Takes every vote that is due a step further, of one team where it is named. Never rejects. */
export const advanceVotes = async (deps: ApiDeps, team?: string): Promise<void> => {
  try {
    for (const id of await deps.votes.takeDue(team)) await advanceVote(id, deps);
  } catch (error) {
    deps.log.error({ err: error }, 'open votes could not be looked after');
  }
};

/** Looks after votes now and every half minute; returns what stops it. */
export const keepVotes = (deps: ApiDeps, repeat: Repeat): (() => void) =>
  repeat({ ...VOTES_ROUND, run: () => advanceVotes(deps) });
