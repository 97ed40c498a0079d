import type { InboxRequest } from '../inbox/inbox-request.ts';
import { requestFromMessage } from '../request/from-slack.ts';
import type { Request } from '../request/request.ts';
import { type BotIds, earlierTurns } from './earlier-turns.ts';
import type { WorkDeps } from './work-deps.ts';

/** A question that stands in a thread; `notUsed` says what of the thread could not be read. */
export type RequestInThread = { request: Request; threadTs: string; notUsed: string[] };

/** The request of a stored question after the earlier turns of its thread. `isDirect`: in the bot's own messages. */
export const requestInThread = async (
  stored: InboxRequest,
  isDirect: boolean,
  who: BotIds,
  deps: WorkDeps,
): Promise<RequestInThread> => {
  const { channel, user, team, threadTs } = stored;
  if (threadTs === null) throw new Error('a question without a thread to answer in');
  const { turns, hasGap, notUsed } = await earlierTurns(stored, who, deps);
  const request = requestFromMessage(isDirect ? 'message' : 'mention', stored.text ?? '', {
    id: stored.id,
    now: new Date(stored.receivedAt),
    team,
    channel,
    user,
    botUserId: who.botUserId,
    thread: turns,
  });
  return { request: { ...request, threadId: threadTs, hasGap }, threadTs, notUsed };
};
