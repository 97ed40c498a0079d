import { resolve } from 'node:path';
import { CatalogError, formatProblem } from './catalog-error.ts';
import { freshnessWarnings } from './freshness.ts';
import { loadCatalog } from './load.ts';

/** `npm run data:check` lints the dataset against its own date; `data:fresh` judges ages by the clock as well. */
const main = (argv: readonly string[]): number => {
  const directory = argv.find((word) => !word.startsWith('--')) ?? resolve(import.meta.dirname, '../../data');
  try {
    const catalog = loadCatalog(directory);
    const today = argv.includes('--fresh') ? new Date().toISOString().slice(0, 10) : catalog.manifest.asOf;
    for (const warning of freshnessWarnings(catalog, today)) process.stdout.write(`warning: ${warning}\n`);
    process.stdout.write(
      `${catalog.frameworks.size} frameworks, ${catalog.sources.size} sources, dataset ${catalog.manifest.version}: no errors\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    for (const problem of error.problems) process.stdout.write(`error: ${formatProblem(problem)}\n`);
    return 1;
  }
};

process.exitCode = main(process.argv.slice(2));
