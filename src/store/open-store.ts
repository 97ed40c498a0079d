import { Kysely, SqliteDialect, sql } from 'kysely';
import { isPostgresUrl } from './is-postgres-url.ts';
import { migrate } from './migrate.ts';
import { openWhenFree } from './open-when-free.ts';
import type { Database } from './schema.ts';
import { explainStoreError } from './sqlite-database.ts';

/** The database with its tables in their newest form. */
export type Store = {
  db: Kysely<Database>;
  /** Migrations that ran while it was opened. */
  migrated: string[];
  /** Takes what was wiped out of the log beside the database too. */
  purge: () => Promise<void>;
  close: () => Promise<void>;
  /** The server it is on, and the schema there; null for an embedded database. */
  server: { url: string; schema: string } | null;
};

/** What opening may be told. */
export type OpenOptions = {
  /** How long it waits for another process to let go of a file; replaced in tests. */
  busyTimeoutMs?: number;
  /** Told when a connection to Postgres ends that nobody was using. */
  onIdleError?: (error: Error) => void;
};

const openSqlite = async (path: string, busyTimeoutMs: number | undefined): Promise<Store> => {
  const database = await openWhenFree(path, busyTimeoutMs);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
  try {
    const { migrated } = await migrate(db);
    const purge = async (): Promise<void> => {
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    };
    return { db, migrated, purge, close: () => db.destroy(), server: null };
  } catch (error) {
    await db.destroy();
    throw explainStoreError(error);
  }
};

const openPostgres = async (url: string, onIdleError: (error: Error) => void): Promise<Store> => {
  // Only those who use Postgres load its driver.
  const [{ openPostgresPool }, { postgresDialect }, { explainPostgresError }] = await Promise.all([
    import('./postgres-database.ts'),
    import('./postgres-dialect.ts'),
    import('./postgres-error.ts'),
  ]);
  const db = new Kysely<Database>({ dialect: postgresDialect(openPostgresPool(url, onIdleError)) });
  try {
    const { migrated, schema } = await migrate(db);
    // What was wiped leaves Postgres's log by its own rules: docs/privacy.md says so.
    const purge = async (): Promise<void> => undefined;
    return { db, migrated, purge, close: () => db.destroy(), server: { url, schema } };
  } catch (error) {
    await db.destroy();
    throw explainPostgresError(error);
  }
};

/**
 * Opens the database at `location`, a path, `:memory:` or the postgres:// URL of a server, and migrates it.
 * @throws StoreError when it cannot be used
 */
export const openStore = (location: string, options: OpenOptions = {}): Promise<Store> =>
  isPostgresUrl(location)
    ? openPostgres(location, options.onIdleError ?? (() => undefined))
    : openSqlite(location, options.busyTimeoutMs);
