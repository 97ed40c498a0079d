import type { Kysely } from 'kysely';

/** What an answer was, and the ways to the newest questions, decisions, profiles and opinions of a team. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('requests').addColumn('behaviour', 'text').execute();
  await db.schema.alterTable('requests').addColumn('confidence', 'text').execute();
  await db.schema.createIndex('requests_of_team').on('requests').columns(['team', 'received_at']).execute();
  await db.schema
    .createIndex('requests_in_channel')
    .on('requests')
    .columns(['team', 'channel', 'received_at'])
    .execute();
  await db.schema.createIndex('decisions_of_team').on('decisions').columns(['team', 'created_at']).execute();
  await db.schema
    .createIndex('team_profiles_of_team')
    .on('team_profiles')
    .columns(['team', 'updated_at'])
    .execute();
  await db.schema.createIndex('feedback_of_team').on('feedback').columns(['team', 'at']).execute();
};
