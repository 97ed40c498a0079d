import type { Answer } from '../answer.ts';
import { type Ask, askTurns } from './ask-turns.ts';
import { type InputId, type LineError, parseInputLine } from './parse-input-line.ts';
import { type InputLine, readLines } from './read-lines.ts';

export type JsonlDeps<Output> = {
  ask: Ask;
  /** The output object of one answer. */
  describe: (id: InputId, answer: Answer) => Output;
  /** Date of the lines that bring none. */
  today: string;
  /** Told of a failure of the program itself; its words never reach the output. */
  report: (line: number, error: unknown) => void;
};

/** What a line that could not be answered gives; `line` counts from 1. */
export type FailedLine = { id: InputId | null; line: number; error: LineError };

export type LineOutcome<Output> =
  | { kind: 'blank' }
  | { kind: 'answered'; output: Output }
  | { kind: 'failed'; output: FailedLine };

/** Answers one line. Never throws: what goes wrong is an outcome of its own. */
export const answerLine = async <Output>(
  line: InputLine,
  deps: JsonlDeps<Output>,
): Promise<LineOutcome<Output>> => {
  const parsed = parseInputLine(line.bytes);
  if (parsed.kind === 'blank') return parsed;
  if (parsed.kind === 'bad') {
    return { kind: 'failed', output: { id: parsed.id, line: line.number, error: parsed.error } };
  }
  const { input } = parsed;
  try {
    return { kind: 'answered', output: deps.describe(input.id, await askTurns(input, deps.today, deps.ask)) };
  } catch (error) {
    deps.report(line.number, error);
    const message = 'the answer could not be computed; the reason is on standard error';
    return {
      kind: 'failed',
      output: { id: input.id, line: line.number, error: { code: 'internal_error', message } },
    };
  }
};

/**
 * Answers a stream of lines one after the other, each written before the next is read, in input order.
 * Returns the exit code: 0 when every line was handled (bad lines are), 1 when the program failed on one.
 */
export const runJsonl = async <Output>(
  input: AsyncIterable<Uint8Array>,
  write: (line: string) => Promise<void>,
  deps: JsonlDeps<Output>,
): Promise<0 | 1> => {
  let exitCode: 0 | 1 = 0;
  for await (const line of readLines(input)) {
    const outcome = await answerLine(line, deps);
    if (outcome.kind === 'blank') continue;
    if (outcome.kind === 'failed' && outcome.output.error.code === 'internal_error') exitCode = 1;
    await write(`${JSON.stringify(outcome.output)}\n`);
  }
  return exitCode;
};
