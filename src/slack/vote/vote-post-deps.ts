import type { Vote } from '../../vote/vote.ts';
import type { PostDeps } from '../post.ts';
import type { ApiDeps } from '../slack-deps.ts';

/** Clocks of Slack and of this machine differ by less. */
const LEEWAY_SECONDS = 10 * 60;

/** What posting for a vote needs: nothing is posted, and what is on its way is taken back, once it was forgotten. */
export const votePostDeps = ({ id, startedAt }: Vote, deps: ApiDeps): ApiDeps & PostDeps => ({
  ...deps,
  oldest: String(Math.floor(startedAt / 1_000) - LEEWAY_SECONDS),
  ended: async () => ((await deps.votes.find(id)) === null ? 'removed' : null),
});
