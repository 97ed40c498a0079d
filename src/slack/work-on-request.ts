import { z } from 'zod';
import { type Answer, remember } from '../answer.ts';
import type { InboxRequest, Outcome, RequestState } from '../inbox/inbox-request.ts';

import type { PostDeps } from './post.ts';
import type { SlackApi } from './slack-api.ts';
import type { SlackDeps } from './slack-deps.ts';

/** What answering one stored request works with: its log lines carry the request's id. */
export type WorkDeps = SlackDeps & PostDeps & Required<Pick<PostDeps, 'ended'>>;

/** What a request was answered with and where; null when nothing of it is to be remembered. */
export type Answered = { answer: Answer; threadTs: string } | null;

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

const rememberAnswer = async (request: InboxRequest, answered: Answered, deps: WorkDeps): Promise<void> => {
  if (answered === null) return;
  const place = { team: request.team, channel: request.channel, threadTs: answered.threadTs };
  // A question that had to wait for hours is no news to a thread that went on meanwhile.
  if (await deps.inbox.isAnsweredSince(place, request.receivedAt)) return;
  const before = await deps.threads.find(place);
  await deps.threads.remember(place, remember(answered.answer, before.memory));
};

type AnswerIt = (request: InboxRequest, deps: WorkDeps) => Promise<Answered>;

/** Does what a request needs in its state, notes it, and returns the state it is in then. */
const takeStep = async (
  state: RequestState,
  request: InboxRequest,
  deps: WorkDeps,
  answerIt: AnswerIt,
): Promise<RequestState> => {
  switch (state) {
    case 'accepted': {
      const answered = await answerIt(request, deps);
      if ((await deps.ended()) !== null) return 'done';
      await rememberAnswer(request, answered, deps);
      await deps.inbox.advance(request.id, 'answered');
      return 'answered';
    }
    case 'answered':
      // The words of a model come here; without one the answer is complete as it is.
      await deps.inbox.advance(request.id, 'explained');
      return 'explained';
    case 'explained':
      await deps.inbox.finish(request.id, 'answered');
      return 'done';
    case 'done':
      return 'done';
  }
};

/**
 * Takes a stored request from where it stands to its end: accepted, answered, explained, done. Each step is noted
 * before the next begins, so that a restart goes on where this process stopped.
 */
export const workOnRequest = async (
  context: unknown,
  deps: SlackDeps & { api: SlackApi },
  answerIt: AnswerIt,
): Promise<void> => {
  const id = requestIdOf(context);
  const request = id === null ? null : await deps.inbox.begin(id);
  if (request === null) return;
  const { attempts } = request;
  const log = deps.log.child({ requestId: request.id });
  const ended = async (): Promise<Outcome | null> => (await deps.inbox.find(request.id))?.outcome ?? null;
  const work = { ...deps, log, oldest: oldestFor(request), ended };
  if (attempts > 0) log.info({ state: request.state, attempts }, 'work on a question goes on');
  let { state } = request;
  while (state !== 'done') state = await takeStep(state, request, work, answerIt);
  log.info({ outcome: await ended() }, 'a question is done');
};
