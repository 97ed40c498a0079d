import { type Kysely, PostgresAdapter, sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** Whether several processes may work on a database at once. */
export const isShared = (db: Kysely<Database>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;

/**
 * Runs `work` in a transaction of its own; those of one `key` run one after the other, over all processes, so that
 * what one reads is not changed by another before it writes. SQLite runs no two transactions at once anyway.
 */
export const inTurn = <Result>(
  db: Kysely<Database>,
  key: string,
  work: (transaction: Transaction<Database>) => Promise<Result>,
): Promise<Result> =>
  db.transaction().execute(async (transaction) => {
    // Held until the transaction ends. Two keys with one hash wait for each other, which harms nobody.
    if (isShared(db))
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(transaction);
    return work(transaction);
  });
