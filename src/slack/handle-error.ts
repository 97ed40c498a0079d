import { z } from 'zod';
import { noteMessage } from './add-note.ts';
import { AnswerFailedError, type ErrorPlace } from './answer-failed-error.ts';
import { isFromPerson, messageEventSchema } from './message-event.ts';
import { type PostDeps, postEphemeral, postMessage, respond } from './post.ts';
import type { SlackApi } from './slack-api.ts';
import type { SlackDeps } from './slack-deps.ts';

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
  const { channel, ts, thread_ts: threadTs } = event.data;
  return { requestId, responseUrl, thread: { channel, threadTs: threadTs ?? ts } };
};

/** Tries each way to reach the asker, best first; returns whether one worked. */
const apologise = async (place: ErrorPlace, deps: PostDeps): Promise<boolean> => {
  const { requestId, thread, responseUrl, ephemeral } = place;
  const message = noteMessage(apology(requestId.slice(0, 8)));
  const target = { requestId, step: 'apology' };
  const ways = [
    thread === undefined ? null : () => postMessage(deps, { ...thread, ...target }, message),
    responseUrl === undefined ? null : () => respond(deps, { responseUrl, ...target }, message),
    ephemeral === undefined ? null : () => postEphemeral(deps, { ...ephemeral, ...target }, message),
  ];
  for (const way of ways) {
    if (way === null) continue;
    try {
      await way();
      return true;
    } catch (error) {
      deps.log.warn({ err: error, requestId }, 'an apology could not be posted');
    }
  }
  return false;
};

/** The part of Bolt's extended error arguments that is used; Bolt does not export their type. */
export type ListenerFailure = { error: Error; body: unknown };

/** Any error of a listener: one log line, and one calm sentence to whoever waits. Never rejects. */
export const handleError =
  (deps: SlackDeps & { api: SlackApi }) =>
  async ({ error, body }: ListenerFailure): Promise<void> => {
    const place = error instanceof AnswerFailedError ? error.place : placeOf(body, deps.newId());
    deps.log.error({ err: error, requestId: place.requestId }, 'a listener failed');
    const reached = await apologise(place, deps);
    if (!reached)
      deps.log.error({ requestId: place.requestId }, 'nobody could be told that a listener failed');
  };
