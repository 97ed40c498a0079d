/** The schema in which pg-boss keeps the queue of a bot whose tables are in `schema`. */
export const jobsSchema = (schema: string): string => `${schema}_jobs`;

/** Postgres cuts longer names off. */
const LONGEST_NAME = 63;

/** What the connections of a queue are called in pg_stat_activity; `jobs` is the queue's schema. */
export const jobsApplication = (jobs: string): string => `stack-compare ${jobs}`.slice(0, LONGEST_NAME);
