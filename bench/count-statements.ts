import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { jobsApplication, jobsSchema } from '../src/store/jobs-schema.ts';

/**
 * Statements as Postgres logged them. `queue`: those of the queue's tables; `frames`: begin, commit and rollback; the
 * rest is `own`.
 */
export type Statements = { own: number; queue: number; frames: number };

/** Settings of a server whose statements are to be counted: nothing is logged before `countStatements` switches it on. */
export const LOG_SETTINGS = [
  'logging_collector=on',
  'log_directory=log',
  'log_filename=bench.log',
  'log_rotation_size=0',
  'log_line_prefix=bench|%a|',
];

const RECORD = /^bench\|([^|]*)\|LOG: {2}(?:statement|execute [^:]+): ([\s\S]*)/;
/** src/inbox/boss-queue.ts and src/store/postgres-database.ts name their connections so. */
const JOBS = jobsApplication(jobsSchema('public'));
const APPLICATIONS = ['stack-compare', JOBS];

const kindOf = (application: string, statement: string): keyof Statements => {
  if (application === JOBS || /_jobs\b|pg_notify/.test(statement)) return 'queue';
  return /^\s*(?:begin|commit|rollback|start transaction)\b/i.test(statement) ? 'frames' : 'own';
};

const between = (log: string, from: string, to: string): Statements => {
  const counted: Statements = { own: 0, queue: 0, frames: 0 };
  const [, after = ''] = log.split(`select '${from}'`);
  const [part = ''] = after.split(`select '${to}'`);
  for (const record of part.split(/^(?=bench\|)/m)) {
    const [, application = '', statement = ''] = RECORD.exec(record) ?? [];
    if (!APPLICATIONS.includes(application)) continue;
    counted[kindOf(application, statement)] += 1;
  }
  return counted;
};

/** Counts what the app has Postgres do while `work` runs; the server was started with LOG_SETTINGS. */
export const countStatements = async (
  url: string,
  work: () => Promise<void>,
): Promise<Statements & { ms: number }> => {
  const client = new pg.Client({ connectionString: url, application_name: 'bench' });
  await client.connect();
  const setLog = async (to: 'all' | 'none'): Promise<void> => {
    await client.query(`alter system set log_statement = '${to}'`);
    await client.query('select pg_reload_conf()');
    // Every session reads it before its next statement; this one has to log its marks.
    await client.query(`set log_statement = '${to}'`);
  };
  const marks = ['from', 'to'].map((name) => `mark-${name}-${process.hrtime.bigint()}`);
  const [from = '', to = ''] = marks;
  try {
    await setLog('all');
    await client.query(`select '${from}'`);
    const startedAt = performance.now();
    await work();
    const ms = performance.now() - startedAt;
    await client.query(`select '${to}'`);
    await setLog('none');
    const { rows } = await client.query<{ path: string }>(
      `select pg_current_logfile() as path, current_setting('data_directory') as data`,
    );
    const [{ path = '', data = '' } = {}] = rows as { path?: string; data?: string }[];
    // The collector writes what it got a moment later.
    for (let tries = 0; tries < 50; tries += 1) {
      const log = readFileSync(`${data}/${path}`, 'utf8');
      if (log.includes(`select '${to}'`)) return { ...between(log, from, to), ms };
      await wait(100);
    }
    throw new Error('Postgres logged no end of what was counted');
  } finally {
    await client.end();
  }
};
