import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cloneOrCopy } from './fresh/clone-or-copy.ts';
import { type FirstRun, firstRun } from './fresh/first-run.ts';
import { folderSize } from './fresh/folder-size.ts';
import { newcomerEnvironment } from './fresh/newcomer-environment.ts';
import { readmeCommands } from './fresh/readme-commands.ts';
import { type CommandPlace, runCommand } from './fresh/run-command.ts';
import { type Machine, machine } from './machine.ts';

/**
 * `npm run fresh`: what a newcomer gets. Clones what is committed into an empty folder, runs the README's two commands
 * there as they stand, asks the questions of the welcome in between, and prints the answers' first lines, times and
 * sizes. It fails when a command fails or a question stays without an answer; times are only told.
 */
const ROOT = resolve(import.meta.dirname, '..');

const USAGE = `usage: npm run fresh [-- [--skip-tests] [--empty-cache] [--json]]
  --skip-tests   leave out the second command
  --empty-cache  install with nothing in npm's cache, as on a machine that never ran npm
  --json         figures as one JSON object
`;

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

const readWords = (words: readonly string[]) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      'skip-tests': { type: 'boolean' },
      'empty-cache': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const { 'skip-tests': skipTests = false, 'empty-cache': emptyCache = false, json = false } = values;
  return { skipTests, emptyCache, json };
};

const asked = (() => {
  try {
    return readWords(process.argv.slice(2));
  } catch {
    return null;
  }
})();

if (asked === null) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'stack-compare-fresh-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    const figures = await measure(folder, asked, (text) => {
      if (!asked.json) process.stderr.write(text);
    });
    process.stdout.write(asked.json ? `${JSON.stringify(figures)}\n` : `\n${describe(figures)}`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
