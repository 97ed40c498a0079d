import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync } from 'vite';
import { command } from '../src/cli/command.ts';
import { readCommand } from '../src/cli/read-command.ts';
import { type StandardStreams, standardStreams } from '../src/cli/standard-streams.ts';
import { tellUsage } from '../src/cli/tell-usage.ts';

const YARDSTICK = command({
  call: 'npm run --silent yardstick',
  ways: ['[-- --json]'],
  does: 'Counts what the code is like: lengths of files and functions, ways around the types, tests beside source. A count is no judgement; CONTRIBUTING.md says what we aim at.',
  flags: { json: { type: 'boolean', does: 'the counts as one JSON object' } },
  words: 'none',
  example: 'npm run --silent yardstick',
});

const ROOT = resolve(import.meta.dirname, '..');

type Node = { type: string; start: number; end: number };
type Counts = {
  files: number;
  lines: number;
  fileLines: number[];
  functionLines: number[];
  any: number;
  as: number;
  nonNull: number;
  enums: number;
  defaultExports: number;
};

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node of a tree, its root included. */
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield* nodesOf(each);
  }
}

const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

const emptyCounts = (): Counts => ({
  files: 0,
  lines: 0,
  fileLines: [],
  functionLines: [],
  any: 0,
  as: 0,
  nonNull: 0,
  enums: 0,
  defaultExports: 0,
});

const countNode = (node: Node, code: string, counts: Counts): void => {
  const text = (): string => code.slice(node.start, node.end);
  if (FUNCTIONS.has(node.type)) counts.functionLines.push(lineCount(text()));
  if (node.type === 'TSAnyKeyword') counts.any += 1;
  if (node.type === 'TSAsExpression' && !text().endsWith('as const')) counts.as += 1;
  if (node.type === 'TSNonNullExpression') counts.nonNull += 1;
  if (node.type === 'TSEnumDeclaration') counts.enums += 1;
  if (node.type === 'ExportDefaultDeclaration') counts.defaultExports += 1;
};

/** Files of the repository below a folder, by the endings of TypeScript. */
const filesBelow = (folder: string): string[] =>
  execFileSync('git', ['ls-files', folder], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    // One that was deleted and is not committed yet is still listed.
    .filter((name) => /\.tsx?$/.test(name) && existsSync(resolve(ROOT, name)));

const countFolder = (folder: string): Counts => {
  const counts = emptyCounts();
  for (const name of filesBelow(folder)) {
    const code = readFileSync(resolve(ROOT, name), 'utf8');
    counts.files += 1;
    counts.lines += lineCount(code);
    counts.fileLines.push(lineCount(code));
    const { program, errors } = parseSync(name, code);
    if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0]?.message}`);
    for (const node of nodesOf(program)) countNode(node, code, counts);
  }
  return counts;
};

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

const perThousand = (count: number, { lines }: Counts): number =>
  Number(((1_000 * count) / lines).toFixed(2));

const subjects = (): number[] =>
  execFileSync('git', ['log', '--format=%s'], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(({ length }) => length);

const ratio = (part: { source: Counts; tests: Counts }): number =>
  Number((part.tests.lines / part.source.lines).toFixed(2));

const count = () => {
  const source = countFolder('src');
  const tests = countFolder('tests');
  const engine = { source: countFolder('src/score'), tests: countFolder('tests/score') };
  const verifier = { source: countFolder('src/verify'), tests: countFolder('tests/verify') };
  return {
    files: source.files,
    lines: source.lines,
    fileLines: [0.5, 0.9, 1].map((share) => quantile(source.fileLines, share)),
    filesOver250: source.fileLines.filter((lines) => lines > 250).length,
    functionLines: [0.5, 0.9, 1].map((share) => quantile(source.functionLines, share)),
    functionsOver40: source.functionLines.filter((lines) => lines > 40).length,
    anyPerThousandLines: perThousand(source.any, source),
    asPerThousandLines: perThousand(source.as, source),
    nonNullPerThousandLines: perThousand(source.nonNull, source),
    enums: source.enums,
    defaultExports: source.defaultExports,
    testLinesPerSourceLine: ratio({ source, tests }),
    engine: ratio(engine),
    verifier: ratio(verifier),
    commitSubjectMedian: quantile(subjects(), 0.5),
  };
};
type Figures = ReturnType<typeof count>;

const WORDS: Record<keyof Figures, string> = {
  files: 'files in src',
  lines: 'lines in src',
  fileLines: 'lines a file: median, 90 %, longest',
  filesOver250: 'files over 250 lines',
  functionLines: 'lines a function: median, 90 %, longest',
  functionsOver40: 'functions over 40 lines',
  anyPerThousandLines: 'any, per 1,000 lines',
  asPerThousandLines: 'as (not as const), per 1,000 lines',
  nonNullPerThousandLines: '! after a value, per 1,000 lines',
  enums: 'enums',
  defaultExports: 'default exports',
  testLinesPerSourceLine: 'test lines per source line',
  engine: 'the same, engine (score)',
  verifier: 'the same, verifier',
  commitSubjectMedian: 'characters of a commit subject, median',
};

const isKey = (name: string): name is keyof Figures => Object.hasOwn(WORDS, name);

const linesOf = (figures: Figures): string =>
  Object.keys(WORDS)
    .filter(isKey)
    .map((name) => `${WORDS[name].padEnd(44)} ${[figures[name]].flat().join(' / ')}\n`)
    .join('');

const main = (argv: readonly string[], streams: StandardStreams): 0 | 2 => {
  const read = readCommand(argv, YARDSTICK);
  if (read.kind !== 'run') return tellUsage(read, YARDSTICK, streams);
  const figures = count();
  streams.say(read.has('json') ? `${JSON.stringify(figures)}\n` : linesOf(figures));
  return 0;
};

process.exitCode = main(process.argv.slice(2), standardStreams());
