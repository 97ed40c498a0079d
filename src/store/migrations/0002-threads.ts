import type { Kysely } from 'kysely';

/** What is remembered of each thread. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('threads')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text', (column) => column.notNull())
    .addColumn('memory', 'text')
    .addColumn('forgotten_ts', 'text')
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('threads_pk', ['team', 'channel', 'thread_ts'])
    .execute();
  await db.schema.createIndex('threads_updated').on('threads').column('updated_at').execute();
};
