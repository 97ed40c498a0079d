import { Kysely, SqliteDialect, sql } from 'kysely';
import { migrate } from './migrate.ts';
import type { Database } from './schema.ts';
import { explainStoreError, openSqliteDatabase } from './sqlite-database.ts';

/** The database with its tables in their newest form. */
export type Store = {
  db: Kysely<Database>;
  /** Migrations that ran while it was opened. */
  migrated: string[];
  /** Takes what was wiped out of the log beside the database too. */
  purge: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Opens the SQLite database at `location`, a path or `:memory:`, and migrates it. `busyTimeoutMs` replaces how long
 * it waits for another process in tests.
 * @throws StoreError when it cannot be used
 */
export const openStore = async (location: string, busyTimeoutMs?: number): Promise<Store> => {
  const database = openSqliteDatabase(location, busyTimeoutMs);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
  try {
    const migrated = await migrate(db);
    const purge = async (): Promise<void> => {
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    };
    return { db, migrated, purge, close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw explainStoreError(error);
  }
};
