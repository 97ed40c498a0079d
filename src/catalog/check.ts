import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
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

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

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
const checkDataset = (directory: string, clock: string | null): number => {
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
const checkOverlay = (directory: string): number => {
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

/** `npm run data:check` lints the dataset against its own date; `data:fresh` judges ages by the clock. */
const main = (argv: readonly string[]): number => {
  const given = argv.find((word) => !word.startsWith('--'));
  const directory = resolve(given ?? SHIPPED_DATA);
  const clock = argv.includes('--fresh') ? new Date().toISOString().slice(0, 10) : null;
  const nothing = whyNoRecords(directory);
  if (nothing !== null) {
    say(`error: ${directory}: ${nothing}`);
    return 1;
  }
  return isOverlay(directory) ? checkOverlay(directory) : checkDataset(directory, clock);
};

process.exitCode = main(process.argv.slice(2));
