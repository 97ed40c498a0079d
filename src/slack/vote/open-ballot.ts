import { messagesIn } from '../../narrate/messages/messages.ts';
import { takesBallots } from '../../vote/vote.ts';
import { tellPresser } from '../forms/tell-presser.ts';
import { handleUnknownAction } from '../handle-unknown-action.ts';
import type { HandleAction } from '../listeners.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { ballotView } from './ballot-view.ts';
import { pressedVote, readVotePress, type VotePress } from './vote-press.ts';

const open = async (body: unknown, press: VotePress, deps: ApiDeps): Promise<void> => {
  const vote = await pressedVote(body, press, deps);
  if (vote === null) return;
  if (!takesBallots(vote, deps.clock().getTime())) {
    return tellPresser(press, messagesIn(vote.lang).say('vote.closed'), deps);
  }
  const view = await ballotView(vote, press.user, deps);
  await deps.api.apiCall('views.open', { trigger_id: press.triggerId, view });
};

/** "Set my priorities" under a vote. Slack takes a view within three seconds of the press. */
export const handleOpenBallot =
  (deps: SlackDeps): HandleAction =>
  async (args) => {
    const press = readVotePress(args.body, deps);
    if (press === null || press.triggerId === null) return handleUnknownAction(deps)(args);
    await args.ack();
    const work = { ...deps, api: args.client };
    try {
      await open(args.body, press, work);
    } catch (error) {
      deps.log.warn({ err: error, voteId: press.voteId }, 'the form of a vote could not be opened');
      await tellPresser(press, messagesIn('en').say('form.trouble'), work);
    }
  };
