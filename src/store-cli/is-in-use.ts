import { type Kysely, sql } from 'kysely';
import { isShared } from '../store/in-turn.ts';
import { jobsApplication, jobsSchema } from '../store/jobs-schema.ts';
import { currentSchema } from '../store/migrate.ts';
import type { Database } from '../store/schema.ts';

/** A running bot looks after its queue every two seconds, and later only on a machine that is very busy. */
const LATELY = '1 minute';

/**
 * Whether a bot runs on a Postgres database: the queue of this schema has a connection, and was looked after lately.
 * Of SQLite the file's lock tells.
 */
export const isInUse = async (db: Kysely<Database>): Promise<boolean> => {
  if (!isShared(db)) return false;
  const jobs = jobsSchema(await currentSchema(db));
  const { rows: queues } =
    await sql`select 1 from pg_tables where schemaname = ${jobs} and tablename = 'queue'`.execute(db);
  if (queues.length === 0) return false;
  const { rows } = await sql`
    select 1 from ${sql.id(jobs, 'queue')}
    where coalesce(monitor_on, created_on) > now() - ${sql.lit(LATELY)}::interval
      and exists (
        select 1 from pg_stat_activity
        where datname = current_database() and application_name = ${jobsApplication(jobs)}
      )
    limit 1`.execute(db);
  return rows.length > 0;
};
