import type { InboxRequest } from '../inbox/inbox-request.ts';
import { requestFromMessage } from '../request/from-slack.ts';
import { type BotIds, earlierTurns } from './earlier-turns.ts';
import { forgetHere, isForget } from './forget-here.ts';
import { isAddressed, messageEventSchema } from './message-event.ts';
import { respondToQuestion } from './respond-to-question.ts';
import type { SlackApi } from './slack-api.ts';
import type { SlackDeps } from './slack-deps.ts';
import { type Answered, type WorkDeps, workOnRequest } from './work-on-request.ts';

type Context = { botUserId?: string | undefined; botId?: string | undefined };

const answerMessage = async (
  stored: InboxRequest,
  isDirect: boolean,
  who: BotIds,
  deps: WorkDeps,
): Promise<Answered> => {
  const { channel, user, team, threadTs } = stored;
  if (threadTs === null) throw new Error('a message without a thread to answer in');
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
  const place = { channel, threadTs };
  const to = { thread: place, ephemeral: { ...place, user }, direct: user };
  const answer = await respondToQuestion({ ...request, threadId: threadTs, hasGap }, to, deps, { notUsed });
  return { answer, threadTs };
};

/**
 * Answers a message that mentions the bot, or that was sent to it directly, in the message's thread. Anything
 * else (bots, edits, talk among people) is left alone.
 */
export const handleMessageEvent = async (
  payload: unknown,
  context: Context,
  deps: SlackDeps & { api: SlackApi },
): Promise<void> => {
  const parsed = messageEventSchema.safeParse(payload);
  const { botUserId, botId } = context;
  if (!parsed.success || botUserId === undefined || !isAddressed(parsed.data, botUserId)) return;
  const isDirect = parsed.data.channel_type === 'im';
  await workOnRequest(context, deps, (stored, work) =>
    isForget(stored.text ?? '', botUserId)
      ? forgetHere(stored, work)
      : answerMessage(stored, isDirect, { botUserId, botId }, work),
  );
};
