import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { command } from '../../src/cli/command.ts';
import { readCommand } from '../../src/cli/read-command.ts';
import { standardStreams } from '../../src/cli/standard-streams.ts';
import { tellUsage } from '../../src/cli/tell-usage.ts';
import { answerRows, scoreRows } from './evaluate.ts';
import { evaluationOf } from './figures.ts';
import { correctRows, loadFreshQuestions, loadQuestions } from './load-questions.ts';
import { formatRow, isMiss } from './misses.ts';
import { formatEvaluation, formatSummary } from './report.ts';
import { isStandIn, STAND_INS, standInReading } from './second/stand-ins.ts';

const EVAL = command({
  call: 'npm run --silent eval',
  ways: ['[-- [--misses] [--fresh] [--model KIND] [--id ID ...] [--json]]'],
  does: 'Answers the development questions and measures how well they are read and decided.',
  flags: {
    misses: { type: 'boolean', does: 'also print the questions that were not answered as expected' },
    fresh: { type: 'boolean', does: 'our own questions instead of the development set' },
    model: {
      type: 'string',
      value: 'KIND',
      does: `with a stand-in for a model that reads every question a second time: ${STAND_INS.join(', ')}`,
    },
    id: {
      type: 'string',
      value: 'ID',
      multiple: true,
      does: 'one question with all that came of it; may be repeated',
    },
    json: { type: 'boolean', does: 'the figures as one JSON object' },
  },
  words: 'none',
  example: 'npm run --silent eval -- --id dev-001',
  ends: 'Exit code: 0, or 2 when it was called wrongly. The figures are not judged.',
});

/** What is asked for, with names that are no ids or kinds left in. */
type Asked = {
  isJson: boolean;
  misses: boolean;
  fresh: boolean;
  ids: readonly string[];
  model: string | null;
};

const streams = standardStreams();
const write = (text: string): void => streams.say(`${text}\n`);
const refuse = (message: string): 0 | 2 => tellUsage({ kind: 'bad', message }, EVAL, streams);

const run = async ({ isJson, misses, fresh, ids, model }: Asked): Promise<0 | 2> => {
  const catalog = loadCatalog(SHIPPED_DATA);
  const { rows: all, corrections } = fresh
    ? { rows: loadFreshQuestions(), corrections: [] }
    : loadQuestions();
  const unknown = ids.find((id) => !all.some((row) => row.id === id));
  if (unknown !== undefined) return refuse(`There is no question ${JSON.stringify(unknown)} in this set.`);
  const rows = ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id));
  if (model !== null && !isStandIn(model)) return refuse(`--model is one of ${STAND_INS.join(', ')}.`);
  const outputs = await answerRows(rows, catalog, (row, request) =>
    model === null ? null : standInReading(model, row, request, catalog),
  );
  const asGiven = scoreRows(rows, outputs, catalog);
  const corrected = scoreRows(correctRows(rows, corrections), outputs, catalog);
  if (isJson) {
    write(
      JSON.stringify({ asGiven: evaluationOf(asGiven), corrected: evaluationOf(corrected), corrections }),
    );
    return 0;
  }
  if (ids.length > 0) {
    for (const result of corrected) {
      write(`${formatRow(result)}\n\n${JSON.stringify(result.output, null, 2)}\n`);
    }
    return 0;
  }
  if (misses) {
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

const main = async (argv: readonly string[]): Promise<0 | 2> => {
  const read = readCommand(argv, EVAL);
  if (read.kind !== 'run') return tellUsage(read, EVAL, streams);
  const [isJson, misses, fresh] = [read.has('json'), read.has('misses'), read.has('fresh')];
  return run({ isJson, misses, fresh, ids: read.valuesOf('id'), model: read.valueOf('model') });
};

process.exitCode = await main(process.argv.slice(2));
