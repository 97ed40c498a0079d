import { remember } from '../answer.ts';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import type { Thread } from '../inbox/thread.ts';
import type { Remembered } from '../profile/remembered.ts';
import type { Answered, Standing, WorkDeps } from './work-deps.ts';

const placeOf = (request: InboxRequest, threadTs: string): Thread => ({
  team: request.team,
  channel: request.channel,
  threadTs,
});

/** What was remembered of a thread before an answer to be remembered. */
export const recalledBefore = async (
  request: InboxRequest,
  { threadTs }: NonNullable<Answered>,
  { threads }: Pick<WorkDeps, 'threads'>,
): Promise<Remembered | null> => (await threads.find(placeOf(request, threadTs))).memory;

/** Remembers an answer for the next one of its thread, unless that is there already. */
export const rememberAnswer = async (
  request: InboxRequest,
  { answer, threadTs, recalled }: Standing,
  deps: Pick<WorkDeps, 'threads' | 'inbox'>,
): Promise<void> => {
  const place = placeOf(request, threadTs);
  // A question that had to wait for hours is no news to a thread that went on meanwhile.
  if (await deps.inbox.isAnsweredSince(place, request.receivedAt)) return;
  await deps.threads.remember(place, remember(answer, recalled));
};
