import { z } from 'zod';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import { noteMessage } from './add-note.ts';
import { AnswerFailedError, type ErrorPlace } from './answer-failed-error.ts';
import { isTransient } from './is-transient.ts';
import { isFromPerson, messageEventSchema } from './message-event.ts';
import { type PostDeps, postMessage } from './post.ts';
import { reachAsker } from './reach-asker.ts';
import type { SlackApi } from './slack-api.ts';
import type { SlackDeps } from './slack-deps.ts';
import { requestIdOf } from './work-on-request.ts';

const apology = (reference: string): string =>
  `Sorry, something went wrong on my side and I could not answer this. Please try again in a minute; if it happens again, give your admin the reference ${reference}.`;

const bodySchema = z.looseObject({ response_url: z.string().optional(), event: z.unknown().optional() });

/** Where the asker waits, as far as the delivery itself tells. */
const placeOf = (body: unknown, requestId: string): ErrorPlace => {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return { requestId };
  const { response_url: responseUrl } = parsed.data;
  const event = messageEventSchema.safeParse(parsed.data.event);
  if (!event.success || !isFromPerson(event.data)) return { requestId, responseUrl };
  const { channel, ts, thread_ts: threadTs, user } = event.data;
  return { requestId, responseUrl, thread: { channel, threadTs: threadTs ?? ts }, direct: user };
};

const placeOfRequest = ({ id, channel, threadTs, user, responseUrl }: InboxRequest): ErrorPlace => ({
  requestId: id,
  responseUrl: responseUrl ?? undefined,
  thread: threadTs === null ? undefined : { channel, threadTs },
  direct: user,
});

/** A stored request's asker is known to the store: what is stored of a command's delivery has no way back. */
const findPlace = async (
  body: unknown,
  stored: string | null,
  deps: Pick<SlackDeps, 'inbox' | 'log' | 'newId'>,
): Promise<ErrorPlace> => {
  const place = placeOf(body, stored ?? deps.newId());
  if (stored === null) return place;
  try {
    const request = await deps.inbox.find(stored);
    return request === null ? place : placeOfRequest(request);
  } catch (error) {
    deps.log.warn({ err: error, requestId: stored }, 'a failed question could not be looked up');
    return place;
  }
};

/** Tries the thread, then the asker alone; returns whether one worked. */
const apologise = async (place: ErrorPlace, deps: PostDeps): Promise<boolean> => {
  const { requestId, thread, ...asker } = place;
  const message = noteMessage(apology(requestId.slice(0, 8)));
  const ways = [
    ...(thread === undefined
      ? []
      : [() => postMessage(deps, { ...thread, requestId, step: 'apology' }, message)]),
    () => reachAsker(deps, asker, requestId, [message]),
  ];
  for (const way of ways) {
    try {
      await way();
      return true;
    } catch (error) {
      deps.log.warn({ err: error, requestId }, 'an apology could not be posted');
    }
  }
  return false;
};

/** Ends a request that cannot be answered, after telling its asker if there is a way. */
const fail = async (
  place: ErrorPlace,
  stored: string | null,
  deps: SlackDeps & { api: SlackApi },
): Promise<void> => {
  const { requestId } = place;
  const reached = await apologise(place, { ...deps, isRepeat: false });
  if (!reached) deps.log.error({ requestId }, 'nobody could be told that a listener failed');
  if (stored !== null) await deps.inbox.finish(stored, 'failed');
};

/** Ends a stored request after all tries, with an apology where it can still be posted. Never rejects. */
export const giveUp =
  (deps: SlackDeps & { api: SlackApi }) =>
  async (id: string): Promise<void> => {
    deps.log.error({ requestId: id }, 'a question could not be answered within an hour');
    try {
      await fail(await findPlace(null, id, deps), id, deps);
    } catch (error) {
      deps.log.error({ err: error, requestId: id }, 'a question could not be ended');
    }
  };

/** The part of Bolt's extended error arguments that is used; Bolt does not export their type. */
export type ListenerFailure = { error: Error; body: unknown; context?: unknown };

/**
 * Any error of a listener. A stored request that may succeed later stays in the inbox; everything else gets one log
 * line, and whoever waits one calm sentence. Never rejects.
 */
export const handleError =
  (deps: SlackDeps & { api: SlackApi }) =>
  async ({ error, body, context }: ListenerFailure): Promise<void> => {
    const stored = requestIdOf(context);
    if (stored !== null && isTransient(error)) {
      deps.log.warn({ err: error, requestId: stored }, 'an answer is put off');
      return;
    }
    const place = error instanceof AnswerFailedError ? error.place : await findPlace(body, stored, deps);
    deps.log.error({ err: error, requestId: place.requestId }, 'a listener failed');
    try {
      await fail(place, stored, deps);
    } catch (failure) {
      deps.log.error({ err: failure, requestId: place.requestId }, 'a failure could not be noted');
    }
  };
