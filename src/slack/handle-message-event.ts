import type { InboxRequest } from '../inbox/inbox-request.ts';
import { asksForDecisions } from '../request/from-slack.ts';
import { type BotContext, type BotIds, botIdsOf } from './bot-ids.ts';
import { postDecisions } from './decisions/show-decisions.ts';
import { forgetHere, isForget } from './forget-here.ts';
import { isAddressed, type MessageEvent, messageEventSchema } from './message-event.ts';
import { ownTeamOr } from './own-team.ts';
import { askerInThread } from './reach-asker.ts';
import { requestInThread } from './request-in-thread.ts';
import { respondToQuestion } from './respond-to-question.ts';
import type { ApiDeps } from './slack-deps.ts';
import type { Answered, WorkDeps } from './work-deps.ts';
import { requestIdOf, workOnRequest } from './work-on-request.ts';

type Context = BotContext & { teamId?: string | undefined; enterpriseId?: string | undefined };

const answerMessage = async (
  stored: InboxRequest,
  isDirect: boolean,
  who: BotIds,
  deps: WorkDeps,
): Promise<Answered> => {
  const { request, threadTs, notUsed } = await requestInThread(stored, isDirect, who, deps);
  const to = { ...askerInThread(stored, threadTs), thread: { channel: stored.channel, threadTs } };
  const answer = await respondToQuestion(request, to, deps, { notUsed });
  return { request, answer, threadTs };
};

/** The channel's decisions, for people of the bot's own team. A list for everyone in the thread, and no question. */
const listDecisions = (
  words: string,
  { channel, ts, thread_ts: threadTs = ts, user = '', user_team, team: theirs }: MessageEvent,
  { teamId = '', enterpriseId }: Context,
  deps: ApiDeps,
): Promise<void> => {
  const team = ownTeamOr(teamId, deps.ownTeam);
  const told = user_team ?? theirs ?? team;
  // In an organization Slack may name that in the place of the team.
  const isStranger = told !== team && told !== enterpriseId;
  return postDecisions({ team, channel, threadTs, user, words, isStranger }, deps);
};

/**
 * Answers a message that mentions the bot, that was sent to it directly, or that was stored because it goes on with an
 * answer of the bot's, in the message's thread. Anything else (bots, edits, talk among people) is left alone.
 */
export const handleMessageEvent = async (
  payload: unknown,
  context: Context,
  deps: ApiDeps,
): Promise<void> => {
  const parsed = messageEventSchema.safeParse(payload);
  const who = botIdsOf(context);
  if (!parsed.success || who === null) return;
  if (requestIdOf(context) === null) {
    if (!isAddressed(parsed.data, who.botUserId)) return;
    const words = asksForDecisions(parsed.data.text, who.botUserId);
    if (words !== null) return listDecisions(words, parsed.data, context, deps);
  }
  const isDirect = parsed.data.channel_type === 'im';
  await workOnRequest(context, deps, (stored, work) =>
    isForget(stored.text ?? '', who.botUserId)
      ? forgetHere(stored, work)
      : answerMessage(stored, isDirect, who, work),
  );
};
