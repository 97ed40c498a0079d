import type { BossQueue } from '../inbox/boss-queue.ts';
import type { Log } from '../log.ts';

/** Something that nobody asks for and that is done again and again. `run` handles its own failures. */
export type Round = { name: string; everyMs: number; run: () => Promise<void> };

/** Begins a round, now and then again and again, never twice at once; returns what stops it. */
export type Repeat = (round: Round) => () => void;

type Track = (work: Promise<unknown>) => void;

/** Rounds of the only process there is. `track` is told of work under way. */
export const repeatHere =
  (track: Track): Repeat =>
  ({ everyMs, run }) => {
    let isRunning = false;
    const begin = (): void => {
      if (isRunning) return;
      isRunning = true;
      const work = run().finally(() => {
        isRunning = false;
      });
      track(work);
    };
    const timer = setInterval(begin, everyMs).unref();
    begin();
    return () => clearInterval(timer);
  };

const HOUR_MS = 60 * 60_000;

/** The queue's clock ticks once a minute. */
const cronOf = (everyMs: number): string => (everyMs >= HOUR_MS ? '0 * * * *' : '* * * * *');

/** Rounds that replicas share: each is done by whichever of them the queue gives it to. */
const repeatOverAll =
  (queue: Pick<BossQueue, 'schedule'>, { track, log }: { track: Track; log: Log }): Repeat =>
  ({ name, everyMs, run }) => {
    let isStopped = false;
    const runHere = async (): Promise<void> => {
      if (isStopped) return;
      const work = run();
      track(work);
      await work;
    };
    const scheduling = queue.schedule(name, cronOf(everyMs), runHere).catch((err: unknown) => {
      log.error({ err, round: name }, 'the queue did not take a round');
    });
    track(scheduling);
    return () => {
      isStopped = true;
    };
  };

/** Rounds of this process alone without a `queue`, else those that replicas share. */
export const repeatOn = (
  queue: Pick<BossQueue, 'schedule'> | null,
  around: { track: Track; log: Log },
): Repeat => (queue === null ? repeatHere(around.track) : repeatOverAll(queue, around));
