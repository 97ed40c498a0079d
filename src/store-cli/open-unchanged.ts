import { existsSync } from 'node:fs';
import { type Dialect, Kysely, SqliteDialect } from 'kysely';
import { isPostgresUrl } from '../store/is-postgres-url.ts';
import { openWhenFree } from '../store/open-when-free.ts';
import { openPostgresPool } from '../store/postgres-database.ts';
import { postgresDialect } from '../store/postgres-dialect.ts';
import type { Database } from '../store/schema.ts';

/** What is in a database as it stands. */
export type Unchanged = {
  db: Kysely<Database>;
  /** Names of its tables, in the schema that is looked in first. */
  tables: ReadonlySet<string>;
  /** Changes of tables that were made in it. */
  migrations: string[];
  close: () => Promise<void>;
};

const dialectOf = async (location: string, busyTimeoutMs: number | undefined): Promise<Dialect> =>
  isPostgresUrl(location)
    ? postgresDialect(openPostgresPool(location, () => undefined))
    : new SqliteDialect({ database: await openWhenFree(location, busyTimeoutMs) });

const tablesOf = async (db: Kysely<Database>): Promise<Set<string>> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  return new Set(tables.map(({ name }) => name));
};

const migrationsOf = async (db: Kysely<Database>): Promise<string[]> => {
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map(({ name }) => name).toSorted();
};

/**
 * Opens a database without bringing its tables to the newest form; null where there is no file.
 * @throws StoreError, or what the server says
 */
export const openUnchanged = async (location: string, busyTimeoutMs?: number): Promise<Unchanged | null> => {
  if (!isPostgresUrl(location) && !existsSync(location)) return null;
  const db = new Kysely<Database>({ dialect: await dialectOf(location, busyTimeoutMs) });
  try {
    const tables = await tablesOf(db);
    const migrations = tables.has('kysely_migration') ? await migrationsOf(db) : [];
    return { db, tables, migrations, close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw error;
  }
};
