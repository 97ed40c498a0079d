import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CatalogError, formatProblem } from '../catalog/catalog-error.ts';
import { loadCatalog } from '../catalog/load.ts';
import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import { datasetReport } from './dataset-report.ts';

const REPORT = resolve(import.meta.dirname, '../../docs/dataset.md');

/** `npm run data:report` writes docs/dataset.md; with `--check` it only says whether the file is what would be written. */
const main = (argv: readonly string[]): number => {
  try {
    const report = datasetReport(loadCatalog(SHIPPED_DATA));
    if (!argv.includes('--check')) {
      writeFileSync(REPORT, report);
      process.stdout.write('docs/dataset.md written\n');
      return 0;
    }
    const same = existsSync(REPORT) && readFileSync(REPORT, 'utf8') === report;
    process.stdout.write(
      same
        ? 'docs/dataset.md is up to date\n'
        : 'docs/dataset.md is not what the data says: npm run data:report\n',
    );
    return same ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    for (const problem of error.problems) process.stdout.write(`error: ${formatProblem(problem)}\n`);
    return 1;
  }
};

process.exitCode = main(process.argv.slice(2));
