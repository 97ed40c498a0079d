import type { Kysely } from 'kysely';

/** The team of whoever asked, which in a channel shared with another company may be that company's. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('requests').addColumn('user_team', 'text').execute();
};
