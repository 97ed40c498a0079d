import type { Thread } from '../../inbox/thread.ts';
import type { Remembered } from '../../profile/remembered.ts';
import { isSameThread } from '../is-same-thread.ts';
import type { SlackDeps } from '../slack-deps.ts';

/** Where a button or form says that its answer stands. */
export type AnswerPlace = Thread & { requestId: string };

/**
 * What is remembered of the thread an answer stands in. Null where it cannot be used any more or never could: the
 * answer was removed, its thread forgotten, both too old, or it stands in another thread or team than is claimed.
 */
export const findAnswer = async (
  { requestId, ...place }: AnswerPlace,
  { inbox, posts, threads }: Pick<SlackDeps, 'inbox' | 'posts' | 'threads'>,
): Promise<Remembered | null> => {
  const request = await inbox.find(requestId);
  if (request === null || !isSameThread(request, place)) return null;
  // An answer that was removed leaves no post behind.
  const stands = (await posts.of(requestId)).some(({ step }) => step.startsWith('answer.'));
  return stands ? (await threads.find(place)).memory : null;
};
