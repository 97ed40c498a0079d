import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../tests/fakes/free-port.ts';
import { startChildApp } from './child-app.ts';
import { ask } from './measure-answers.ts';
import { MODEL_MODES, type ModelMode, openModelServer } from './model-server.ts';
import { type Percentiles, percentiles } from './percentiles.ts';
import { openStandIn, type StandIn } from './stand-in.ts';

/** Milliseconds from a command to its posted answer, by what the model does meanwhile. */
export type ModelFigures = {
  answer_ms: Partial<Record<ModelMode, Percentiles>>;
  /** Milliseconds from the first complete segment of a reply to the message with its words; null when none came. */
  first_words_ms: Percentiles | null;
};

const WARM_UP = 15;
const QUESTIONS = 80;
/** The model's work goes on after an answer; a question is asked when Slack has been quiet for a moment. */
const QUIET_MS = 5;

/** Times from a segment to the words that show it. One question is under way at a time. */
const watchWords = (standIn: StandIn, onSegment: (listener: (at: number) => void) => void): number[] => {
  const waits: number[] = [];
  let sentAt: number | null = null;
  onSegment((at) => {
    sentAt ??= at;
  });
  standIn.onPost(({ at, text }) => {
    if (sentAt === null || !text.startsWith('In words')) return;
    waits.push(at - sentAt);
    sentAt = null;
  });
  return waits;
};

const measureMode = async (mode: ModelMode) => {
  const [slackPort, appPort, modelPort] = [await freePort(), await freePort(), await freePort()];
  const standIn = await openStandIn(slackPort, appPort);
  const model = await openModelServer(modelPort, mode);
  const directory = mkdtempSync(join(tmpdir(), 'stack-compare-bench-'));
  const settings = { OPENAI_MODEL: 'bench', OPENAI_BASE_URL: model.url, OPENAI_API_STYLE: 'responses' };
  const app = startChildApp(appPort, directory, {
    ...standIn.environment,
    DATABASE_URL: `sqlite:${join(directory, 'bot.db')}`,
    ...(mode === 'none' ? {} : settings),
  });
  try {
    await app.ready;
    const waits = watchWords(standIn, model.onFirstSegment);
    const answers: number[] = [];
    for (let index = 0; index < WARM_UP + QUESTIONS; index += 1) {
      const { answer } = await ask(standIn, index);
      await standIn.quiet(mode === 'quick' ? 20 * QUIET_MS : QUIET_MS);
      if (index >= WARM_UP) answers.push(answer);
    }
    return { answers: percentiles(answers), words: waits.length === 0 ? null : percentiles(waits) };
  } finally {
    model.close();
    await app.stop();
    standIn.close();
    rmSync(directory, { recursive: true, force: true });
  }
};

/** The same questions in every mode, each with an app of its own, one after the other. */
export const measureModel = async (tell: (step: string) => void): Promise<ModelFigures> => {
  const answer_ms: Partial<Record<ModelMode, Percentiles>> = {};
  let first_words_ms: Percentiles | null = null;
  for (const mode of MODEL_MODES) {
    tell(`model: ${mode}`);
    const { answers, words } = await measureMode(mode);
    answer_ms[mode] = answers;
    if (mode === 'quick') first_words_ms = words;
  }
  return { answer_ms, first_words_ms };
};
