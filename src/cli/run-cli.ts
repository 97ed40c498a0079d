import type { Answer } from '../answer.ts';
import { CatalogError, type CatalogProblem, formatProblem } from '../catalog/catalog-error.ts';
import type { Door } from '../narrate/telling.ts';
import { count } from '../narrate/words.ts';
import type { DatasetDifference } from '../score/replay/dataset-difference.ts';
import type { DescribeOptions } from './answer-object.ts';
import { type Ask, askTurns } from './ask-turns.ts';
import { ASK, parseArguments, type RunArguments } from './parse-arguments.ts';
import type { AskInput, InputId } from './parse-input-line.ts';
import { runJsonl } from './run-jsonl.ts';
import { tellUsage } from './tell-usage.ts';

/** Another dataset, to compare answers with. */
export type Replay = {
  /** As those of the dataset in use. */
  leftOut: readonly CatalogProblem[];
  /** Null when the answer ranks nothing. */
  compare: (answer: Answer) => DatasetDifference | null;
  /** What a person reads. */
  readable: (difference: DatasetDifference | null) => string;
};

/** The program behind the command line, opened on one dataset. */
export type Engine<Output extends object = object> = {
  ask: Ask;
  /** The answer object of one answer. */
  describe: (id: InputId, answer: Answer, options: DescribeOptions) => Output;
  /** What a person reads. */
  readable: (answer: Answer) => string;
  /** Loads a dataset to compare with. Throws CatalogError. */
  against: (directory: string) => Replay;
  /** Records of a folder laid over the dataset that cannot be used: the rest answers. */
  leftOut: readonly CatalogProblem[];
};

export type CliDeps = {
  input: AsyncIterable<Uint8Array>;
  /** The usage, when it is asked for. */
  say: (text: string) => void;
  /** Results only. Resolves when the reader can take more. */
  write: (text: string) => Promise<void>;
  /** Messages for the person who runs it. */
  complain: (text: string) => void;
  /** Loads a dataset, null is the one that ships, to answer for a terminal or a thread. Throws CatalogError. */
  open: (dataDirectory: string | null, door: Door) => Engine;
  /** Today's date (UTC). */
  today: string;
};

/** 0 handled, 1 the program failed, 2 bad usage or an unusable dataset. */
export type ExitCode = 0 | 1 | 2;

/** Id of the single question of a run without `--jsonl`. */
const SINGLE_ID = 'cli';

type Opened = { engine: Engine; replay: Replay | null };

/** The dataset, or a complaint in words and null. `which` names the dataset. */
const openOrExplain = <Result>(which: string, open: () => Result, deps: CliDeps): Result | null => {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    deps.complain(`${which} cannot be used (${count(error.problems.length, 'problem')}):\n`);
    for (const problem of error.problems) deps.complain(`  ${formatProblem(problem)}\n`);
    return null;
  }
};

const tellLeftOut = (problems: readonly CatalogProblem[], { complain }: CliDeps): void => {
  for (const problem of problems) complain(`left out: ${formatProblem(problem)}\n`);
};

const openAll = ({ data, against, mode }: RunArguments, deps: CliDeps): Opened | null => {
  // What programs read is what the bot posts.
  const door = mode === 'text' ? 'terminal' : 'thread';
  const engine = openOrExplain('The dataset', () => deps.open(data, door), deps);
  tellLeftOut(engine?.leftOut ?? [], deps);
  if (engine === null || against === null) return engine === null ? null : { engine, replay: null };
  const which = `The dataset of --against, "${against}",`;
  const replay = openOrExplain(which, () => engine.against(against), deps);
  tellLeftOut(replay?.leftOut ?? [], deps);
  return replay === null ? null : { engine, replay };
};

const describeOptions = (trace: boolean, replay: Replay | null, answer: Answer): DescribeOptions =>
  replay === null ? { trace } : { trace, difference: replay.compare(answer) };

const askOnce = async (
  run: RunArguments,
  today: string,
  { engine, replay }: Opened,
  { write }: CliDeps,
): Promise<void> => {
  const input: AskInput = { id: SINGLE_ID, thread: [], turns: [run.question, ...run.followUps], today: null };
  const answer = await askTurns(input, today, engine.ask);
  if (run.mode === 'json') {
    const options = describeOptions(run.trace, replay, answer);
    await write(`${JSON.stringify(engine.describe(SINGLE_ID, answer, options))}\n`);
    return;
  }
  await write(`${engine.readable(answer).trimEnd()}\n`);
  if (replay !== null) await write(`\n${replay.readable(replay.compare(answer)).trimEnd()}\n`);
  if (!run.trace) return;
  const described: { trace?: unknown } = engine.describe(SINGLE_ID, answer, { trace: true });
  await write(`\nTrace\n${JSON.stringify(described.trace, null, 2)}\n`);
};

const explainFailure = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** One run of `ask` from its arguments to its exit code. Only results go to `write`. */
export const runCli = async (argv: readonly string[], deps: CliDeps): Promise<ExitCode> => {
  const parsed = parseArguments(argv);
  if (parsed.kind !== 'run') return tellUsage(parsed, ASK, deps);
  const { run } = parsed;
  const today = run.today ?? deps.today;
  try {
    const opened = openAll(run, deps);
    if (opened === null) return 2;
    if (run.mode !== 'jsonl') {
      await askOnce(run, today, opened, deps);
      return 0;
    }
    const { engine, replay } = opened;
    return await runJsonl(deps.input, deps.write, {
      ask: engine.ask,
      describe: (id, answer) => engine.describe(id, answer, describeOptions(run.trace, replay, answer)),
      today,
      report: (line, error) => deps.complain(`line ${line}: ${explainFailure(error)}\n`),
    });
  } catch (error) {
    deps.complain(`No answer, because the program failed: ${explainFailure(error)}\n`);
    return 1;
  }
};
