import { type Kysely, sql } from 'kysely';
import { DONE } from '../store/done.ts';
import type { Database } from '../store/schema.ts';

/** What the database holds, in numbers. Times are milliseconds since 1970. */
export type KeptNow = {
  openRequests: number;
  /** Null when nothing is open. */
  oldestReceivedAt: number | null;
  openVotes: number;
  /** Numbers given to decisions so far. */
  decisions: number;
};

/** Four numbers from indexes: what is open from those over what is open alone. Safe to ask every few seconds. */
export const readKept = async (db: Kysely<Database>): Promise<KeptNow> => {
  const open = await db
    .selectFrom('requests')
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      select.fn.min<number | null>('received_at').as('oldest'),
    ])
    .where('state', '<>', DONE)
    .executeTakeFirstOrThrow();
  const votes = await db
    .selectFrom('votes')
    .select((select) => select.fn.countAll<number>().as('count'))
    // Written out for the index of open votes, as DONE is.
    .where('state', '=', sql.lit<'open'>('open'))
    .executeTakeFirstOrThrow();
  const decisions = await db
    .selectFrom('decision_numbers')
    .select((select) => select.fn.sum<number | null>('last').as('count'))
    .executeTakeFirstOrThrow();
  return {
    openRequests: Number(open.count),
    oldestReceivedAt: open.oldest === null ? null : Number(open.oldest),
    openVotes: Number(votes.count),
    decisions: Number(decisions.count ?? 0),
  };
};
