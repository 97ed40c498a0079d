import type { InboxRequest } from '../inbox/inbox-request.ts';
import { isBlank, requestFromMessage } from '../request/from-slack.ts';
import { BOT_SPEAKER, type Request, type Turn } from '../request/request.ts';
import type { BotIds } from './bot-ids.ts';
import { earlierTurns } from './earlier-turns.ts';
import { isAskedByStranger } from './is-asked-by-stranger.ts';
import { speakersSince } from './names/speakers-since.ts';
import type { WorkDeps } from './work-deps.ts';

/** A question that stands in a thread; `notUsed` says what of the thread could not be read, `unread` why. */
export type RequestInThread = {
  request: Request;
  threadTs: string;
  notUsed: string[];
  unread: string | null;
};

/** What a mention without words asks in the middle of a discussion. Two words take the language of the turn before. */
const SETTLE = 'settle this';

/** Whether people said something that was not answered yet; for a shortcut, whether they said anything at all. */
const hasDiscussion = (turns: readonly Turn[], { kind, text }: InboxRequest): boolean =>
  kind === 'press' && text === ''
    ? turns.some(({ speaker }) => speaker !== BOT_SPEAKER)
    : speakersSince(turns).length > 0;

/** Who is told by name, when others than the asker spoke in a channel. */
const namesOf = async (
  turns: readonly Turn[],
  user: string,
  deps: WorkDeps,
): Promise<Record<string, string> | null> => {
  const speakers = speakersSince(turns);
  if (speakers.every((speaker) => speaker === user)) return null;
  return deps.names.find([...speakers, user]);
};

/** The request of a stored question after the earlier turns of its thread. `isDirect`: in the bot's own messages. */
export const requestInThread = async (
  stored: InboxRequest,
  isDirect: boolean,
  who: BotIds,
  deps: WorkDeps,
): Promise<RequestInThread> => {
  const { channel, user, team, threadTs } = stored;
  if (threadTs === null) throw new Error('a question without a thread to answer in');
  const { turns, hasGap, notUsed, unread } = await earlierTurns(stored, who, deps);
  const request = requestFromMessage(isDirect ? 'message' : 'mention', stored.text ?? '', {
    id: stored.id,
    now: new Date(stored.receivedAt),
    team,
    channel,
    user,
    botUserId: who.botUserId,
    thread: turns,
  });
  const text = isBlank(request.text) && hasDiscussion(turns, stored) ? SETTLE : request.text;
  const names = isDirect ? null : await namesOf(turns, user, deps);
  const named = names === null ? {} : { names };
  const outside = isAskedByStranger(stored, deps.ownTeam) ? { isFromOutside: true } : {};
  const inThread = { ...request, text, threadId: threadTs, hasGap, ...named, ...outside };
  return { request: inThread, threadTs, notUsed, unread };
};
