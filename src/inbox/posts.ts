import type { Kysely } from 'kysely';
import type { Database } from '../store/schema.ts';

/** A message of an answer: `ts` null means that it was sent and nobody knows whether it was shown. */
export type Post = { step: string; channel: string; ts: string | null };

/** What was posted for each request, so that no step is posted twice. */
export type Posts = {
  find: (requestId: string, step: string) => Promise<Post | null>;
  record: (requestId: string, post: Post) => Promise<void>;
  /** Takes back a note of a try: Slack certainly did not take it. */
  drop: (requestId: string, step: string) => Promise<void>;
  /** Every message of a request that has a place in Slack, oldest first. */
  of: (requestId: string) => Promise<{ step: string; channel: string; ts: string }[]>;
};

/** Stands for a ts where Slack gives none that could be used again. */
export const EPHEMERAL_TS = 'ephemeral';

/** Posts in a database. */
export const createPosts = (db: Kysely<Database>, clock: () => Date): Posts => ({
  find: async (requestId, step) =>
    (await db
      .selectFrom('posts')
      .select(['step', 'channel', 'ts'])
      .where('request_id', '=', requestId)
      .where('step', '=', step)
      .executeTakeFirst()) ?? null,
  record: async (requestId, { step, channel, ts }) => {
    await db
      .insertInto('posts')
      .values({ request_id: requestId, step, channel, ts, posted_at: clock().getTime() })
      .onConflict((conflict) => conflict.columns(['request_id', 'step']).doUpdateSet({ channel, ts }))
      .execute();
  },
  drop: async (requestId, step) => {
    await db
      .deleteFrom('posts')
      .where('request_id', '=', requestId)
      .where('step', '=', step)
      .where('ts', 'is', null)
      .execute();
  },
  of: async (requestId) => {
    const rows = await db
      .selectFrom('posts')
      .select(['step', 'channel', 'ts'])
      .where('request_id', '=', requestId)
      .orderBy('posted_at')
      .execute();
    return rows.flatMap(({ step, channel, ts }) =>
      ts === null || ts === EPHEMERAL_TS ? [] : [{ step, channel, ts }],
    );
  },
});
