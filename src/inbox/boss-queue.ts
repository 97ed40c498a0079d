import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';
import type { Connection } from '../store/decision-rows.ts';
import { jobsApplication } from '../store/jobs-schema.ts';
import { createBossLines } from './boss-lines.ts';
import type { Lines, Tried } from './lines.ts';

/** The queue of questions: first in, first out for each lane, over all replicas. */
const QUESTIONS = 'questions';
/** The least that pg-boss takes: a replica that is gone this long loses its questions to another. */
const HEARTBEAT_SECONDS = 10;
/** How often somebody looks for replicas that are gone. */
const SUPERVISE_SECONDS = 2;
/** Ten times what an answer takes with all its tries in line. */
const EXPIRE_SECONDS = 900;
/** What a question costs is counted elsewhere (slack/work.ts); a job that failed for good would block its lane. */
const RETRIES = 10_000;
const KEPT_DONE_SECONDS = 3_600;

/** A question as the queue knows it. */
export type Queued = { id: string; lane: string };

export type BossQueue = {
  /** Writes a question's job in the transaction that stores it. */
  addIn: (transaction: Connection, question: Queued) => Promise<void>;
  /** Adds questions that may have no job, e.g. of a database that was copied from a file. */
  restore: (questions: readonly Queued[]) => Promise<void>;
  /** Writes the job of a question that had one before; that job, under the question's id, is kept a while when done. */
  addAgainIn: (transaction: Connection, question: Queued) => Promise<void>;
  /** Begins to work; `work` takes a question's id and must not reject. */
  start: (work: (id: string) => Promise<Tried>) => Lines;
  /** Runs a task by its schedule (a cron expression, UTC), once over all replicas. */
  schedule: (name: string, cron: string, run: () => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Opens the queue of a Postgres server: jobs that carry a question's id and wake whoever has room for it. The row of
 * the question stays the only truth. `schema` is the schema that pg-boss keeps its tables in; `countOpen` says how many
 * questions are not done.
 */
export const openBossQueue = async (
  server: { url: string; schema: string },
  { log, countOpen = async () => 0 }: { log: Log; countOpen?: () => Promise<number> },
): Promise<BossQueue> => {
  const boss = new PgBoss({
    connectionString: server.url,
    schema: server.schema,
    application_name: jobsApplication(server.schema),
    max: 6,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on('error', (err) => log.warn({ err }, 'the queue has trouble'));
  boss.on('warning', ({ message, data }) => log.warn({ data }, `the queue warns: ${message}`));
  await boss.start();
  await boss.createQueue(QUESTIONS, {
    policy: 'key_strict_fifo',
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: EXPIRE_SECONDS,
    retryLimit: RETRIES,
    retryDelay: 1,
    deleteAfterSeconds: KEPT_DONE_SECONDS,
  });
  const channel = `${server.schema}_questions`;
  let listening: Promise<{ close: () => Promise<void> } | undefined> | undefined;
  return {
    addIn: async (transaction, { id, lane }) => {
      await boss.send(QUESTIONS, { id }, { id, singletonKey: lane, db: fromKysely(transaction) });
      // Postgres delivers it when the transaction is committed.
      await sql`select pg_notify(${channel}, '')`.execute(transaction);
    },
    addAgainIn: async (transaction, { id, lane }) => {
      await boss.send(QUESTIONS, { id }, { singletonKey: lane, db: fromKysely(transaction) });
      await sql`select pg_notify(${channel}, '')`.execute(transaction);
    },
    restore: async (questions) => {
      const jobs = questions.map(({ id, lane }) => ({ id, singletonKey: lane, data: { id } }));
      if (jobs.length > 0) await boss.insert(QUESTIONS, jobs);
    },
    start: (work) => {
      const lines = createBossLines({ boss, queue: QUESTIONS, log, countOpen }, work);
      listening = boss
        .getDb()
        .listen?.(channel, lines.wake, lines.wake)
        .catch((err: unknown) => {
          log.warn({ err }, 'Postgres does not announce new questions: the bot looks for them every second');
          return undefined;
        });
      lines.wake();
      return lines;
    },
    schedule: async (name, cron, run) => {
      await boss.createQueue(name, { policy: 'exclusive', retryLimit: 0, expireInSeconds: EXPIRE_SECONDS });
      await boss.schedule(name, cron);
      await boss.work(name, { pollingIntervalSeconds: 5 }, run);
      // Not only at the next minute; where another replica just asked for it, it is done once.
      await boss.send(name, {});
    },
    close: async () => {
      await (await listening)?.close();
      await boss.stop({ graceful: false, close: true });
    },
  };
};
