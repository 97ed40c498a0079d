import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startChildApp } from './child-app.ts';
import { type AnswerFigures, ask, measureAnswers } from './measure-answers.ts';
import { type MemoryFigures, measureMemory } from './measure-memory.ts';
import { measureStart, type StartFigures } from './measure-start.ts';
import { openStandIn } from './stand-in.ts';

export type HttpFigures = {
  start_ms: StartFigures;
  ack_ms: AnswerFigures['ack'];
  answer_ms: AnswerFigures['answer'];
  rss_mb: MemoryFigures;
};

/** Warm-up and measured questions before the memory is looked at. */
const ASKED_BEFORE = 320;

/**
 * The app in a process of its own, over HTTP on 127.0.0.1, with a Slack in this process: time to the first
 * answer, acknowledgements, answers, memory. One question at a time.
 */
export const measureHttp = async (tell: (step: string) => void): Promise<HttpFigures> => {
  tell('start, six times');
  const start_ms = await measureStart();
  const [slackPort, appPort] = [await freePort(), await freePort()];
  const standIn = await openStandIn(slackPort, appPort);
  const cacheDirectory = mkdtempSync(join(tmpdir(), 'stack-compare-bench-'));
  const app = startChildApp(appPort, cacheDirectory, standIn.environment);
  try {
    await app.ready;
    tell('300 questions');
    const { ack, answer } = await measureAnswers(standIn);
    tell('memory over 2,000 questions');
    const rss_mb = await measureMemory(standIn, app, ASKED_BEFORE);
    await ask(standIn, 0);
    return { start_ms, ack_ms: ack, answer_ms: answer, rss_mb };
  } finally {
    await app.stop();
    standIn.close();
    rmSync(cacheDirectory, { recursive: true, force: true });
  }
};
