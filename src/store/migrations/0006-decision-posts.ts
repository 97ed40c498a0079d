import type { Kysely } from 'kysely';

/** What stands in Slack of each decision, and what is still to be done there. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('decision_posts')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('message_ts', 'text')
    .addColumn('shown', 'text', (column) => column.notNull())
    .addColumn('told_change', 'integer', (column) => column.notNull())
    .addColumn('pin', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('file_id', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_posts_pk', ['team', 'channel', 'number'])
    .execute();
  await db.schema
    .createIndex('decision_posts_form')
    .unique()
    .on('decision_posts')
    .columns(['team', 'form'])
    .execute();
  await db.schema
    .createIndex('decision_posts_record')
    .unique()
    .on('decision_posts')
    .columns(['record_id'])
    .execute();
  await db.schema
    .createIndex('decision_posts_due')
    .on('decision_posts')
    .columns(['state', 'created_at'])
    .execute();
};
