import { sql } from 'kysely';

/**
 * The state of a request that is over. Written out, not bound: only then does SQLite see that an index over the
 * requests that are open serves.
 */
export const DONE = sql.lit<'done'>('done');
