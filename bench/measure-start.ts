import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChildApp, freePort, startChildApp } from './child-app.ts';
import { questionAt } from './questions.ts';
import { openStandIn } from './stand-in.ts';

/** Milliseconds from the start of the process to the first answer in a thread; medians of the runs. */
export type StartFigures = { cold: number; second: number; coldRuns: number[]; secondRuns: number[] };

const RUNS = 3;
const GIVE_UP_MS = 20_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Sends a signed command every few milliseconds until one is acknowledged, then waits for its answer. */
const untilFirstAnswer = async (
  standIn: Awaited<ReturnType<typeof openStandIn>>,
  app: ChildApp,
): Promise<number> => {
  const answered = standIn.nextAnswer();
  while (performance.now() - app.startedAt < GIVE_UP_MS) {
    const sent = await standIn.workspace.sendCommand({ text: questionAt(0) });
    if (sent.status === 200) return Math.round((await answered) - app.startedAt);
    await pause(5);
  }
  throw new Error('the app did not answer within 20 seconds');
};

const measureOnce = async (cacheDirectory: string): Promise<number> => {
  const [slackPort, appPort] = [await freePort(), await freePort()];
  const standIn = await openStandIn(slackPort, appPort);
  const app = startChildApp(appPort, cacheDirectory, standIn.environment);
  try {
    return await untilFirstAnswer(standIn, app);
  } finally {
    await app.stop();
    standIn.close();
  }
};

/** Starts the app with an empty compile cache, then again with the one it left, three times. */
export const measureStart = async (): Promise<StartFigures> => {
  const coldRuns: number[] = [];
  const secondRuns: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const cacheDirectory = mkdtempSync(join(tmpdir(), 'stack-compare-bench-'));
    coldRuns.push(await measureOnce(cacheDirectory));
    secondRuns.push(await measureOnce(cacheDirectory));
    rmSync(cacheDirectory, { recursive: true, force: true });
  }
  return { cold: median(coldRuns), second: median(secondRuns), coldRuns, secondRuns };
};
