import type { Kysely } from 'kysely';

/** Which process works on a request, where several share a database. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('requests').addColumn('held_by', 'text').execute();
};
