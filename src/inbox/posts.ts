import type { Kysely } from 'kysely';
import type { Database } from '../store/schema.ts';
import type { Thread } from './thread.ts';

/** A message of an answer: `ts` null means that it was sent and nobody noted what became of it. */
export type Post = { step: string; channel: string; ts: string | null };

/** What was posted for each request, so that no step is posted twice. */
export type Posts = {
  find: (requestId: string, step: string) => Promise<Post | null>;
  record: (requestId: string, post: Post) => Promise<void>;
  /** Takes back a note of a try: Slack certainly did not take it. */
  drop: (requestId: string, step: string) => Promise<void>;
  /** Takes back the note of a message that was deleted. */
  forget: (requestId: string, step: string) => Promise<void>;
  /** Every message of a request that has a place in Slack, oldest first. */
  of: (requestId: string) => Promise<PlacedPost[]>;
  /** The same of all requests of a thread but one. */
  ofOthers: (thread: Thread, requestId: string) => Promise<PlacedPost[]>;
};

/** A message that stands in Slack. */
export type PlacedPost = { requestId: string; step: string; channel: string; ts: string };

/** Stands for a ts where Slack gives none that could be used again. */
export const EPHEMERAL_TS = 'ephemeral';

const COLUMNS = ['posts.request_id', 'posts.step', 'posts.channel', 'posts.ts'] as const;

const placed = (
  rows: readonly { request_id: string; step: string; channel: string; ts: string | null }[],
): PlacedPost[] =>
  rows.flatMap(({ request_id: requestId, step, channel, ts }) =>
    ts === null || ts === EPHEMERAL_TS ? [] : [{ requestId, step, channel, ts }],
  );

/** Posts in a database. */
export const createPosts = (db: Kysely<Database>, clock: () => Date): Posts => ({
  find: async (requestId, step) =>
    (await db
      .selectFrom('posts')
      .select(['step', 'channel', 'ts'])
      .where('request_id', '=', requestId)
      .where('step', '=', step)
      .executeTakeFirst()) ?? null,
  record: (requestId, { step, channel, ts }) =>
    db.transaction().execute(async (trx) => {
      await trx
        .insertInto('posts')
        .values({ request_id: requestId, step, channel, ts, posted_at: clock().getTime() })
        .onConflict((conflict) => conflict.columns(['request_id', 'step']).doUpdateSet({ channel, ts }))
        .execute();
      // A message that stands is progress: only beginnings that led to none count against a request.
      if (ts === null) return;
      await trx.updateTable('requests').set({ attempts: 0 }).where('id', '=', requestId).execute();
    }),
  drop: async (requestId, step) => {
    await db
      .deleteFrom('posts')
      .where('request_id', '=', requestId)
      .where('step', '=', step)
      .where('ts', 'is', null)
      .execute();
  },
  forget: async (requestId, step) => {
    await db.deleteFrom('posts').where('request_id', '=', requestId).where('step', '=', step).execute();
  },
  of: async (requestId) =>
    placed(
      await db
        .selectFrom('posts')
        .select(COLUMNS)
        .where('request_id', '=', requestId)
        .orderBy('posted_at')
        .execute(),
    ),
  ofOthers: async ({ team, channel, threadTs }, requestId) =>
    placed(
      await db
        .selectFrom('requests')
        .innerJoin('posts', 'posts.request_id', 'requests.id')
        .select(COLUMNS)
        .where('requests.team', '=', team)
        .where('requests.channel', '=', channel)
        .where('requests.thread_ts', '=', threadTs)
        .where('requests.id', '!=', requestId)
        .execute(),
    ),
});
