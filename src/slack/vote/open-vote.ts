import { z } from 'zod';
import { describeRequest } from '../../narrate/describe-request.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import type { Remembered } from '../../profile/remembered.ts';
import type { ModalView } from '../../render/forms/view.ts';
import { oneLine } from '../../render/visible-text.ts';
import { openVoteView, voteNotice } from '../../render/vote/open-vote-view.ts';
import { voteModal } from '../../render/vote/vote-modal.ts';
import type { Vote } from '../../vote/vote.ts';
import type { PressOnAnswer } from '../forms/press-on-answer.ts';
import { ownTeamOr } from '../own-team.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { withinTime } from '../within-time.ts';
import { ballotTsOf } from './show-over.ts';

/** Slack takes a view within three seconds of the press. */
const LINK_LIMIT_MS = 1_000;

const linkSchema = z.looseObject({ permalink: z.string() });

/** Where the message of a vote stands; null where Slack does not say in time. The form is complete without. */
const linkOf = async (vote: Vote, deps: ApiDeps): Promise<string | null> => {
  try {
    const message_ts = await ballotTsOf(vote, deps);
    if (message_ts === null) return null;
    const asked = deps.api.apiCall('chat.getPermalink', { channel: vote.channel, message_ts });
    return linkSchema.parse(await withinTime(asked, LINK_LIMIT_MS)).permalink;
  } catch (error) {
    deps.log.info({ err: error, voteId: vote.id }, 'Slack did not say where a vote was posted');
    return null;
  }
};

/** The form that "Ask the team" opens under an answer; where a vote is open, how that one stands. */
export const openVote = async (
  { place, lang, userTeam }: PressOnAnswer,
  { requirements }: Remembered,
  deps: ApiDeps,
): Promise<ModalView> => {
  const messages = messagesIn(lang);
  const own = ownTeamOr(place.team, deps.ownTeam);
  if (place.team !== own || userTeam !== own) return voteNotice(messages.say('vote.stranger'), lang);
  const open = await deps.votes.openIn(place);
  if (open !== null) {
    const [answered, link] = await Promise.all([deps.votes.count(open.id), linkOf(open, deps)]);
    return openVoteView(open, { answered, link, lang });
  }
  const what = oneLine(describeRequest(requirements, await deps.catalog(), messages));
  return voteModal(what, { lang, metadata: JSON.stringify({ ...place, lang }) });
};
