import { messagesIn } from '../../narrate/messages/messages.ts';
import { tellPresser } from '../forms/tell-presser.ts';
import { handleUnknownAction } from '../handle-unknown-action.ts';
import { isAdmin } from '../is-admin.ts';
import type { HandleAction } from '../listeners.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { advanceVote } from './advance-vote.ts';
import { pressedVote, readVotePress, type VotePress } from './vote-press.ts';

const close = async (body: unknown, press: VotePress, deps: ApiDeps): Promise<void> => {
  const vote = await pressedVote(body, press, deps);
  if (vote === null) return;
  const { say } = messagesIn(vote.lang);
  if (vote.startedBy !== press.user && !(await isAdmin(press.user, deps))) {
    return tellPresser(press, say('vote.not-yours'), deps);
  }
  if (!(await deps.votes.close(vote.id))) return tellPresser(press, say('vote.closed'), deps);
  await advanceVote(vote.id, deps);
};

/** "Close now" under a vote: for whoever started it, and for admins. */
export const handleCloseVote =
  (deps: SlackDeps): HandleAction =>
  async (args) => {
    const press = readVotePress(args.body, deps);
    if (press === null) return handleUnknownAction(deps)(args);
    await args.ack();
    const work = { ...deps, api: args.client };
    try {
      await close(args.body, press, work);
    } catch (error) {
      deps.log.error({ err: error, voteId: press.voteId }, 'a vote could not be closed');
      await tellPresser(press, messagesIn('en').say('vote.error.store'), work);
    }
  };
