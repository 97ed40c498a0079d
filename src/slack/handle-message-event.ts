import type { InboxRequest } from '../inbox/inbox-request.ts';
import type { BotIds } from './earlier-turns.ts';
import { forgetHere, isForget } from './forget-here.ts';
import { isAddressed, messageEventSchema } from './message-event.ts';
import { requestInThread } from './request-in-thread.ts';
import { respondToQuestion } from './respond-to-question.ts';
import type { SlackApi } from './slack-api.ts';
import type { SlackDeps } from './slack-deps.ts';
import type { Answered, WorkDeps } from './work-deps.ts';
import { requestIdOf, workOnRequest } from './work-on-request.ts';

type Context = { botUserId?: string | undefined; botId?: string | undefined };

const answerMessage = async (
  stored: InboxRequest,
  isDirect: boolean,
  who: BotIds,
  deps: WorkDeps,
): Promise<Answered> => {
  const { channel, user } = stored;
  const { request, threadTs, notUsed } = await requestInThread(stored, isDirect, who, deps);
  const place = { channel, threadTs };
  const to = { thread: place, ephemeral: { ...place, user }, direct: user };
  const answer = await respondToQuestion(request, to, deps, { notUsed });
  return { request, answer, threadTs };
};

/**
 * Answers a message that mentions the bot, that was sent to it directly, or that was stored because it goes on with an
 * answer of the bot's, in the message's thread. Anything else (bots, edits, talk among people) is left alone.
 */
export const handleMessageEvent = async (
  payload: unknown,
  context: Context,
  deps: SlackDeps & { api: SlackApi },
): Promise<void> => {
  const parsed = messageEventSchema.safeParse(payload);
  const { botUserId, botId } = context;
  if (!parsed.success || botUserId === undefined) return;
  if (!isAddressed(parsed.data, botUserId) && requestIdOf(context) === null) return;
  const isDirect = parsed.data.channel_type === 'im';
  await workOnRequest(context, deps, (stored, work) =>
    isForget(stored.text ?? '', botUserId)
      ? forgetHere(stored, work)
      : answerMessage(stored, isDirect, { botUserId, botId }, work),
  );
};
