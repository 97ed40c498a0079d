import type { Kysely } from 'kysely';
import type { Database } from '../store/schema.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long what is kept; docs/privacy.md tells people. */
export const RETENTION = {
  /** Slack takes nothing through a response url after this. */
  responseUrlMs: 30 * MINUTE,
  /** The words of a question, and the delivery of one that was given up, counted from when it was done. */
  textMs: 30 * DAY,
  /** Slack's last redelivery comes after minutes; a day covers an outage in between. */
  deliveryKeyMs: DAY,
} as const;

/** How many rows each rule changed. */
export type Swept = {
  responseUrls: number;
  texts: number;
  requests: number;
  posts: number;
  threads: number;
  keys: number;
  /** Names of people beside profiles of teams: the profiles stay. */
  editors: number;
  feedback: number;
  /** What votes came to. */
  votes: number;
};

/** What was posted for requests that are gone, and for presses on buttons, which have none; not what stands of decisions. */
const deletePosts = async (db: Kysely<Database>, old: number): Promise<number> => {
  const { numDeletedRows } = await db
    .deleteFrom('posts')
    .where('posted_at', '<', old)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('requests').select('id').whereRef('requests.id', '=', 'posts.request_id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decision_posts')
            .select('record_id')
            .whereRef('decision_posts.record_id', '=', 'posts.request_id'),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** Of a thread that was forgotten, the mark stays: what was said before it is not to be read ever again. */
const sweepThreads = async (db: Kysely<Database>, old: number): Promise<number> => {
  const deleted = await db
    .deleteFrom('threads')
    .where('updated_at', '<', old)
    .where('forgotten_ts', 'is', null)
    .executeTakeFirst();
  const wiped = await db
    .updateTable('threads')
    .set({ memory: null })
    .where('updated_at', '<', old)
    .where('memory', 'is not', null)
    .executeTakeFirst();
  return Number(deleted.numDeletedRows) + Number(wiped.numUpdatedRows);
};

/**
 * Wipes and deletes what is older than its time. Requests that are not done are left alone whatever the clock
 * says, but for their response url. `days` is RETENTION_DAYS, for threads, for what is left of requests, for feedback, for
 * what votes came to and for who changed a team's profile.
 */
export const sweep = async (db: Kysely<Database>, now: number, days: number): Promise<Swept> => {
  const old = now - days * DAY;
  const responseUrls = await db
    .updateTable('requests')
    .set({ response_url: null })
    .where('response_url', 'is not', null)
    .where('received_at', '<', now - RETENTION.responseUrlMs)
    .executeTakeFirst();
  const texts = await db
    .updateTable('requests')
    .set({ text: null, body: null })
    .where('done_at', '<', now - RETENTION.textMs)
    .where('text', 'is not', null)
    .executeTakeFirst();
  const requests = await db.deleteFrom('requests').where('done_at', '<', old).executeTakeFirst();
  const posts = await deletePosts(db, old);
  const threads = await sweepThreads(db, old);
  const editors = await db
    .updateTable('team_profiles')
    .set({ updated_by: '' })
    .where('updated_at', '<', old)
    .where('updated_by', '!=', '')
    .executeTakeFirst();
  const feedback = await db.deleteFrom('feedback').where('at', '<', old).executeTakeFirst();
  const votes = await db.deleteFrom('votes').where('ended_at', '<', old).executeTakeFirst();
  const keys = await db
    .deleteFrom('delivery_keys')
    .where('seen_at', '<', now - RETENTION.deliveryKeyMs)
    .executeTakeFirst();
  return {
    responseUrls: Number(responseUrls.numUpdatedRows),
    texts: Number(texts.numUpdatedRows),
    requests: Number(requests.numDeletedRows),
    posts,
    threads,
    keys: Number(keys.numDeletedRows),
    editors: Number(editors.numUpdatedRows),
    feedback: Number(feedback.numDeletedRows),
    votes: Number(votes.numDeletedRows),
  };
};
