import { type QueryExecutorProvider, sql } from 'kysely';
import type { Row } from './row-digest.ts';

/**
 * Reads a table in the order of its primary key, at most `size` rows at a time. Each batch goes on after the last key
 * of the one before, so that a long table is not read from its beginning again and again.
 */
export const readBatches = async function* (
  db: QueryExecutorProvider,
  table: string,
  keys: readonly string[],
  size: number,
): AsyncGenerator<Row[]> {
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  let last: Row | undefined;
  do {
    const after =
      last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(keys.map((key) => last?.[key]))})`;
    const { rows } =
      await sql<Row>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(size)}`.execute(
        db,
      );
    if (rows.length > 0) yield rows;
    last = rows.length < size ? undefined : rows.at(-1);
  } while (last !== undefined);
};
