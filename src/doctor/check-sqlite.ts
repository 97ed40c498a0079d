import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { Database } from '../store/schema.ts';
import { IN_MEMORY, openSqliteDatabase } from '../store/sqlite-database.ts';
import { StoreError } from '../store/store-error.ts';
import { nearestFolder } from './check-disk.ts';
import { type Finding, fromLine, ok, problem, warning } from './finding.ts';
import { migrationFindings } from './migration-findings.ts';

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const notThereYet = (path: string): Finding =>
  isWritable(nearestFolder(dirname(path)))
    ? ok('there is none yet: the bot makes it at its first start')
    : problem(
        'there is none yet, and the bot may not make it',
        'check the permissions of the folder that DATABASE_URL names',
      );

/**
 * Opens the file as the bot does, tries to write, and leaves everything as it is. A bot that is running keeps the file:
 * nobody has to be waited for.
 */
const lookInside = async (path: string): Promise<Finding[]> => {
  const database = openSqliteDatabase(path);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
  try {
    await sql`begin immediate`.execute(db);
    await sql`rollback`.execute(db);
    const tables = await sql`select 1 from sqlite_master where name = 'kysely_migration'`.execute(db);
    const done =
      tables.rows.length === 0
        ? []
        : (await sql<{ name: string }>`select name from kysely_migration`.execute(db)).rows;
    return [ok('the file can be read and written'), ...migrationFindings(done.map(({ name }) => name))];
  } finally {
    await db.destroy();
  }
};

/** Whether the embedded database can be used; nothing in it is changed, and none is made. */
export const checkSqlite = async (path: string): Promise<Finding[]> => {
  if (path === IN_MEMORY) {
    return [
      warning('DATABASE_URL keeps everything in memory, and a restart forgets it', 'name a file to keep it'),
    ];
  }
  if (!existsSync(path)) return [notThereYet(path)];
  try {
    return await lookInside(path);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.reason === 'busy')
      return [ok('it is in use, as it is while the bot runs, so it was not opened a second time')];
    return [fromLine('problem', error.message)];
  }
};
