import { type Kysely, sql } from 'kysely';

/** Requests, the deliveries they came by, and what was posted for them. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('requests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('user', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text')
    .addColumn('message_ts', 'text')
    .addColumn('text', 'text')
    .addColumn('body', 'text')
    .addColumn('response_url', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('done_at', 'bigint')
    .execute();
  await sql`create index requests_open on requests (received_at) where state <> 'done'`.execute(db);
  await db.schema
    .createIndex('requests_of_person')
    .on('requests')
    .columns(['team', 'user', 'received_at'])
    .execute();
  await db.schema
    .createIndex('requests_in_thread')
    .on('requests')
    .columns(['team', 'channel', 'thread_ts', 'received_at'])
    .execute();
  await db.schema.createIndex('requests_done').on('requests').column('done_at').execute();
  await sql`create index requests_text on requests (done_at) where text is not null`.execute(db);
  await sql`create index requests_response_url on requests (received_at) where response_url is not null`.execute(
    db,
  );
  await db.schema
    .createTable('delivery_keys')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('delivery_keys_seen').on('delivery_keys').column('seen_at').execute();
  await db.schema
    .createTable('posts')
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('ts', 'text')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('posted_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('posts_pk', ['request_id', 'step'])
    .execute();
  await db.schema.createIndex('posts_posted').on('posts').column('posted_at').execute();
};
