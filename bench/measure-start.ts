import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../tests/fakes/free-port.ts';
import { type ChildApp, startChildApp } from './child-app.ts';
import { median } from './percentiles.ts';
import { questionAt } from './questions.ts';
import { channelAt, openStandIn, personAt, type StandIn } from './stand-in.ts';

/** Milliseconds from the start of the process to the first answer in a thread; medians of the runs. */
export type StartFigures = { cold: number; second: number; coldRuns: number[]; secondRuns: number[] };

const RUNS = 3;

/** Sends a signed command as soon as the app takes questions, and waits for its answer. */
const untilFirstAnswer = async (standIn: StandIn, app: ChildApp): Promise<number> => {
  await app.ready;
  const answered = standIn.nextAnswer(channelAt(0));
  const sent = await standIn.sendCommand({
    text: questionAt(0),
    channel: channelAt(0),
    user: personAt(0),
  });
  if (sent.status !== 200) throw new Error(`the first command was answered with ${sent.status}`);
  return Math.round((await answered) - app.startedAt);
};

const measureOnce = async (cacheDirectory: string): Promise<number> => {
  const [slackPort, appPort] = [await freePort(), await freePort()];
  const standIn = await openStandIn(slackPort, appPort);
  const environment = { ...standIn.environment, DATABASE_URL: `sqlite:${join(cacheDirectory, 'bot.db')}` };
  const app = startChildApp(appPort, cacheDirectory, environment);
  try {
    return await untilFirstAnswer(standIn, app);
  } finally {
    await app.stop();
    standIn.close();
  }
};

/** Starts the app with an empty compile cache and no database, then again with what it left, three times. */
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
