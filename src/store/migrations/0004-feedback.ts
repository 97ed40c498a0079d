import type { Kysely } from 'kysely';

/** What people say of answers. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('feedback')
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('user', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_pk', ['request_id', 'user'])
    .execute();
  await db.schema.createIndex('feedback_at').on('feedback').column('at').execute();
};
