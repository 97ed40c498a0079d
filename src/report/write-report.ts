import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CatalogError, formatProblem } from '../catalog/catalog-error.ts';
import { loadCatalog } from '../catalog/load.ts';
import { SHIPPED_DATA } from '../catalog/shipped-data.ts';
import { command } from '../cli/command.ts';
import { readCommand } from '../cli/read-command.ts';
import { type StandardStreams, standardStreams } from '../cli/standard-streams.ts';
import { tellUsage } from '../cli/tell-usage.ts';
import { datasetReport } from './dataset-report.ts';

const REPORT = resolve(import.meta.dirname, '../../docs/dataset.md');

const WRITE_REPORT = command({
  call: 'npm run --silent data:report',
  ways: ['[-- --check]'],
  does: 'Writes docs/dataset.md: what the dataset holds and what it does not know.',
  flags: {
    check: { type: 'boolean', does: 'write nothing, and only say whether the file is what would be written' },
  },
  words: 'none',
  example: 'npm run --silent data:report -- --check',
  ends: 'Exit code: 0; 1 when the dataset cannot be used or, with --check, the file is out of date; 2 when it was called wrongly.',
});

const writeReport = (report: string, { say }: StandardStreams): 0 => {
  writeFileSync(REPORT, report);
  say('docs/dataset.md written\n');
  return 0;
};

const checkReport = (report: string, { say }: StandardStreams): 0 | 1 => {
  const isSame = existsSync(REPORT) && readFileSync(REPORT, 'utf8') === report;
  say(
    isSame
      ? 'docs/dataset.md is up to date\n'
      : 'docs/dataset.md is not what the data says: npm run data:report\n',
  );
  return isSame ? 0 : 1;
};

const main = (argv: readonly string[], streams: StandardStreams): 0 | 1 | 2 => {
  const read = readCommand(argv, WRITE_REPORT);
  if (read.kind !== 'run') return tellUsage(read, WRITE_REPORT, streams);
  try {
    const report = datasetReport(loadCatalog(SHIPPED_DATA));
    return read.has('check') ? checkReport(report, streams) : writeReport(report, streams);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    for (const problem of error.problems) streams.say(`error: ${formatProblem(problem)}\n`);
    return 1;
  }
};

process.exitCode = main(process.argv.slice(2), standardStreams());
