import { z } from 'zod';
import type { InboxRequest, RequestState } from '../inbox/inbox-request.ts';
import type { Remembered } from '../profile/remembered.ts';
import { isDirectChannel } from '../profile/team-profile/effective-profile.ts';
import { addModelWords } from './add-model-words.ts';
import { tellSimilar } from './decisions/tell-similar.ts';
import { noteAnswer } from './note-answer.ts';
import { nameSession } from './private/name-session.ts';
import { tellPaused } from './profile/tell-paused.ts';
import { recalledBefore, rememberAnswer } from './remember-answer.ts';
import type { ApiDeps } from './slack-deps.ts';
import { StoppingError } from './stopping-error.ts';
import type { Answered, Standing, WorkDeps } from './work-deps.ts';

const contextSchema = z.looseObject({ requestId: z.string() });

/** The id under which a delivery was stored; null when it came to a listener without being stored. */
export const requestIdOf = (context: unknown): string | null => {
  const parsed = contextSchema.safeParse(context);
  return parsed.success ? parsed.data.requestId : null;
};

/** A message's posts stand after it; those of a command or press after it came, give or take clocks that differ. */
const oldestFor = ({ kind, messageTs, receivedAt }: InboxRequest): string => {
  if (kind === 'message' && messageTs !== null) return messageTs;
  const cameAt = messageTs === null ? receivedAt / 1_000 : Number(messageTs);
  return String(Math.floor(cameAt) - 10 * 60);
};

type AnswerIt = (request: InboxRequest, deps: WorkDeps) => Promise<Answered>;

/** A request on its way. `standing` is known once this process answered it. */
type Way = { request: InboxRequest; state: RequestState; standing: Standing | null };

const accepted = async (way: Way, deps: WorkDeps, answerIt: AnswerIt): Promise<Way> => {
  const { request } = way;
  const { team, channel, threadTs } = request;
  // What a model still does for an earlier question of the thread is old news now.
  if (threadTs !== null) deps.modelWork.endInThread({ team, channel, threadTs });
  const answered = await answerIt(request, deps);
  if ((await deps.ended()) !== null) return { ...way, state: 'done' };
  const standing = await standingOf(request, answered, deps);
  if (standing !== null) {
    await noteAnswer(request.id, standing.answer, deps);
    await rememberAnswer(request, standing, deps);
    nameNewSession(request, standing, deps);
  }
  await deps.inbox.advance(request.id, 'answered');
  if (standing !== null) await tellSimilar(request, standing, deps);
  return { ...way, state: 'answered', standing };
};

/** A conversation of the messages tab is called what was asked in it first; nothing waits for its name. */
const nameNewSession = (
  { channel, threadTs, messageTs }: InboxRequest,
  { request }: Standing,
  deps: WorkDeps,
): void => {
  if (!isDirectChannel(channel) || threadTs === null || threadTs !== messageTs) return;
  void nameSession({ channel, threadTs, text: request.text }, deps);
};

const standingOf = async (
  request: InboxRequest,
  answered: Answered,
  deps: WorkDeps,
): Promise<Standing | null> => {
  if (answered === null) return null;
  const recalled: Remembered | null = await recalledBefore(request, answered, deps);
  return { ...answered, recalled };
};

/** What a process before this one answered is worked out again; its posts stand and are not sent again. */
const standingAgain = async (
  request: InboxRequest,
  deps: WorkDeps,
  answerIt: AnswerIt,
): Promise<Standing | null> => standingOf(request, await answerIt(request, deps), deps);

const finish = async ({ id }: InboxRequest, deps: WorkDeps): Promise<void> => {
  const ended = await deps.ended();
  if (ended === null) await deps.inbox.finish(id, 'answered');
  deps.log.info({ outcome: ended ?? 'answered' }, 'a question is done');
};

/** A model's part, beside the lines of questions; then the request is done. */
const goOnWithModel = async (
  standing: Standing,
  request: InboxRequest,
  signal: AbortSignal,
  deps: WorkDeps & { model: NonNullable<WorkDeps['model']> },
): Promise<void> => {
  try {
    await addModelWords(standing, request, signal, deps);
    await deps.inbox.advance(request.id, 'explained');
    await finish(request, deps);
  } catch (error) {
    if (error instanceof StoppingError) return;
    deps.log.error({ err: error }, 'an answer was left for the next start');
  }
};

/** `under way`: a model does its part meanwhile, and this request holds its line no longer. */
const answered = async (way: Way, deps: WorkDeps, answerIt: AnswerIt): Promise<Way | 'under way'> => {
  const { request } = way;
  const { model } = deps;
  if (model !== null && (await deps.mayUseModel(request))) {
    const standing = way.standing ?? (await standingAgain(request, deps, answerIt));
    if (standing !== null) {
      const { id, team, channel } = request;
      deps.modelWork.begin({ id, team, channel, threadTs: standing.threadTs }, (signal) =>
        goOnWithModel(standing, request, signal, { ...deps, model }),
      );
      return 'under way';
    }
  }
  await deps.inbox.advance(request.id, 'explained');
  return { ...way, state: 'explained' };
};

/** Does what a request needs in its state, notes it, and returns how far it is then. */
const takeStep = async (way: Way, deps: WorkDeps, answerIt: AnswerIt): Promise<Way | 'under way'> => {
  switch (way.state) {
    case 'accepted':
      return accepted(way, deps, answerIt);
    case 'answered':
      return answered(way, deps, answerIt);
    case 'explained':
      await finish(way.request, deps);
      return { ...way, state: 'done' };
    case 'done':
      return way;
  }
};

/**
 * Takes a stored request from where it stands to its end: accepted, answered, explained, done. Each step is noted
 * before the next begins, so that a restart goes on where this process stopped. What a model does for an answer that
 * stands goes on after this returns.
 */
export const workOnRequest = async (context: unknown, deps: ApiDeps, answerIt: AnswerIt): Promise<void> => {
  const id = requestIdOf(context);
  const request = id === null ? null : await deps.inbox.find(id);
  if (request === null || request.state === 'done') return;
  const { attempts } = request;
  const log = deps.log.child({ requestId: request.id });
  const ended = () => deps.inbox.endOf(request.id);
  const work = { ...deps, log, oldest: oldestFor(request), ended };
  if (attempts > 0) log.info({ state: request.state, attempts }, 'work on a question goes on');
  if (request.state === 'accepted' && (await tellPaused(request, context, work))) return;
  let way: Way | 'under way' = { request, state: request.state, standing: null };
  while (way !== 'under way' && way.state !== 'done') way = await takeStep(way, work, answerIt);
};
