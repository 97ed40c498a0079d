import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { askOne, type Run } from '../crash/ask-and-kill.ts';
import { startReplicas } from './start-replicas.ts';

/** `npm run test:crash` kills fifty times. */
const KILLS = Number(process.env['REPLICA_KILLS'] ?? 10);
const SEED = Number(process.env['CRASH_SEED'] ?? 20_261_128);
const MOST_AT_ONCE = 4;
const LATEST_KILL_MS = 1_500;
/** Longer than a replica may be silent. */
const PAUSE_MS = 15_000;
const OUTAGE_MS = 10_000;
/** Processes start within a second, and many where the machine has much else to do. */
const LONGEST_TEST_MS = 600_000;

const askSome = async (run: Run, count: number): Promise<Promise<void>[]> => {
  const asking: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    asking.push(askOne(run));
    await wait(run.random() * 30);
  }
  return asking;
};

// No second try: what is doubled or lost once in ten runs is what these look for.
describe('two replicas', { retry: 0 }, () => {
  it(
    `answer each question exactly once while one or the other is killed ${KILLS} times (seed ${SEED})`,
    async () => {
      const { seats, run, problems } = await startReplicas(SEED);
      const asking: Promise<void>[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        asking.push(...(await askSome(run, 1 + Math.floor(run.random() * MOST_AT_ONCE))));
        await wait(run.random() ** 2 * LATEST_KILL_MS);
        const seat = seats[Math.floor(run.random() * seats.length)] ?? expect.unreachable();
        await seat.bot.kill();
        await seat.restart();
      }
      await Promise.all(asking);
      expect(await problems()).toEqual([]);
      expect(run.asked.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThanOrEqual(KILLS);
    },
    LONGEST_TEST_MS + KILLS * 30_000,
  );

  it(
    'answer each question exactly once while one hangs for longer than it is waited for',
    async () => {
      const { seats, run, problems } = await startReplicas(SEED + 1);
      const asking = await askSome(run, 8);
      seats[0]?.bot.pause();
      asking.push(...(await askSome(run, 8)));
      await wait(PAUSE_MS);
      seats[0]?.bot.resume();
      await Promise.all(asking);
      expect(await problems()).toEqual([]);
    },
    LONGEST_TEST_MS,
  );

  it(
    'answer each question exactly once that was taken before, while and after Postgres was gone',
    async () => {
      const { postgres, run, problems } = await startReplicas(SEED + 2);
      await Promise.all(await askSome(run, 6));
      await postgres.stop('immediate');
      const asking = await askSome(run, 6);
      await wait(OUTAGE_MS);
      await postgres.start();
      await Promise.all(asking);
      asking.push(...(await askSome(run, 6)));
      await Promise.all(asking);
      expect(await problems()).toEqual([]);
      expect(run.asked.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThan(6);
    },
    LONGEST_TEST_MS,
  );
});
