import type { InboxRequest } from '../inbox/inbox-request.ts';
import { readSlackText } from '../request/from-slack.ts';
import type { Turn } from '../request/request.ts';
import { readThread } from './read-thread.ts';
import { slackErrorWord } from './slack-error.ts';
import { withinTime } from './within-time.ts';
import type { WorkDeps } from './work-on-request.ts';

/** What was said before in a thread. `hasGap`: something of it can be read neither in Slack nor in the store. */
export type EarlierTurns = { turns: Turn[]; hasGap: boolean; notUsed: string[] };

/** How the bot's own messages are told in a thread. */
export type BotIds = { botUserId: string; botId: string | undefined };

const READ_LIMIT_MS = 3_000;

const UNREAD =
  'I could not read the earlier messages of this thread, so this answer uses only the message that mentions me. Repeat there what matters.';
const UNREAD_NO_SCOPE =
  'I am not allowed to read the earlier messages of this thread (the app lacks the history permission), so this answer uses only the message that mentions me.';
const UNREAD_BUT_ASKED =
  'I could not read this thread just now, so this answer uses what I was asked here myself and nothing people said in between.';

const NONE: EarlierTurns = { turns: [], hasGap: false, notUsed: [] };

const whyUnread = (error: unknown, wasAsked: boolean): string => {
  if (wasAsked) return UNREAD_BUT_ASKED;
  return slackErrorWord(error) === 'missing_scope' ? UNREAD_NO_SCOPE : UNREAD;
};

/** Slack timestamps have equal length, so that text compares as time does. */
const isAfter = (time: string | undefined, forgottenTs: string | null): boolean =>
  forgottenTs === null || (time !== undefined && time > forgottenTs);

/**
 * The turns before a message of a thread, from Slack; what the bot was asked there itself, from the store, when
 * Slack does not hand the thread out. Nothing from before a "forget".
 */
export const earlierTurns = async (
  request: InboxRequest,
  who: BotIds,
  deps: WorkDeps,
): Promise<EarlierTurns> => {
  const { team, channel, threadTs, messageTs } = request;
  if (threadTs === null || messageTs === null || threadTs === messageTs) return NONE;
  const place = { team, channel, threadTs };
  const asked = await deps.inbox.askedInThread(place, request.receivedAt);
  const { forgottenTs } = await deps.threads.find(place);
  const questionOfRoot = (ts: string) => {
    const root = asked.find((each) => each.kind === 'command' && each.ts === ts);
    return root === undefined || root.text === null ? undefined : { text: root.text, user: root.user };
  };
  try {
    const reading = readThread(deps.api, { channel, threadTs, beforeTs: messageTs, ...who, questionOfRoot });
    const turns = await withinTime(reading, READ_LIMIT_MS);
    return { ...NONE, turns: turns.filter(({ time }) => isAfter(time, forgottenTs)) };
  } catch (error) {
    deps.log.warn({ err: error }, 'a thread could not be read');
    const known = asked.filter(({ ts }) => isAfter(ts, forgottenTs));
    return {
      turns: known.flatMap(({ user: speaker, text, ts: time }) =>
        text === null ? [] : [{ speaker, text: readSlackText(text, who.botUserId), time }],
      ),
      hasGap: known.some(({ text }) => text === null),
      notUsed: [whyUnread(error, known.length > 0)],
    };
  }
};
