import { type Kysely, sql } from 'kysely';

/** Votes of threads on how much each criterion counts, and what each person set in those that are not over. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('votes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text', (column) => column.notNull())
    .addColumn('view_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('quorum', 'integer', (column) => column.notNull())
    .addColumn('question', 'text')
    .addColumn('requirements', 'text')
    .addColumn('started_by', 'text')
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('closes_at', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('ballot_ts', 'text')
    .addColumn('result', 'text')
    .addColumn('ended_at', 'bigint')
    .execute();
  await sql`create unique index votes_open on votes (team, channel, thread_ts) where state = 'open'`.execute(
    db,
  );
  await db.schema
    .createIndex('votes_in_thread')
    .on('votes')
    .columns(['team', 'channel', 'thread_ts'])
    .execute();
  await db.schema.createIndex('votes_view').on('votes').columns(['view_id', 'team']).unique().execute();
  await db.schema.createIndex('votes_due').on('votes').column('due_at').execute();
  await db.schema.createIndex('votes_ended').on('votes').column('ended_at').execute();
  await db.schema
    .createTable('ballots')
    .addColumn('vote_id', 'text', (column) => column.notNull())
    .addColumn('user', 'text', (column) => column.notNull())
    .addColumn('tiers', 'text', (column) => column.notNull())
    .addColumn('consents', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('ballots_pk', ['vote_id', 'user'])
    .execute();
};
