import { messagesIn } from '../../narrate/messages/messages.ts';
import type { Vote, VotePlace } from '../../vote/vote.ts';
import { type ButtonPress, readButtonPress } from '../button-press.ts';
import { tellPresser } from '../forms/tell-presser.ts';
import { isSameThread } from '../is-same-thread.ts';
import { isStranger } from '../is-stranger.ts';
import type { ApiDeps } from '../slack-deps.ts';

/** A press on a button of a vote. */
export type VotePress = Omit<ButtonPress, 'value' | 'ts'> & { voteId: string };

/** The press in a delivery, null when it came in a shape that is not known. */
export const readVotePress = (body: unknown, deps: { ownTeam: string }): VotePress | null => {
  const press = readButtonPress(body, deps.ownTeam);
  if (press === null) return null;
  const { value: voteId, ts: _, ...more } = press;
  return { voteId, ...more };
};

/** Why there is nothing to vote on for a press or form of this place and id, in the language of the vote. */
export const whyNoVote = async (place: VotePlace, id: string, deps: ApiDeps): Promise<string> => {
  const lang = await deps.votes.langOf(place, id);
  return lang === null ? messagesIn('en').say('vote.gone') : messagesIn(lang).say('vote.closed');
};

/**
 * The vote that somebody pressed a button of; null when they were told why there is none for them. A vote of another
 * thread, channel or team is none.
 */
export const pressedVote = async (body: unknown, press: VotePress, deps: ApiDeps): Promise<Vote | null> => {
  const vote = await deps.votes.find(press.voteId);
  const isHere = vote !== null && isSameThread(vote, press.place);
  if (isStranger(body, deps.ownTeam)) {
    const { say } = messagesIn(isHere ? vote.lang : 'en');
    await tellPresser(press, say('vote.stranger'), deps);
    return null;
  }
  if (isHere) return vote;
  await tellPresser(press, await whyNoVote(press.place, press.voteId, deps), deps);
  return null;
};
