import { type QueryExecutorProvider, sql } from 'kysely';
import { CopyError } from './copy-error.ts';

/** The first of some tables that holds anything; null when all are empty. */
export const tableWithRows = async (
  db: QueryExecutorProvider,
  tables: readonly string[],
): Promise<string | null> => {
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) return table;
  }
  return null;
};

export const holdsSomething = (table: string): CopyError =>
  new CopyError('refused', `The target already holds something (table ${table}). Name one that is empty.`);
