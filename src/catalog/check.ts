import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { command } from '../cli/command.ts';
import { readCommand } from '../cli/read-command.ts';
import { standardStreams } from '../cli/standard-streams.ts';
import { tellUsage } from '../cli/tell-usage.ts';
import type { Catalog } from './catalog.ts';
import { formatProblem } from './catalog-error.ts';
import { checkClaims } from './claims/check-claims.ts';
import { readClaims } from './claims/read-claims.ts';
import type { Finding } from './lint/finding.ts';
import { lintCatalog } from './lint/lint-catalog.ts';
import { isOverlay } from './overlay/is-overlay.ts';
import { loadOverlaid } from './overlay/load-overlaid.ts';
import { whyNoRecords } from './overlay/why-no-records.ts';
import { type Dataset, readDataset } from './read-dataset.ts';
import { SHIPPED_DATA } from './shipped-data.ts';

const streams = standardStreams();
const say = (line: string): void => streams.say(`${line}\n`);

const describe = (finding: Finding): string =>
  `${finding.level}: ${finding.rule}: ${formatProblem(finding)} [${finding.record}]`;

const findingsOf = ({ catalog, exceptions, problems, place }: Dataset, clock: string | null): Finding[] => {
  const unread = problems.map((problem): Finding => {
    return { rule: 'schema', level: 'error', record: problem.file.replace('.json', ''), ...problem };
  });
  if (catalog === null) return unread;
  const latest = catalog.manifest.asOf;
  const linted = lintCatalog(catalog, {
    context: { today: clock ?? latest, latest, place, isOverlaid: false },
    exceptions,
    levels: ['error', 'warning'],
    isComplete: problems.length === 0,
  });
  return [...unread, ...linted];
};

/** Statements of the articles that are not accounted for; a dataset of somebody else has none of them. */
const claimFindings = (directory: string, catalog: Catalog | null): Finding[] => {
  if (catalog === null || !existsSync(resolve(directory, 'claims'))) return [];
  return checkClaims(catalog, readClaims(directory)).problems.map((problem): Finding => {
    return {
      rule: 'claims-accounted',
      level: 'error',
      record: problem.file.replace('.json', ''),
      ...problem,
    };
  });
};

const sizeOf = (catalog: Catalog | null): string =>
  catalog === null
    ? 'no dataset'
    : `${catalog.frameworks.size} frameworks, ${catalog.sources.size} sources, dataset ${catalog.manifest.version}`;

/** Lints a dataset. Ages are judged on `clock`, or on the dataset's own date. */
const checkDataset = (directory: string, clock: string | null): 0 | 1 => {
  const start = performance.now();
  const dataset = readDataset(directory);
  const findings = [...findingsOf(dataset, clock), ...claimFindings(directory, dataset.catalog)];
  const took = Math.round(performance.now() - start);
  for (const finding of findings) say(describe(finding));
  const errors = findings.filter(({ level }) => level === 'error').length;
  const counts = `${errors} errors, ${findings.length - errors} warnings, ${dataset.exceptions.length} exceptions`;
  say(`${sizeOf(dataset.catalog)}: ${counts}; read and checked in ${took} ms`);
  return errors > 0 ? 1 : 0;
};

/** Checks records that are laid over the shipped dataset (STACK_DATA_DIR). */
const checkOverlay = (directory: string): 0 | 1 => {
  const { catalog, problems } = loadOverlaid(SHIPPED_DATA, directory);
  for (const problem of problems) say(`error: ${formatProblem(problem)}`);
  for (const { file, id, isNew, paths } of catalog.house ?? []) {
    say(
      `house: ${formatProblem({ file, path: id, message: isNew ? 'is new' : `replaces ${paths.join(', ')}` })}`,
    );
  }
  say(`${sizeOf(catalog)}; records of the house: ${catalog.house?.length ?? 0}; errors: ${problems.length}`);
  return problems.length > 0 ? 1 : 0;
};

/** Two scripts of package.json, which differ in a flag that the second brings along. */
const CHECK = command({
  call: 'npm run --silent data:check',
  ways: ['[-- [DIR] [--fresh]]'],
  does: 'Checks the dataset that ships with the program, another one, or records that are laid over it (STACK_DATA_DIR), and says what is wrong with each record. Ages are judged on the date of the dataset.',
  flags: {
    fresh: {
      type: 'boolean',
      does: 'judge ages by the clock, and warn of facts that have aged; npm run data:fresh does the same',
    },
  },
  words: 'any',
  example: 'npm run --silent data:check -- docs/examples/golden-path',
  ends: 'Exit code: 0 without errors (there may be warnings), 1 with errors, 2 when it was called wrongly.',
});

const main = (argv: readonly string[]): 0 | 1 | 2 => {
  const read = readCommand(argv, CHECK);
  if (read.kind !== 'run') return tellUsage(read, CHECK, streams);
  const [given = SHIPPED_DATA, ...others] = read.words;
  if (others.length > 0) {
    return tellUsage(
      { kind: 'bad', message: 'Name one folder; quote one with a space in it.' },
      CHECK,
      streams,
    );
  }
  const directory = resolve(given);
  const clock = read.has('fresh') ? new Date().toISOString().slice(0, 10) : null;
  const nothing = whyNoRecords(directory);
  if (nothing !== null) {
    say(`error: ${directory}: ${nothing}`);
    return 1;
  }
  return isOverlay(directory) ? checkOverlay(directory) : checkDataset(directory, clock);
};

process.exitCode = main(process.argv.slice(2));
