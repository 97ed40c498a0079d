import { requestFromMessage } from '../request/from-slack.ts';
import type { Turn } from '../request/request.ts';
import { isAddressed, type MessageEvent, messageEventSchema } from './message-event.ts';
import { readThread } from './read-thread.ts';
import { respondToQuestion } from './respond-to-question.ts';
import type { SlackApi } from './slack-api.ts';
import type { SlackDeps } from './slack-deps.ts';
import { slackErrorWord } from './slack-error.ts';
import { withinTime } from './within-time.ts';

type Context = { botUserId?: string | undefined; botId?: string | undefined; teamId?: string | undefined };

const READ_LIMIT_MS = 3_000;

const UNREAD =
  'I could not read the earlier messages of this thread, so this answer uses only the message that mentions me. Repeat there what matters.';
const UNREAD_NO_SCOPE =
  'I am not allowed to read the earlier messages of this thread (the app lacks the history permission), so this answer uses only the message that mentions me.';

/** The earlier turns of the event's thread, or a sentence on why they are missing. */
const earlierTurns = async (
  event: MessageEvent,
  context: Context & { botUserId: string },
  deps: SlackDeps & { api: SlackApi },
): Promise<{ thread: Turn[]; notUsed: string[] }> => {
  const { thread_ts: threadTs, channel } = event;
  if (threadTs === undefined || threadTs === event.ts) return { thread: [], notUsed: [] };
  try {
    const reading = readThread(deps.api, {
      channel,
      threadTs,
      beforeTs: event.ts,
      botUserId: context.botUserId,
      botId: context.botId,
      questionOfRoot: (ts) => deps.rootQuestions.find(channel, ts),
    });
    return { thread: await withinTime(reading, READ_LIMIT_MS), notUsed: [] };
  } catch (error) {
    deps.log.warn({ err: error }, 'a thread could not be read');
    return { thread: [], notUsed: [slackErrorWord(error) === 'missing_scope' ? UNREAD_NO_SCOPE : UNREAD] };
  }
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
  const { botUserId } = context;
  if (!parsed.success || botUserId === undefined || !isAddressed(parsed.data, botUserId)) return;
  const event = parsed.data;
  const { thread, notUsed } = await earlierTurns(event, { ...context, botUserId }, deps);
  const request = requestFromMessage(event.channel_type === 'im' ? 'message' : 'mention', event.text, {
    id: deps.newId(),
    now: deps.clock(),
    team: context.teamId,
    channel: event.channel,
    user: event.user,
    botUserId,
    thread,
  });
  const place = { channel: event.channel, threadTs: event.thread_ts ?? event.ts };
  await respondToQuestion(
    request,
    { thread: place, ...(event.user === undefined ? {} : { ephemeral: { ...place, user: event.user } }) },
    deps,
    { notUsed },
  );
};
