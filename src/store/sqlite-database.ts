import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { z } from 'zod';
import { SQLITE, StoreError, sqliteCode } from './store-error.ts';

/** A database that lives and ends with the process. */
export const IN_MEMORY = ':memory:';

/** More statements than the program has; only lists of varying length could pass it. */
const MOST_STATEMENTS = 200;

/**
 * Exclusive: two processes on one file would both answer what is open. Full: what was acknowledged survives a power
 * cut. Secure delete: what people asked to forget is overwritten, not merely unlinked.
 */
const PRAGMAS = `
  pragma locking_mode = exclusive;
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma secure_delete = on;
  pragma temp_store = memory;
`;

const EXPLANATIONS: Record<number, { reason: StoreError['reason']; message: string }> = {
  [SQLITE.busy]: {
    reason: 'busy',
    message: 'the database is open in another process: stop that one, or set another DATABASE_URL',
  },
  [SQLITE.cannotOpen]: {
    reason: 'settings',
    message: 'the database cannot be opened: check that the folder DATABASE_URL names can be written to',
  },
  [SQLITE.readOnly]: {
    reason: 'settings',
    message: 'the database cannot be written to: check the permissions of the file DATABASE_URL names',
  },
  [SQLITE.notADatabase]: {
    reason: 'settings',
    message: 'the file DATABASE_URL names is not a database: move it away, or set another DATABASE_URL',
  },
  [SQLITE.corrupt]: {
    reason: 'settings',
    message: 'the database is damaged: restore a copy, or move it away to start with an empty one',
  },
};

/** An error of opening as a StoreError when there is something to do about it. */
export const explainStoreError = (error: unknown): unknown => {
  const known = EXPLANATIONS[sqliteCode(error) ?? -1];
  if (known !== undefined) return new StoreError(known.reason, known.message, error);
  const isFolderTrouble = error instanceof Error && 'syscall' in error && error.syscall === 'mkdir';
  const { reason, message } = EXPLANATIONS[SQLITE.cannotOpen] ?? { reason: 'settings', message: '' };
  return isFolderTrouble ? new StoreError(reason, message, error) : error;
};

const parametersSchema = z.array(
  z.union([z.string(), z.number(), z.bigint(), z.null(), z.instanceof(Uint8Array)]),
);

/** The one difference that matters: node:sqlite does not say whether a statement gives rows, Kysely asks it. */
const toKysely = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...parametersSchema.parse(parameters)),
  run: (parameters) => statement.run(...parametersSchema.parse(parameters)),
  iterate: (parameters) => statement.iterate(...parametersSchema.parse(parameters)),
});

/**
 * SQLite itself undoes a transaction that a full disk stopped. Kysely rolls back all the same, and the error of that
 * would hide the one that tells what went wrong.
 */
const rollingBackOnce = (statement: SqliteStatement, database: DatabaseSync): SqliteStatement => ({
  ...statement,
  run: (parameters) =>
    database.isTransaction ? statement.run(parameters) : { changes: 0, lastInsertRowid: 0 },
});

const openFile = (location: string): DatabaseSync => {
  if (location !== IN_MEMORY) mkdirSync(dirname(location), { recursive: true });
  const database = new DatabaseSync(location, { timeout: 0 });
  try {
    database.exec(PRAGMAS);
    return database;
  } catch (error) {
    // What it has locked so far would keep others, and the next try, from it.
    database.close();
    throw error;
  }
};

/**
 * Opens the SQLite file at `location` (`:memory:` for none), making its folder, for Kysely's SqliteDialect. Does not
 * wait for another process that has it: `openWhenFree` does.
 * @throws StoreError when the file cannot be used
 */
export const openSqliteDatabase = (location: string): SqliteDatabase => {
  try {
    const database = openFile(location);
    const statements = new Map<string, SqliteStatement>();
    const prepare = (sql: string): SqliteStatement => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const prepared = toKysely(database.prepare(sql));
      const statement = sql === 'rollback' ? rollingBackOnce(prepared, database) : prepared;
      if (statements.size < MOST_STATEMENTS) statements.set(sql, statement);
      return statement;
    };
    return { prepare, close: () => database.close() };
  } catch (error) {
    throw explainStoreError(error);
  }
};
