import { type Kysely, sql } from 'kysely';
import type { Database } from '../../src/store/schema.ts';
import { TABLE_KEYS } from '../../src/store-cli/table-keys.ts';

const BATCH = 500;
/** What may go wrong on the way: quotes, umlauts, signs beyond 16 bits, JSON, an empty text, an order of case. */
const TEXTS = ['', '"it\'s"', 'Größe', '🦀 и 日本', '{"a":[1,null]}', 'B', 'a', 'A b\n\tc'];

const valueFor = (
  column: { name: string; dataType: string; isNullable: boolean },
  index: number,
  keys: readonly string[],
): string | number | null => {
  // To SQLite a primary key may be null: no key of ours is.
  if (column.isNullable && !keys.includes(column.name) && index % 3 === 0) return null;
  if (/int/i.test(column.dataType)) return /_at$|^at$/.test(column.name) ? 1_790_000_000_123 + index : index;
  return `${TEXTS[index % TEXTS.length]}${column.name}-${index}`;
};

/** Puts `rows` rows into tables, all unless named, with something in each column. */
export const fillStore = async (
  db: Kysely<Database>,
  rows: number,
  only: readonly string[] = Object.keys(TABLE_KEYS),
): Promise<void> => {
  const keysOf: Readonly<Record<string, readonly string[]>> = TABLE_KEYS;
  const tables = (await db.introspection.getTables()).filter(({ name }) => only.includes(name));
  for (const { name, columns } of tables) {
    const keys = keysOf[name] ?? [];
    const names = sql.join(columns.map((column) => sql.ref(column.name)));
    for (let from = 0; from < rows; from += BATCH) {
      const count = Math.min(BATCH, rows - from);
      const values = Array.from(
        { length: count },
        (_, index) => sql`(${sql.join(columns.map((column) => valueFor(column, from + index, keys)))})`,
      );
      await sql`insert into ${sql.table(name)} (${names}) values ${sql.join(values)}`.execute(db);
    }
  }
};

/** Every row of tables, in an order that does not depend on the database; not which process is at work on it. */
export const everyRow = async (db: Kysely<Database>, tables: readonly string[]) => {
  const all: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    all[table] = rows
      .map((row) => JSON.stringify(Object.entries({ ...row, held_by: undefined }).sort()))
      .sort();
  }
  return all;
};
