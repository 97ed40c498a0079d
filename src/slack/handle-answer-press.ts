import type { InboxRequest } from '../inbox/inbox-request.ts';
import { isDirectChannel } from '../profile/team-profile/effective-profile.ts';
import { type Restated, renderRestated } from '../render/render-restated.ts';
import { readAnswerPress } from './answer-press.ts';
import { type BotContext, type BotIds, botIdsOf } from './bot-ids.ts';
import { COMPARE_ACTION } from './forms/answer-tools.ts';
import { handleUnknownAction } from './handle-unknown-action.ts';
import type { HandleAction } from './listeners.ts';
import { whyNotHere } from './no-access.ts';
import { postMessage } from './post.ts';
import { askerInThread } from './reach-asker.ts';
import { requestInThread } from './request-in-thread.ts';
import { respondToQuestion } from './respond-to-question.ts';
import type { ApiDeps, SlackDeps } from './slack-deps.ts';
import type { Answered, WorkDeps } from './work-deps.ts';
import { requestIdOf, workOnRequest } from './work-on-request.ts';

/** Whose press it was, as people read it, and what it is restated as. */
type Restating = { userName: string | undefined; kind: Restated };

/** Says in the thread what was pressed, since no message of the presser's does; gives the reason when it cannot. */
const restate = async (
  stored: InboxRequest,
  place: { channel: string; threadTs: string },
  { userName, kind }: Restating,
  deps: WorkDeps,
): Promise<string | null> => {
  try {
    const message = renderRestated(kind, stored.text ?? '', userName);
    await postMessage(deps, { ...place, requestId: stored.id, step: 'restated' }, message);
    return null;
  } catch (error) {
    const whyPrivate = whyNotHere(error);
    if (whyPrivate === null) throw error;
    deps.log.info({ err: error }, 'the thread takes no messages, so the answer is private');
    return whyPrivate;
  }
};

/** Restates a stored press, or what a form said, in its thread and answers there as it would a message. */
export const answerPress = async (
  stored: InboxRequest,
  restating: Restating,
  who: BotIds,
  deps: WorkDeps,
): Promise<Answered> => {
  const { channel } = stored;
  const { request, threadTs, notUsed } = await requestInThread(stored, isDirectChannel(channel), who, deps);
  const place = { channel, threadTs };
  const asker = askerInThread(stored, threadTs);
  const whyPrivate = await restate(stored, place, restating, deps);
  if (whyPrivate !== null) {
    await respondToQuestion(request, asker, deps, { notUsed, first: whyPrivate });
    // What nobody else in the thread can read is no part of it.
    return null;
  }
  const answer = await respondToQuestion(request, { ...asker, thread: place }, deps, { notUsed });
  return { request, answer, threadTs };
};

/** Works on a stored press: restates it in its thread and answers there as it would a message. */
export const workOnPress = async (body: unknown, context: BotContext, deps: ApiDeps): Promise<void> => {
  const who = botIdsOf(context);
  if (who === null) return;
  const press = readAnswerPress(body);
  const kind = press?.actionId === COMPARE_ACTION ? 'comparison' : 'answer';
  await workOnRequest(context, deps, (stored, work) =>
    answerPress(stored, { userName: press?.userName, kind }, who, work),
  );
};

/** A press on a likely answer under an answer. One that was not stored came in a shape that is not known. */
export const handleAnswerPress =
  (deps: SlackDeps): HandleAction =>
  async (args) => {
    const { ack, body, client, context } = args;
    if (requestIdOf(context) === null) return handleUnknownAction(deps)(args);
    await ack();
    await workOnPress(body, context, { ...deps, api: client });
  };
