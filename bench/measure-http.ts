import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../tests/fakes/free-port.ts';
import { startChildApp } from './child-app.ts';
import { type AnswerFigures, measureAnswers } from './measure-answers.ts';
import {
  type BurstFigures,
  measureBurst,
  measureOneChannel,
  type OneChannelFigures,
} from './measure-burst.ts';
import { type MemoryFigures, measureMemory } from './measure-memory.ts';
import { measureStart, type StartFigures } from './measure-start.ts';
import { openStandIn } from './stand-in.ts';

export type HttpFigures = {
  start_ms: StartFigures;
  ack_ms: AnswerFigures['ack'];
  answer_ms: AnswerFigures['answer'];
  burst_ms: BurstFigures;
  one_channel_ms: OneChannelFigures;
  rss_mb: MemoryFigures;
};

/** Questions before the memory is looked at: those measured and their warm-up, the burst, and one channel. */
const ASKED_BEFORE = 540;

/**
 * The app in a process of its own, over HTTP on 127.0.0.1, with a Slack in this process: time to the first
 * answer, acknowledgements, answers, bursts, memory. The database is a file on this machine's disk.
 */
export const measureHttp = async (tell: (step: string) => void): Promise<HttpFigures> => {
  tell('start, six times');
  const start_ms = await measureStart();
  const [slackPort, appPort] = [await freePort(), await freePort()];
  const standIn = await openStandIn(slackPort, appPort);
  const cacheDirectory = mkdtempSync(join(tmpdir(), 'stack-compare-bench-'));
  const environment = { ...standIn.environment, DATABASE_URL: `sqlite:${join(cacheDirectory, 'bot.db')}` };
  const app = startChildApp(appPort, cacheDirectory, environment);
  try {
    await app.ready;
    tell('300 questions');
    const { ack, answer } = await measureAnswers(standIn);
    tell('200 questions at once in 200 channels');
    const burst_ms = await measureBurst(standIn);
    await standIn.quiet(100);
    tell('20 questions in one channel, which takes a minute');
    const one_channel_ms = await measureOneChannel(standIn);
    await standIn.quiet(1_500);
    standIn.reset();
    tell('memory over 10,000 questions');
    const rss_mb = await measureMemory(standIn, app, ASKED_BEFORE);
    return { start_ms, ack_ms: ack, answer_ms: answer, burst_ms, one_channel_ms, rss_mb };
  } finally {
    await app.stop();
    standIn.close();
    rmSync(cacheDirectory, { recursive: true, force: true });
  }
};
