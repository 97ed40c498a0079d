import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationResultSet, Migrator } from 'kysely/migration';
import { isShared } from './in-turn.ts';
import * as inbox from './migrations/0001-inbox.ts';
import * as threads from './migrations/0002-threads.ts';
import * as teamProfiles from './migrations/0003-team-profiles.ts';
import * as feedback from './migrations/0004-feedback.ts';
import * as decisions from './migrations/0005-decisions.ts';
import * as decisionPosts from './migrations/0006-decision-posts.ts';
import * as votes from './migrations/0007-votes.ts';
import * as home from './migrations/0008-home.ts';
import * as askers from './migrations/0009-askers.ts';
import * as holders from './migrations/0010-holders.ts';
import * as installations from './migrations/0011-installations.ts';
import type { Database } from './schema.ts';
import { StoreError } from './store-error.ts';

/** Every change of the tables, oldest first. Forward only: a line is added, none is ever changed or taken out. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-inbox': inbox,
  '0002-threads': threads,
  '0003-team-profiles': teamProfiles,
  '0004-feedback': feedback,
  '0005-decisions': decisions,
  '0006-decision-posts': decisionPosts,
  '0007-votes': votes,
  '0008-home': home,
  '0009-askers': askers,
  '0010-holders': holders,
  '0011-installations': installations,
};

type Migrations = Readonly<Record<string, Migration>>;

const migratorOf = (db: Kysely<Database>, migrations: Migrations, schema?: string): Migrator =>
  new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });

const onSqlite = async (db: Kysely<Database>, migrations: Migrations): Promise<MigrationResultSet> => {
  // Kysely takes SQLite for unable to undo a change of tables, so it would leave half of one behind.
  await sql`begin immediate`.execute(db);
  const result = await migratorOf(db, migrations).migrateToLatest();
  await (result.error === undefined ? sql`commit` : sql`rollback`).execute(db);
  return result;
};

/** The schema that tables without one are in. */
export const currentSchema = async (db: Kysely<Database>): Promise<string> => {
  const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(db);
  return rows[0]?.schema ?? 'public';
};

/** Kysely's own lock makes replicas that start together wait for the first, and undoes what failed. */
const onPostgres = (
  db: Kysely<Database>,
  migrations: Migrations,
  schema: string,
): Promise<MigrationResultSet> =>
  // Without its schema, tables of the same name in another schema would pass for the ones that record migrations.
  migratorOf(db, migrations, schema).migrateToLatest();

/** What SQLite calls the schema of the file itself. */
const SQLITE_SCHEMA = 'main';

/** `migrated`: names of the changes that were missing; `schema`: where the tables are. */
export type Migrated = { migrated: string[]; schema: string };

/**
 * Brings the tables to the newest form, all the way or not at all. `migrations` replaces the list in tests.
 * @throws StoreError when a newer program has changed the tables, the database's own error when a change failed
 */
export const migrate = async (
  db: Kysely<Database>,
  migrations: Migrations = MIGRATIONS,
): Promise<Migrated> => {
  const schema = isShared(db) ? await currentSchema(db) : SQLITE_SCHEMA;
  const { error, results = [] } = isShared(db)
    ? await onPostgres(db, migrations, schema)
    : await onSqlite(db, migrations);
  if (error instanceof Error && /^corrupted migrations/.test(error.message)) {
    throw new StoreError(
      'newer',
      'a newer version of this program has changed the database: start that version, or restore a copy from before',
      error,
    );
  }
  if (error !== undefined) throw error;
  return { migrated: results.map(({ migrationName }) => migrationName), schema };
};
