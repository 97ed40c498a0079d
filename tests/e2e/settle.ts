import type { RunningApp } from '../../src/app.ts';

const LONGEST_MS = 100_000;

/** Waits until nothing is under way in an app any more: what comes after reads how it ended, however slow the machine is. */
export const settle = async (
  app: Pick<RunningApp, 'settle'> | null,
  longestMs: number = LONGEST_MS,
): Promise<void> => {
  const left = (await app?.settle(longestMs)) ?? 0;
  if (left > 0) throw new Error(`${left} pieces of work go on after ${longestMs / 1_000} seconds`);
};
