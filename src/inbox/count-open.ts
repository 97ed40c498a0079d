import { type Kysely, sql } from 'kysely';
import type { Database } from '../store/schema.ts';

/** How many questions are not done, of all teams and processes. */
export const countOpen = async (db: Kysely<Database>): Promise<number> => {
  const { open } = await db
    .selectFrom('requests')
    .select((select) => select.fn.countAll<number>().as('open'))
    // Written out, not bound: only then does SQLite see that the index of open requests serves.
    .where('state', '<>', sql.lit<'done'>('done'))
    .executeTakeFirstOrThrow();
  return Number(open);
};
