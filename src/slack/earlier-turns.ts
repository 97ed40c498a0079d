import type { Asked } from '../inbox/asked.ts';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import { readSlackText } from '../request/from-slack.ts';
import type { Turn } from '../request/request.ts';
import type { BotIds } from './bot-ids.ts';
import { type RestatedWords, readThread } from './read-thread.ts';
import { slackErrorWord } from './slack-error.ts';
import { withinTime } from './within-time.ts';
import type { WorkDeps } from './work-deps.ts';

/**
 * What was said before in a thread. `hasGap`: something of it can be read neither in Slack nor in the store. `unread`:
 * why Slack did not hand it out, in Slack's word or ours, null when it did.
 */
export type EarlierTurns = { turns: Turn[]; hasGap: boolean; notUsed: string[]; unread: string | null };

const READ_LIMIT_MS = 3_000;

const UNREAD =
  'I could not read the earlier messages of this thread, so this answer uses only what you said just now. Repeat what matters.';
const UNREAD_NO_SCOPE =
  'I am not allowed to read the earlier messages of this thread (the app lacks the history permission), so this answer uses only what you said just now.';
const UNREAD_BUT_ASKED =
  'I could not read this thread just now, so this answer uses only what I was asked here, and nothing people said in between.';

const NONE: EarlierTurns = { turns: [], hasGap: false, notUsed: [], unread: null };

const whyUnread = (error: unknown, wasAsked: boolean): string => {
  if (wasAsked) return UNREAD_BUT_ASKED;
  return slackErrorWord(error) === 'missing_scope' ? UNREAD_NO_SCOPE : UNREAD;
};

/** Slack timestamps have equal length, so that text compares as time does. */
const isAfter = (time: string | undefined, forgottenTs: string | null): boolean =>
  forgottenTs === null || (time !== undefined && time > forgottenTs);

/** What was pressed is part of a thread as long as it stands there for everyone to read. */
const standsInThread = ({ kind, restatedTs }: Asked): boolean => kind !== 'press' || restatedTs !== null;

const toTurns = (asked: readonly Asked[], botUserId: string): Turn[] =>
  asked.flatMap(({ user: speaker, text, ts: time }) =>
    // A shortcut was run without words.
    text === null || text === '' ? [] : [{ speaker, text: readSlackText(text, botUserId), time }],
  );

/**
 * The turns of a thread from Slack, in the order in which they were said: what was pressed before `beforeTs` counts
 * from then on, though the bot may have restated it only later.
 */
const turnsFromSlack = async (
  thread: { channel: string; threadTs: string; beforeTs: string },
  known: readonly Asked[],
  who: BotIds,
  deps: WorkDeps,
): Promise<Turn[]> => {
  const restatedAt = new Map(known.map((each) => [each.restatedTs, each]));
  const questionOf = (ts: string): RestatedWords | undefined => {
    const each = restatedAt.get(ts);
    return each && { user: each.user, text: each.text, time: each.ts };
  };
  const turns = await withinTime(readThread(deps.api, { ...thread, ...who, questionOf }), READ_LIMIT_MS);
  const late = known.filter(
    ({ kind, restatedTs }) => kind === 'press' && Number(restatedTs) >= Number(thread.beforeTs),
  );
  const all = [...turns, ...toTurns(late, who.botUserId)];
  return all.sort((one, other) => Number(one.time) - Number(other.time));
};

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
  const asked = (await deps.inbox.askedInThread(place, request.receivedAt)).filter(standsInThread);
  const { forgottenTs } = await deps.threads.find(place);
  try {
    const turns = await turnsFromSlack({ channel, threadTs, beforeTs: messageTs }, asked, who, deps);
    return { ...NONE, turns: turns.filter(({ time }) => isAfter(time, forgottenTs)) };
  } catch (error) {
    deps.log.warn({ err: error }, 'a thread could not be read');
    const known = asked.filter(({ ts }) => isAfter(ts, forgottenTs));
    return {
      turns: toTurns(known, who.botUserId),
      hasGap: known.some(({ text }) => text === null),
      notUsed: [whyUnread(error, known.length > 0)],
      unread: slackErrorWord(error) ?? 'unknown',
    };
  }
};
