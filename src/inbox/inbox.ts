import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../store/schema.ts';
import { type InboxRequest, type NewRequest, type Outcome, toInboxRequest, toRow } from './inbox-request.ts';

/**
 * Everything Slack delivered and how far each answer is. The row is the only truth: what is not `done` in it is
 * worked on again after a restart.
 */
export type Inbox = {
  /** Remembers a delivery without a question; false when any of its keys was seen before. All or none are kept. */
  claim: (keys: readonly string[]) => Promise<boolean>;
  /** Forgets the keys: the delivery was not taken on after all and may come again. */
  release: (keys: readonly string[]) => Promise<void>;
  /** Stores a question with its delivery's keys, in one transaction; false when it was delivered before. */
  accept: (keys: readonly string[], request: NewRequest) => Promise<boolean>;
  /** The same for a question that is not answered: a repeat of it is known, its words are not kept. */
  refuse: (keys: readonly string[], request: NewRequest) => Promise<boolean>;
  find: (id: string) => Promise<InboxRequest | null>;
  /** Notes that work begins, and returns the request as it was before; null when there is nothing to do. */
  begin: (id: string) => Promise<InboxRequest | null>;
  /** Notes the thread a command is answered in. */
  setThread: (id: string, threadTs: string) => Promise<void>;
  advance: (id: string, state: 'answered' | 'explained') => Promise<void>;
  /** Ends a request and wipes what was needed to answer it. */
  finish: (id: string, outcome: Outcome) => Promise<void>;
  /** What is not done, oldest first. */
  open: () => Promise<Pick<InboxRequest, 'id' | 'team' | 'channel'>[]>;
  /** Open requests in a thread, oldest first. */
  openInThread: (thread: Thread) => Promise<Pick<InboxRequest, 'id' | 'user'>[]>;
  /** What people asked the bot in a thread before a time, oldest first; `text` is null where it was wiped. */
  askedInThread: (thread: Thread, before: number) => Promise<Asked[]>;
  /** How many questions one person had taken on since a time (milliseconds since 1970). */
  countAsked: (person: { team: string; user: string }, since: number) => Promise<number>;
};

/** One conversation: a root message and its replies. */
export type Thread = { team: string; channel: string; threadTs: string };

/** Something a person asked; `ts` is the message it stands in, the root for a command. */
export type Asked = Pick<InboxRequest, 'id' | 'user' | 'text' | 'kind'> & { ts: string };

const insertKeys = async (
  trx: Transaction<Database>,
  keys: readonly string[],
  seenAt: number,
): Promise<boolean> => {
  for (const key of keys) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('delivery_keys')
      .values({ key, seen_at: seenAt })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return false;
  }
  return true;
};

/** Written out, not bound: only then does SQLite see that the index of open requests serves. */
const DONE = sql.lit<'done'>('done');

/** Thrown inside a transaction to undo it; never leaves this file. */
class SeenBefore extends Error {}

/** The inbox in a database. `clock` stamps what is stored. */
export const createInbox = (db: Kysely<Database>, clock: () => Date): Inbox => {
  const now = (): number => clock().getTime();
  /** Runs `store` together with the keys: all or nothing. */
  const withKeys = async (
    keys: readonly string[],
    store: (trx: Transaction<Database>) => Promise<unknown>,
  ): Promise<boolean> => {
    try {
      await db.transaction().execute(async (trx) => {
        if (!(await insertKeys(trx, keys, now()))) throw new SeenBefore();
        await store(trx);
      });
      return true;
    } catch (error) {
      if (error instanceof SeenBefore) return false;
      throw error;
    }
  };
  const put = (keys: readonly string[], request: NewRequest, isRefused: boolean): Promise<boolean> =>
    withKeys(keys, (trx) => trx.insertInto('requests').values(toRow(request, isRefused)).execute());
  const find = async (id: string): Promise<InboxRequest | null> => {
    const row = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toInboxRequest(row);
  };
  return {
    claim: (keys) => withKeys(keys, async () => undefined),
    release: async (keys) => {
      if (keys.length > 0) await db.deleteFrom('delivery_keys').where('key', 'in', keys).execute();
    },
    accept: (keys, request) => put(keys, request, false),
    refuse: (keys, request) => put(keys, request, true),
    find,
    begin: async (id) => {
      const request = await find(id);
      if (request === null || request.state === 'done') return null;
      await db
        .updateTable('requests')
        .set({ attempts: request.attempts + 1 })
        .where('id', '=', id)
        .execute();
      return request;
    },
    setThread: async (id, threadTs) => {
      await db.updateTable('requests').set({ thread_ts: threadTs }).where('id', '=', id).execute();
    },
    advance: async (id, state) => {
      await db
        .updateTable('requests')
        .set({ state })
        .where('id', '=', id)
        .where('state', '!=', 'done')
        .execute();
    },
    finish: async (id, outcome) => {
      await db
        .updateTable('requests')
        .set({ state: 'done', outcome, body: null, response_url: null, done_at: now() })
        .where('id', '=', id)
        .where('state', '!=', 'done')
        .execute();
    },
    open: () =>
      db
        .selectFrom('requests')
        .select(['id', 'team', 'channel'])
        .where('state', '<>', DONE)
        .orderBy('received_at')
        .execute(),
    openInThread: ({ team, channel, threadTs }) =>
      db
        .selectFrom('requests')
        .select(['id', 'user'])
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('thread_ts', '=', threadTs)
        .where('state', '!=', 'done')
        .orderBy('received_at')
        .execute(),
    askedInThread: async ({ team, channel, threadTs }, before) => {
      const rows = await db
        .selectFrom('requests')
        .select(['id', 'user', 'text', 'message_ts', 'kind'])
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('thread_ts', '=', threadTs)
        .where('received_at', '<', before)
        .where((where) => where.or([where('outcome', 'is', null), where('outcome', '!=', 'refused')]))
        .orderBy('received_at')
        .execute();
      return rows.map(({ id, user, text, kind, message_ts: ts }) => ({
        id,
        user,
        text,
        kind,
        ts: ts ?? threadTs,
      }));
    },
    countAsked: async ({ team, user }, since) => {
      const { asked } = await db
        .selectFrom('requests')
        .select((select) => select.fn.countAll<number>().as('asked'))
        .where('team', '=', team)
        .where('user', '=', user)
        .where('received_at', '>', since)
        .where((where) => where.or([where('outcome', 'is', null), where('outcome', '!=', 'refused')]))
        .executeTakeFirstOrThrow();
      return Number(asked);
    },
  };
};
