import { CLOSE_ACTION, SET_ACTION } from '../../render/vote/ballot-message.ts';
import { BALLOT_VIEW, TIER_ACTION } from '../../render/vote/ballot-modal.ts';
import { VOTE_VIEW } from '../../render/vote/vote-modal.ts';
import type { Listeners } from '../listeners.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { handleBallot } from './cast-ballot.ts';
import { handleCloseVote } from './close-vote.ts';
import { handleOpenBallot } from './open-ballot.ts';
import { handlePreviewBallot } from './preview-ballot.ts';
import { handleStartVote } from './start-vote.ts';

/** What people press and send of votes. */
export const voteListeners = (deps: SlackDeps): Listeners => ({
  actions: [
    [SET_ACTION, handleOpenBallot(deps)],
    [CLOSE_ACTION, handleCloseVote(deps)],
    [TIER_ACTION, handlePreviewBallot(deps)],
  ],
  views: [
    [VOTE_VIEW, handleStartVote(deps)],
    [BALLOT_VIEW, handleBallot(deps)],
  ],
});
