import type { AllMiddlewareArgs, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import { type Restated, renderRestated } from '../render/render-restated.ts';
import { readAnswerPress } from './answer-press.ts';
import type { BotIds } from './earlier-turns.ts';
import { COMPARE_ACTION } from './forms/answer-tools.ts';
import { handleUnknownAction } from './handle-action.ts';
import { whyNotHere } from './no-access.ts';
import { postMessage } from './post.ts';
import { requestInThread } from './request-in-thread.ts';
import { respondToQuestion } from './respond-to-question.ts';
import type { SlackApi } from './slack-api.ts';
import type { SlackDeps } from './slack-deps.ts';
import type { Answered, WorkDeps } from './work-deps.ts';
import { requestIdOf, workOnRequest } from './work-on-request.ts';

/** Slack's ids of direct messages. */
const isDirect = (channel: string): boolean => channel.startsWith('D');

/** Whose press it was, as people read it, and what is said of it. */
export type Presser = { userName: string | undefined; kind: Restated };

/** Says in the thread what was pressed, since no message of the presser's does; gives the reason when it cannot. */
const restate = async (
  stored: InboxRequest,
  place: { channel: string; threadTs: string },
  { userName, kind }: Presser,
  deps: WorkDeps,
): Promise<string | null> => {
  try {
    const message = renderRestated(kind, stored.text ?? '', userName);
    await postMessage(deps, { ...place, requestId: stored.id, step: 'restated' }, message);
    return null;
  } catch (error) {
    const whyPrivate = whyNotHere(error);
    if (whyPrivate === null) throw error;
    deps.log.info({ err: error }, 'the thread takes no messages, the answer is private');
    return whyPrivate;
  }
};

/** Restates a stored press, or what a form said, in its thread and answers there as it would a message. */
export const answerPress = async (
  stored: InboxRequest,
  presser: Presser,
  who: BotIds,
  deps: WorkDeps,
): Promise<Answered> => {
  const { channel, user, responseUrl } = stored;
  const { request, threadTs, notUsed } = await requestInThread(stored, isDirect(channel), who, deps);
  const place = { channel, threadTs };
  const asker = { responseUrl: responseUrl ?? undefined, ephemeral: { ...place, user }, direct: user };
  const whyPrivate = await restate(stored, place, presser, deps);
  if (whyPrivate !== null) {
    await respondToQuestion(request, asker, deps, { notUsed, first: whyPrivate });
    // What nobody else in the thread can read is no part of it.
    return null;
  }
  const answer = await respondToQuestion(request, { ...asker, thread: place }, deps, { notUsed });
  return { request, answer, threadTs };
};

type Context = { botUserId?: string | undefined; botId?: string | undefined };

/** Works on a stored press: restates it in its thread and answers there as it would a message. */
export const workOnPress = async (
  body: unknown,
  context: Context,
  deps: SlackDeps & { api: SlackApi },
): Promise<void> => {
  const { botUserId, botId } = context;
  if (botUserId === undefined) return;
  const press = readAnswerPress(body);
  const kind = press?.actionId === COMPARE_ACTION ? 'comparison' : 'answer';
  await workOnRequest(context, deps, (stored, work) =>
    answerPress(stored, { userName: press?.userName, kind }, { botUserId, botId }, work),
  );
};

/** A press on a likely answer under an answer. One that was not stored came in a shape that is not known. */
export const handleAnswerPress =
  (deps: SlackDeps) =>
  async (args: SlackActionMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const { ack, body, client, context } = args;
    if (requestIdOf(context) === null) return handleUnknownAction(deps)(args);
    await ack();
    await workOnPress(body, context, { ...deps, api: client });
  };
