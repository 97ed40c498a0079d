import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { repeatHere } from '../../../src/slack/repeat.ts';
import { keepVotes } from '../../../src/slack/vote/keep-votes.ts';
import { startVoteTest } from './start-vote-test.ts';

const DAY = 24 * 60 * 60 * 1_000;
const HALF_MINUTE = 30_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const keep = async () => {
  const test = await startVoteTest();
  await test.start();
  const work: Promise<unknown>[] = [];
  const stop = keepVotes(
    test.deps,
    repeatHere((job) => void work.push(job)),
  );
  const looked = async () => {
    await Promise.all(work);
  };
  return { ...test, stop, looked, work };
};

it('closes what is over every half minute', async () => {
  const { stop, looked, posted, time } = await keep();
  await looked();
  time.ms += DAY;
  vi.advanceTimersByTime(HALF_MINUTE - 1);
  await looked();
  expect(posted('result')).toEqual([]);
  vi.advanceTimersByTime(1);
  await looked();
  expect(posted('result')).toHaveLength(1);
  stop();
});

it('looks no more after it was stopped', async () => {
  const { stop, looked, posted, time, work } = await keep();
  await looked();
  stop();
  time.ms += DAY;
  vi.advanceTimersByTime(10 * HALF_MINUTE);
  expect(work).toHaveLength(1);
  expect(posted('result')).toEqual([]);
});

it('goes on after the store failed, with a line in the log', async () => {
  const { stop, looked, posted, time, db, lines } = await keep();
  await looked();
  time.ms += DAY;
  await db.schema.alterTable('votes').renameTo('away').execute();
  vi.advanceTimersByTime(HALF_MINUTE);
  await looked();
  expect(lines.at(-1)).toMatchObject({ level: 'error', msg: 'open votes could not be looked after' });
  await db.schema.alterTable('away').renameTo('votes').execute();
  vi.advanceTimersByTime(HALF_MINUTE);
  await looked();
  expect(posted('result')).toHaveLength(1);
  stop();
});
