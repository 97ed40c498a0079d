import { z } from 'zod';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import type { ErrorPlace } from './answer-failed-error.ts';
import { isFromPerson, messageEventSchema } from './message-event.ts';
import type { SlackDeps } from './slack-deps.ts';

const bodySchema = z.looseObject({ response_url: z.string().optional(), event: z.unknown().optional() });

/** Where the asker waits, as far as the delivery itself tells. */
const placeOfBody = (body: unknown, requestId: string): ErrorPlace => {
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

/**
 * Where whoever waits for a delivery can be told that it failed. The store knows the asker of a stored request:
 * what is stored of a command's delivery has no way back.
 */
export const findPlace = async (
  body: unknown,
  stored: string | null,
  deps: Pick<SlackDeps, 'inbox' | 'log' | 'newId'>,
): Promise<ErrorPlace> => {
  const place = placeOfBody(body, stored ?? deps.newId());
  if (stored === null) return place;
  try {
    const request = await deps.inbox.find(stored);
    return request === null ? place : placeOfRequest(request);
  } catch (error) {
    deps.log.warn({ err: error, requestId: stored }, 'a failed question could not be looked up');
    return place;
  }
};
