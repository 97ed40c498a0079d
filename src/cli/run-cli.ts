import type { Answer } from '../answer.ts';
import { CatalogError, formatProblem } from '../catalog/catalog-error.ts';
import { type Ask, askTurns } from './ask-turns.ts';
import { parseArguments, type RunArguments, USAGE } from './parse-arguments.ts';
import type { AskInput, InputId } from './parse-input-line.ts';
import { runJsonl } from './run-jsonl.ts';

/** The program behind the command line, opened on one dataset. */
export type Engine<Output extends object = object> = {
  ask: Ask;
  /** The answer object of one answer. */
  describe: (id: InputId, answer: Answer, options: { trace: boolean }) => Output;
  /** What a person reads. */
  readable: (answer: Answer) => string;
};

export type CliDeps = {
  input: AsyncIterable<Uint8Array>;
  /** Results only. Resolves when the reader can take more. */
  write: (text: string) => Promise<void>;
  /** Messages for the person who runs it. */
  complain: (text: string) => void;
  /** Loads a dataset; null is the one that ships. Throws CatalogError. */
  open: (dataDirectory: string | null) => Engine;
  /** Today's date (UTC). */
  today: string;
};

/** 0 handled, 1 the program failed, 2 bad usage or an unusable dataset. */
export type ExitCode = 0 | 1 | 2;

/** Id of the single question of a run without `--jsonl`. */
const SINGLE_ID = 'cli';

const openOrExplain = (directory: string | null, deps: CliDeps): Engine | null => {
  try {
    return deps.open(directory);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    deps.complain(`The dataset cannot be used (${error.problems.length} problems):\n`);
    for (const problem of error.problems) deps.complain(`  ${formatProblem(problem)}\n`);
    return null;
  }
};

const askOnce = async (run: RunArguments, today: string, engine: Engine, deps: CliDeps): Promise<void> => {
  const input: AskInput = { id: SINGLE_ID, thread: [], turns: [run.question], today: null };
  const answer = await askTurns(input, today, engine.ask);
  if (run.mode === 'json') {
    await deps.write(`${JSON.stringify(engine.describe(SINGLE_ID, answer, run))}\n`);
    return;
  }
  await deps.write(`${engine.readable(answer).trimEnd()}\n`);
  if (!run.trace) return;
  const described: { trace?: unknown } = engine.describe(SINGLE_ID, answer, run);
  await deps.write(`\nTrace\n${JSON.stringify(described.trace, null, 2)}\n`);
};

const explainFailure = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** One run of `ask` from its arguments to its exit code. Only results go to `write`. */
export const runCli = async (argv: readonly string[], deps: CliDeps): Promise<ExitCode> => {
  const parsed = parseArguments(argv);
  if (parsed.kind === 'help') {
    await deps.write(USAGE);
    return 0;
  }
  if (parsed.kind === 'bad') {
    deps.complain(`${parsed.message}\n\n${USAGE}`);
    return 2;
  }
  const { run } = parsed;
  const today = run.today ?? deps.today;
  try {
    const engine = openOrExplain(run.data, deps);
    if (engine === null) return 2;
    if (run.mode !== 'jsonl') {
      await askOnce(run, today, engine, deps);
      return 0;
    }
    return await runJsonl(deps.input, deps.write, {
      ask: engine.ask,
      describe: (id, answer) => engine.describe(id, answer, run),
      today,
      report: (line, error) => deps.complain(`line ${line}: ${explainFailure(error)}\n`),
    });
  } catch (error) {
    deps.complain(`No answer, because the program failed: ${explainFailure(error)}\n`);
    return 1;
  }
};
