import type { Kysely } from 'kysely';
import { DONE } from '../store/done.ts';
import type { Database } from '../store/schema.ts';

/** How many questions are not done, of all teams and processes. */
export const countOpen = async (db: Kysely<Database>): Promise<number> => {
  const { open } = await db
    .selectFrom('requests')
    .select((select) => select.fn.countAll<number>().as('open'))
    .where('state', '<>', DONE)
    .executeTakeFirstOrThrow();
  return Number(open);
};
