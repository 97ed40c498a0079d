import type { Job, PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';
import type { Lines, Tried } from './lines.ts';

/** Questions that one process works on side by side; each waits for Slack most of its time. */
const SIDE_BY_SIDE = 32;
/** For a notification that was missed, for pauses that are over, and for replicas that are gone. */
const POLL_MS = 1_000;
/** A few times within the seconds after which a replica counts as gone. */
const HEARTBEAT_MS = 3_000;
/** How often it is looked up how many questions wait in all: a limit of a thousand needs no more. */
const COUNT_MS = 5_000;

type Question = { id: string };

/**
 * Works on the jobs of a queue: fetches as many as there is room for whenever `wake` is called, and says every few
 * seconds that it still does. pg-boss's own workers would each ask for a job at every notification.
 */
export const createBossLines = (
  {
    boss,
    queue,
    log,
    countOpen,
  }: { boss: PgBoss; queue: string; log: Log; countOpen: () => Promise<number> },
  work: (id: string) => Promise<Tried>,
): Lines & { wake: () => void } => {
  const jobs = new Map<string, Job<Question>>();
  const running = new Set<Promise<void>>();
  let isStopping = false;
  let isFetching = false;
  let isWanted = false;

  const track = (promise: Promise<void>): void => {
    const settled: Promise<void> = promise
      .catch((err: unknown) => log.warn({ err }, 'the queue has trouble'))
      .finally(() => running.delete(settled));
    running.add(settled);
  };

  const run = async (job: Job<Question>): Promise<void> => {
    let tried: Tried = 'left';
    try {
      tried = await work(job.data.id);
    } finally {
      jobs.delete(job.id);
      // Fenced to this attempt: a job that another replica took over meanwhile is left alone.
      if (tried === 'done') await boss.complete(queue, job);
      else await boss.fail(queue, job);
      wake();
    }
  };

  const fetch = async (): Promise<void> => {
    while (isWanted && !isStopping) {
      isWanted = false;
      const batchSize = SIDE_BY_SIDE - jobs.size;
      if (batchSize <= 0) return;
      const fetched = await boss.fetch<Question>(queue, { batchSize });
      for (const job of fetched) {
        jobs.set(job.id, job);
        track(run(job));
      }
    }
  };

  function wake(): void {
    isWanted = true;
    if (isFetching || isStopping) return;
    isFetching = true;
    track(
      fetch().finally(() => {
        isFetching = false;
      }),
    );
  }

  let counted = 0;
  let addedSince = 0;
  const count = async (): Promise<void> => {
    counted = await countOpen();
    addedSince = 0;
  };
  const counting = setInterval(() => track(count()), COUNT_MS);

  const poll = setInterval(wake, POLL_MS);
  const beat = setInterval(() => {
    if (jobs.size > 0) track(boss.touch(queue, [...jobs.values()]).then(() => undefined));
  }, HEARTBEAT_MS);
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };
  return {
    wake,
    enqueue: () => {
      addedSince += 1;
      wake();
      return 0;
    },
    postpone: (id, lane, ms) => {
      const startAfter = Math.ceil(ms / 1_000);
      track(boss.send(queue, { id }, { singletonKey: lane, startAfter }).then(() => undefined));
    },
    waiting: () => jobs.size,
    backlog: () => counted + addedSince,
    idle,
    stop: async () => {
      isStopping = true;
      clearInterval(poll);
      clearInterval(counting);
      await idle();
      clearInterval(beat);
    },
  };
};
