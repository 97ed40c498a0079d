import type { Kysely } from 'kysely';

/** Workspaces that installed the app themselves, each with its encrypted tokens. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('installations')
    .addColumn('team', 'text', (column) => column.primaryKey())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('installed_by', 'text', (column) => column.notNull())
    .addColumn('installed_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .execute();
};
