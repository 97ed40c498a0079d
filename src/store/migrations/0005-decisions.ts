import type { Kysely } from 'kysely';

/** Decisions of channels, how they stood over time, and what was told of them since. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('decision_numbers')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('last', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_numbers_pk', ['team', 'channel'])
    .execute();
  await db.schema
    .createTable('decisions')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('decisions_pk', ['team', 'channel', 'number'])
    .execute();
  await db.schema
    .createTable('decision_changes')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('change', 'integer', (column) => column.notNull())
    .addColumn('from', 'text')
    .addColumn('to', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_changes_pk', ['team', 'channel', 'number', 'change'])
    .execute();
  await db.schema
    .createTable('decision_news')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('told_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_news_pk', ['team', 'channel', 'number', 'about'])
    .execute();
};
