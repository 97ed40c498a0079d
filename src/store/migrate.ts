import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as inbox from './migrations/0001-inbox.ts';
import * as threads from './migrations/0002-threads.ts';
import * as teamProfiles from './migrations/0003-team-profiles.ts';
import * as feedback from './migrations/0004-feedback.ts';
import * as decisions from './migrations/0005-decisions.ts';
import type { Database } from './schema.ts';
import { StoreError } from './store-error.ts';

/** Every change of the tables, oldest first. Forward only: a line is added, none is ever changed or taken out. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-inbox': inbox,
  '0002-threads': threads,
  '0003-team-profiles': teamProfiles,
  '0004-feedback': feedback,
  '0005-decisions': decisions,
};

/**
 * Brings the tables to the newest form, all the way or not at all, and returns the names of the changes that were
 * missing. `migrations` replaces the list in tests.
 * @throws StoreError when a newer program has changed the tables, the database's own error when a change failed
 */
export const migrate = async (
  db: Kysely<Database>,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  // Kysely takes SQLite for unable to undo a change of tables, so it would leave half of one behind.
  await sql`begin immediate`.execute(db);
  const { error, results = [] } = await migrator.migrateToLatest();
  await (error === undefined ? sql`commit` : sql`rollback`).execute(db);
  if (error instanceof Error && /^corrupted migrations/.test(error.message)) {
    throw new StoreError(
      'newer',
      'a newer version of this program has changed the database: start that version, or restore a copy from before',
      error,
    );
  }
  if (error !== undefined) throw error;
  return results.map(({ migrationName }) => migrationName);
};
