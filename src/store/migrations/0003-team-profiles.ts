import type { Kysely } from 'kysely';

/** What teams wrote down about themselves; the channel is empty for the whole workspace. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('team_profiles')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('updated_by', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('team_profiles_pk', ['team', 'channel'])
    .execute();
  await db.schema.createIndex('team_profiles_updated').on('team_profiles').column('updated_at').execute();
};
