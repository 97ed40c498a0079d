import { type Kysely, sql } from 'kysely';
import type { Database } from '../store/schema.ts';
import { type AskedQuestions, createAskedQuestions } from './asked.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { type InboxRequest, type Outcome, toInboxRequest } from './inbox-request.ts';

/** How far each request is. */
type Progress = {
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
};

/**
 * Everything Slack delivered and how far each answer is. The row is the only truth: what is not `done` in it is
 * worked on again after a restart.
 */
export type Inbox = Deliveries & Progress & AskedQuestions;

/** Written out, not bound: only then does SQLite see that the index of open requests serves. */
const DONE = sql.lit<'done'>('done');

const createProgress = (db: Kysely<Database>, clock: () => Date): Progress => {
  const find = async (id: string): Promise<InboxRequest | null> => {
    const row = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toInboxRequest(row);
  };
  const update = (id: string) => db.updateTable('requests').where('id', '=', id);
  return {
    find,
    begin: async (id) => {
      const request = await find(id);
      if (request === null || request.state === 'done') return null;
      await update(id)
        .set({ attempts: request.attempts + 1 })
        .execute();
      return request;
    },
    setThread: async (id, threadTs) => {
      await update(id).set({ thread_ts: threadTs }).execute();
    },
    advance: async (id, state) => {
      await update(id).set({ state, attempts: 0 }).where('state', '!=', 'done').execute();
    },
    finish: async (id, outcome) => {
      const ended = { state: 'done', outcome, body: null, response_url: null } as const;
      await update(id)
        .set({ ...ended, done_at: clock().getTime() })
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
  };
};

/** The inbox in a database. `clock` stamps what is stored. */
export const createInbox = (db: Kysely<Database>, clock: () => Date): Inbox => ({
  ...createDeliveries(db, clock),
  ...createProgress(db, clock),
  ...createAskedQuestions(db),
});
