import { parseArgs } from 'node:util';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { stopQuietlyWhenClosed } from '../../src/cli/stop-quietly.ts';
import { answerRows, scoreRows } from './evaluate.ts';
import { evaluationOf } from './figures.ts';
import { correctRows, loadFreshQuestions, loadQuestions } from './load-questions.ts';
import { formatRow, isMiss } from './misses.ts';
import { formatEvaluation, formatSummary } from './report.ts';
import { isStandIn, STAND_INS, standInReading } from './second/stand-ins.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    id: { type: 'string', multiple: true },
    /** Our own questions instead of the development set. */
    fresh: { type: 'boolean', default: false },
    /** With a stand-in for a model that reads every question a second time. */
    model: { type: 'string' },
  },
});

const write = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const run = async (): Promise<number> => {
  const catalog = loadCatalog(SHIPPED_DATA);
  const { rows: all, corrections } = values.fresh
    ? { rows: loadFreshQuestions(), corrections: [] }
    : loadQuestions();
  const rows = values.id === undefined ? all : all.filter(({ id }) => values.id?.includes(id));
  if (rows.length === 0) {
    process.stderr.write(`There is no question ${values.id?.join(', ')}.\n`);
    return 2;
  }
  const { model } = values;
  if (model !== undefined && !isStandIn(model)) {
    process.stderr.write(`--model is one of ${STAND_INS.join(', ')}.\n`);
    return 2;
  }
  const outputs = await answerRows(rows, catalog, (row, request) =>
    model === undefined ? null : standInReading(model, row, request, catalog),
  );
  const asGiven = scoreRows(rows, outputs, catalog);
  const corrected = scoreRows(correctRows(rows, corrections), outputs, catalog);
  if (values.json) {
    write(
      JSON.stringify({ asGiven: evaluationOf(asGiven), corrected: evaluationOf(corrected), corrections }),
    );
    return 0;
  }
  if (values.id !== undefined) {
    for (const result of corrected) {
      write(`${formatRow(result)}\n\n${JSON.stringify(result.output, null, 2)}\n`);
    }
    return 0;
  }
  if (values.misses) {
    write(`${corrected.filter(isMiss).map(formatRow).join('\n\n')}\n`);
  }
  write(formatEvaluation('the questions as given', evaluationOf(asGiven)));
  if (corrections.length > 0) {
    write(`\n${formatEvaluation(`with ${corrections.length} corrections`, evaluationOf(corrected))}`);
  }
  write(`\nas given: ${formatSummary(evaluationOf(asGiven))}`);
  write(`with ${corrections.length} corrections: ${formatSummary(evaluationOf(corrected))}`);
  return 0;
};

stopQuietlyWhenClosed(process.stdout);
process.exitCode = await run();
