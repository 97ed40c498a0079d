import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { command } from '../src/cli/command.ts';
import { readCommand } from '../src/cli/read-command.ts';
import { type StandardStreams, standardStreams } from '../src/cli/standard-streams.ts';
import { tellUsage } from '../src/cli/tell-usage.ts';
import { cloneOrCopy } from './fresh/clone-or-copy.ts';
import { type FirstRun, firstRun } from './fresh/first-run.ts';
import { folderSize } from './fresh/folder-size.ts';
import { newcomerEnvironment } from './fresh/newcomer-environment.ts';
import { readmeCommands } from './fresh/readme-commands.ts';
import { type CommandPlace, runCommand } from './fresh/run-command.ts';
import { type Machine, machine } from './machine.ts';

const FRESH = command({
  call: 'npm run --silent fresh',
  ways: ['[-- [--skip-tests] [--empty-cache] [--json]]'],
  does: "What a newcomer gets: clones what is committed into an empty folder, runs the README's two commands there as they stand, asks the questions of the welcome in between, and prints the answers' first lines, times and sizes.",
  flags: {
    'skip-tests': { type: 'boolean', does: 'leave out the second command' },
    'empty-cache': {
      type: 'boolean',
      does: "install with nothing in npm's cache, as on a machine that never ran npm",
    },
    json: { type: 'boolean', does: 'the figures as one JSON object' },
  },
  words: 'none',
  example: 'npm run --silent fresh -- --skip-tests',
  ends: 'Exit code: 0; 1 when a command fails or a question stays without an answer (times are only told); 2 when it was called wrongly.',
});

const ROOT = resolve(import.meta.dirname, '..');

type Figures = FirstRun & {
  machine: Machine;
  /** Null where git could not be asked. */
  commit: string | null;
  isCacheEmpty: boolean;
  testsS: number | null;
  megabytes: { clone: number; git: number; installed: number };
};

const inMegabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;
const secondsSince = (begun: number): number => Math.round((performance.now() - begun) / 100) / 10;

const runTests = async (command: string, where: CommandPlace): Promise<number> => {
  const begun = performance.now();
  const tests = runCommand(command, where);
  const code = await tests.ended;
  if (code !== 0) throw new Error(`"${command}" ended with ${code}:\n${tests.printed()}`);
  return secondsSince(begun);
};

const measure = async (
  folder: string,
  asked: { skipTests: boolean; emptyCache: boolean },
  show: (text: string) => void,
): Promise<Figures> => {
  const clone = join(folder, 'stack-compare');
  const { commit, isChanged } = cloneOrCopy(ROOT, clone);
  if (isChanged) process.stderr.write('changes that are not committed are not in the clone\n');
  const history = existsSync(join(clone, '.git')) ? folderSize(join(clone, '.git')) : 0;
  const all = folderSize(clone);
  const env = newcomerEnvironment(process.env);
  if (asked.emptyCache) env['npm_config_cache'] = join(folder, 'cache');
  const { start, test } = readmeCommands(readFileSync(join(clone, 'README.md'), 'utf8'));
  const where = { cwd: clone, env, show };
  const run = await firstRun(start, where);
  const installed = join(clone, 'node_modules');
  return {
    ...run,
    machine: machine(),
    commit,
    isCacheEmpty: asked.emptyCache,
    testsS: asked.skipTests ? null : await runTests(test, where),
    megabytes: {
      clone: inMegabytes(all - history),
      git: inMegabytes(history),
      installed: existsSync(installed) ? inMegabytes(folderSize(installed)) : 0,
    },
  };
};

const describe = (figures: Figures): string => {
  const { megabytes, answers } = figures;
  const row = (name: string, value: string): string => `${name.padEnd(36)}${value}`;
  return [
    ...answers.flatMap(({ question, firstLine, ms }) => [`? ${question}`, `  ${firstLine}  (${ms} ms)`]),
    '',
    row('commit', figures.commit ?? 'not known: files were copied'),
    row('files', `${megabytes.clone} MB, and ${megabytes.git} MB of history`),
    row('first command: page can be opened', `after ${figures.servedAfterS} s`),
    row('first question answered', `after ${figures.firstAnswerAfterS} s`),
    row('questions answered', String(answers.length)),
    row('installed packages', `${megabytes.installed} MB`),
    row("npm's cache", figures.isCacheEmpty ? 'empty at first' : 'as it was'),
    row(
      'second command: the tests',
      figures.testsS === null ? 'left out' : `passed after ${figures.testsS} s`,
    ),
    row(
      'machine',
      `${figures.machine.cores} cores, ${figures.machine.memoryGb} GB, ${figures.machine.system}`,
    ),
    '',
  ].join('\n');
};

const run = async (
  asked: { skipTests: boolean; emptyCache: boolean; isJson: boolean },
  { say, complain }: StandardStreams,
): Promise<0 | 1> => {
  const folder = mkdtempSync(join(tmpdir(), 'stack-compare-fresh-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    const figures = await measure(folder, asked, (text) => {
      if (!asked.isJson) complain(text);
    });
    say(asked.isJson ? `${JSON.stringify(figures)}\n` : `\n${describe(figures)}`);
    return 0;
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
};

const main = async (argv: readonly string[], streams: StandardStreams): Promise<0 | 1 | 2> => {
  const read = readCommand(argv, FRESH);
  if (read.kind !== 'run') return tellUsage(read, FRESH, streams);
  const [skipTests, emptyCache, isJson] = [read.has('skip-tests'), read.has('empty-cache'), read.has('json')];
  return run({ skipTests, emptyCache, isJson }, streams);
};

process.exitCode = await main(process.argv.slice(2), standardStreams());
