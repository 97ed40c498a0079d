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

export type BossLinesDeps = {
  boss: PgBoss;
  queue: string;
  log: Log;
  /** How many questions are not done, of all processes. */
  countOpen: () => Promise<number>;
};

/** What goes on in the background. */
type Background = { track: (work: Promise<unknown>) => void; idle: () => Promise<void> };

const createBackground = (log: Log): Background => {
  const running = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      const settled: Promise<unknown> = work
        .catch((err: unknown) => log.warn({ err }, 'the queue has trouble'))
        .finally(() => running.delete(settled));
      running.add(settled);
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};

/** Fetches as many jobs as there is room for whenever `wake` is called, and settles each when its work is over. */
const createFetching = (
  { boss, queue }: BossLinesDeps,
  { track }: Background,
  work: (id: string) => Promise<Tried>,
) => {
  const jobs = new Map<string, Job<Question>>();
  let isStopped = false;
  let isFetching = false;
  let isWanted = false;
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
    while (isWanted && !isStopped) {
      isWanted = false;
      const batchSize = SIDE_BY_SIDE - jobs.size;
      if (batchSize <= 0) return;
      for (const job of await boss.fetch<Question>(queue, { batchSize })) {
        jobs.set(job.id, job);
        track(run(job));
      }
    }
  };
  const wake = (): void => {
    isWanted = true;
    if (isFetching || isStopped) return;
    isFetching = true;
    const fetching = fetch().finally(() => {
      isFetching = false;
    });
    track(fetching);
  };
  return {
    wake,
    jobs,
    stop: () => {
      isStopped = true;
    },
  };
};

/** How many questions wait in all, as of the last look and what was added here since. */
const createBacklog = ({ countOpen }: BossLinesDeps, { track }: Background) => {
  let counted = 0;
  let added = 0;
  const count = async (): Promise<void> => {
    counted = await countOpen();
    added = 0;
  };
  const timer = setInterval(() => track(count()), COUNT_MS);
  return {
    add: () => {
      added += 1;
    },
    size: () => counted + added,
    stop: () => clearInterval(timer),
  };
};

/**
 * Works on the jobs of a queue, and says every few seconds that it still does. pg-boss's own workers would each ask
 * for a job at every notification.
 */
export const createBossLines = (
  deps: BossLinesDeps,
  work: (id: string) => Promise<Tried>,
): Lines & { wake: () => void } => {
  const { boss, queue, log } = deps;
  const background = createBackground(log);
  const { track, idle } = background;
  const backlog = createBacklog(deps, background);
  const { wake, jobs, stop } = createFetching(deps, background, work);
  const poll = setInterval(wake, POLL_MS);
  const beat = setInterval(() => {
    if (jobs.size > 0) track(boss.touch(queue, [...jobs.values()]));
  }, HEARTBEAT_MS);
  return {
    wake,
    enqueue: () => {
      backlog.add();
      wake();
      return 0;
    },
    postpone: (id, lane, ms) => {
      const startAfter = Math.ceil(ms / 1_000);
      track(boss.send(queue, { id }, { singletonKey: lane, startAfter }));
    },
    waiting: () => jobs.size,
    backlog: backlog.size,
    idle,
    stop: async () => {
      stop();
      clearInterval(poll);
      backlog.stop();
      await idle();
      clearInterval(beat);
    },
  };
};
