import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobs } from '../../../src/slack/jobs.ts';
import { repeatHere } from '../../../src/slack/repeat.ts';
import { keepWatch } from '../../../src/slack/watch/keep-watch.ts';
import type { WatchOptions, WatchRun } from '../../../src/slack/watch/watch-decisions.ts';
import { createDeps } from '../create-deps.ts';

const HOUR = 60 * 60_000;
const DONE: WatchRun = { told: 0, refused: 0, left: 0, broken: 0 };

/** A watch that comes to what it is told, in turn, and to nothing when nothing is left. */
const setUp = async (...outcomes: (WatchRun | Error | Promise<WatchRun>)[]) => {
  const { deps, time, lines } = await createDeps();
  const jobs = createJobs();
  const days: string[] = [];
  const watch = async (_: unknown, { today }: WatchOptions): Promise<WatchRun> => {
    days.push(today);
    const outcome = outcomes.shift() ?? DONE;
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  const keep = (ready: Promise<void> = Promise.resolve()) =>
    keepWatch({ ...deps, watch }, ready, repeatHere(jobs.track));
  /** Lets hours pass, one check in each. */
  const pass = async (hours: number): Promise<void> => {
    for (let hour = 0; hour < hours; hour += 1) {
      time.ms += HOUR;
      vi.advanceTimersByTime(HOUR);
      await settle();
    }
  };
  const settle = async (): Promise<void> => {
    await new Promise(setImmediate);
  };
  return { keep, pass, settle, days, lines, time };
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('keepWatch', () => {
  it('watches when the bot is ready, then once a day', async () => {
    const { keep, pass, settle, days } = await setUp();
    let open = (): void => undefined;
    const stop = keep(
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    await settle();
    expect(days).toEqual([]);
    open();
    await settle();
    expect(days).toEqual(['2026-11-20']);
    await pass(11);
    expect(days).toHaveLength(1);
    await pass(1);
    expect(days).toEqual(['2026-11-20', '2026-11-21']);
    await pass(23);
    expect(days).toHaveLength(2);
    stop();
  });

  it('notices a day that the machine slept through', async () => {
    const { keep, pass, settle, days, time } = await setUp();
    const stop = keep();
    await settle();
    time.ms += 40 * HOUR;
    await pass(1);
    expect(days).toEqual(['2026-11-20', '2026-11-22']);
    stop();
  });

  it.each([
    ['failed', new Error('the database is gone')],
    ['left something', { ...DONE, told: 1, left: 1 }],
  ])('watches again an hour after a run that %s', async (_, outcome) => {
    const { keep, pass, settle, days } = await setUp(outcome);
    const stop = keep();
    await settle();
    await pass(1);
    expect(days).toEqual(['2026-11-20', '2026-11-20']);
    await pass(2);
    expect(days).toHaveLength(2);
    stop();
  });

  it('leaves a broken decision to the next day', async () => {
    const { keep, pass, settle, days } = await setUp({ ...DONE, broken: 1 });
    const stop = keep();
    await settle();
    await pass(3);
    expect(days).toHaveLength(1);
    stop();
  });

  it('never runs twice at once', async () => {
    let end = (_: WatchRun): void => undefined;
    const long = new Promise<WatchRun>((resolve) => {
      end = resolve;
    });
    const { keep, pass, settle, days } = await setUp(long);
    const stop = keep();
    await settle();
    await pass(30);
    expect(days).toHaveLength(1);
    end(DONE);
    await settle();
    await pass(1);
    expect(days).toEqual(['2026-11-20', '2026-11-21']);
    stop();
  });

  it('stops', async () => {
    const { keep, pass, days } = await setUp();
    keep()();
    await pass(48);
    expect(days).toEqual([]);
  });

  it('says in the log what a run came to, and nothing of one that came to nothing', async () => {
    const { keep, pass, settle, lines } = await setUp({ ...DONE, told: 2 });
    const stop = keep();
    await settle();
    await pass(24);
    expect(lines).toMatchObject([{ msg: 'decisions were watched', told: 2 }]);
    stop();
  });

  it('is not begun when the bot never becomes ready', async () => {
    const { keep, settle, days } = await setUp();
    const stop = keep(Promise.reject(new Error('refused')));
    await settle();
    expect(days).toEqual([]);
    stop();
  });
});
