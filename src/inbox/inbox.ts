import type { Kysely } from 'kysely';
import type { WatchRequests } from '../metrics/metrics.ts';
import { DONE } from '../store/done.ts';
import { isShared } from '../store/in-turn.ts';
import type { Database } from '../store/schema.ts';
import { type AskedQuestions, createAskedQuestions } from './asked.ts';
import { type AlsoStore, createDeliveries, type Deliveries } from './deliveries.ts';
import { type InboxRequest, type Outcome, toInboxRequest } from './inbox-request.ts';

/** How a request ended; `elsewhere`: it did not, and another process works on it now. */
export type End = Outcome | 'elsewhere';

/** How far each request is. */
type Progress = {
  find: (id: string) => Promise<InboxRequest | null>;
  /** Takes a request up: from now on it is no other process's. */
  hold: (id: string) => Promise<void>;
  /** How a request ended for this process; null while it is at work on it. */
  endOf: (id: string) => Promise<End | null>;
  /** Notes that work begins, and returns the request as it was before; null when there is nothing to do. */
  begin: (id: string) => Promise<InboxRequest | null>;
  /** Notes the thread a command is answered in. */
  setThread: (id: string, threadTs: string) => Promise<void>;
  advance: (id: string, state: 'answered' | 'explained') => Promise<void>;
  /** Notes what kind of answer stands in the thread, and how sure it is. */
  noteAnswer: (id: string, answer: { behaviour: string; confidence: string | null }) => Promise<void>;
  /**
   * Ends a request and wipes what was needed to answer it; of one that `failed` the delivery stays as long as its words
   * (retention.ts), so that it can be answered after all, unless the answer is `removed` later.
   */
  finish: (id: string, outcome: Outcome) => Promise<void>;
  /** What is not done, oldest first. */
  open: () => Promise<Pick<InboxRequest, 'id' | 'team' | 'channel'>[]>;
};

/**
 * Everything Slack delivered and how far each answer is. The row is the only truth: what is not `done` in it is
 * worked on again after a restart.
 */
export type Inbox = Deliveries & Progress & AskedQuestions;

const createProgress = (
  db: Kysely<Database>,
  clock: () => Date,
  { holder, watch }: { holder: string; watch: WatchRequests | undefined },
): Progress => {
  const find = async (id: string): Promise<InboxRequest | null> => {
    const row = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toInboxRequest(row);
  };
  const update = (id: string) => db.updateTable('requests').where('id', '=', id);
  return {
    find,
    hold: async (id) => {
      // An embedded database has one process.
      if (isShared(db)) await update(id).set({ held_by: holder }).where('state', '!=', 'done').execute();
    },
    endOf: async (id) => {
      const row = await db
        .selectFrom('requests')
        .select(['outcome', 'held_by'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined || row.outcome !== null) return row?.outcome ?? null;
      return row.held_by === null || row.held_by === holder ? null : 'elsewhere';
    },
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
      const changed = await update(id)
        .set({ state, attempts: 0 })
        .where('state', '!=', 'done')
        .returning('received_at')
        .execute();
      if (state === 'answered')
        for (const row of changed) watch?.answered(clock().getTime() - row.received_at);
    },
    noteAnswer: async (id, { behaviour, confidence }) => {
      await update(id).set({ behaviour, confidence }).execute();
    },
    finish: async (id, outcome) => {
      const ended = { state: 'done', outcome, response_url: null, done_at: clock().getTime() } as const;
      const changed = await update(id)
        .set(outcome === 'failed' ? ended : { ...ended, body: null })
        .where('state', '!=', 'done')
        .returning('behaviour')
        .execute();
      for (const { behaviour } of changed) watch?.ended(outcome, behaviour);
      // How it ended first stays; whoever takes back what stands of it wants no answer any more.
      if (outcome === 'removed') await update(id).set({ body: null }).where('body', 'is not', null).execute();
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

/**
 * `holder`: what this process is known by; `alsoStore`: what is written with each question that is taken on; `watch`:
 * told how they go on.
 */
export type InboxOptions = { holder?: string; alsoStore?: AlsoStore; watch?: WatchRequests };

/** The inbox in a database. `clock` stamps what is stored. */
export const createInbox = (
  db: Kysely<Database>,
  clock: () => Date,
  { holder = '', alsoStore, watch }: InboxOptions = {},
): Inbox => ({
  ...createDeliveries(db, clock, alsoStore),
  ...createProgress(db, clock, { holder, watch }),
  ...createAskedQuestions(db),
});
