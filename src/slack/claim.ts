import { createHash } from 'node:crypto';
import { isShared } from '../store/in-turn.ts';
import type { SlackDeps } from './slack-deps.ts';

type ClaimDeps = Pick<SlackDeps, 'store' | 'clock' | 'posts'>;

/** The step that holds a claim among the posts of a request. */
export const CLAIM = 'claim';
/** Whoever claimed longer ago died meanwhile: no message takes this long. */
const STALE_MS = 10 * 60_000;

/** An id that is the same whoever makes it from these words, and tells nobody what they were. */
export const digestOf = (...words: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32);

/** Claims a request for this process alone, until it is released; false while somebody else has it. */
export const claim = async ({ store, clock }: ClaimDeps, requestId: string): Promise<boolean> => {
  const posted_at = clock().getTime();
  const claimed = await store.db
    .insertInto('posts')
    .values({ request_id: requestId, step: CLAIM, channel: '', ts: null, posted_at })
    .onConflict((conflict) =>
      conflict
        .columns(['request_id', 'step'])
        .doUpdateSet({ posted_at })
        .where('posts.posted_at', '<', posted_at - STALE_MS),
    )
    .returning('step')
    .executeTakeFirst();
  return claimed !== undefined;
};

/** Lets the next one claim it. */
export const release = ({ posts }: ClaimDeps, requestId: string): Promise<void> =>
  posts.drop(requestId, CLAIM);

/**
 * Runs work on what is posted under a request that several processes on one database could do at once: one of them
 * does, and for the others nothing is done. A file has one process alone.
 */
export const inOneProcess = async (
  deps: ClaimDeps,
  requestId: string,
  work: () => Promise<void>,
): Promise<void> => {
  if (!isShared(deps.store.db)) return work();
  if (!(await claim(deps, requestId))) return;
  try {
    await work();
  } finally {
    await release(deps, requestId);
  }
};
