import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../tests/fakes/free-port.ts';
import { askPlayground, offeredQuestions, type PlaygroundAnswer, readToTheEnd } from './ask-playground.ts';
import { type CommandPlace, type RunningCommand, runCommand } from './run-command.ts';

/** What the first command gives somebody who has just cloned. Seconds since the command was entered. */
export type FirstRun = {
  /** The local workspace can be opened. */
  servedAfterS: number;
  /** The first question is answered. */
  firstAnswerAfterS: number;
  answers: PlaygroundAnswer[];
};

const LOOK_EVERY_MS = 50;
const START_LIMIT_MS = 600_000;
/** What a shell says of a command that Ctrl+C ended. */
const INTERRUPTED = 130;

const seconds = (ms: number): number => Math.round(ms / 100) / 10;

const untilReady = async (url: string, command: RunningCommand): Promise<void> => {
  const end = performance.now() + START_LIMIT_MS;
  while (performance.now() < end) {
    if (command.hasEnded()) throw new Error(`it ended by itself:\n${command.printed()}`);
    const response = await fetch(`${url}/readyz`).catch(() => null);
    if (response?.ok === true) return;
    await wait(LOOK_EVERY_MS);
  }
  throw new Error(`it was not ready after ten minutes:\n${command.printed()}`);
};

/**
 * Runs `start` in the folder `cwd`, asks the questions that the page offers, and ends it as Ctrl+C does.
 * @throws when a question stays without an answer, or the end is not a clean one
 */
export const firstRun = async (start: string, where: CommandPlace): Promise<FirstRun> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const command = runCommand(start, { ...where, env: { ...where.env, PORT: String(port) } });
  try {
    await untilReady(url, command);
    const servedAfterS = seconds(performance.now() - begun);
    const questions = await offeredQuestions(url);
    if (questions.length === 0) throw new Error('the page offers no questions');
    const answers: PlaygroundAnswer[] = [];
    let firstAnswerAfterS = 0;
    for (const question of questions) {
      answers.push(await askPlayground(url, question));
      if (answers.length === 1) firstAnswerAfterS = seconds(performance.now() - begun);
    }
    await readToTheEnd(url);
    command.interrupt();
    const code = await command.ended;
    if (code !== 0 && code !== INTERRUPTED)
      throw new Error(`after Ctrl+C it ended with ${code}:\n${command.printed()}`);
    return { servedAfterS, firstAnswerAfterS, answers };
  } finally {
    command.kill();
  }
};
