import type { RowResult } from './evaluate.ts';
import { type QuestionRow, turnsOf } from './question-row.ts';
import type { Outcome } from './score-reading.ts';

const isFault = ({ verdict }: Outcome): boolean => verdict === 'missed' || verdict === 'wrong';

const faultsOf = ({ reading, names }: RowResult): Outcome[] =>
  [...reading.outcomes, ...names].filter(isFault);

/** Is anything about this row not as it should be? */
export const isMiss = (result: RowResult): boolean => {
  const { behaviour, decision, output } = result;
  return (
    output.failed !== null ||
    !behaviour.lenient ||
    decision.firstFair === false ||
    decision.neverFirst !== null ||
    decision.excludedRanked.length > 0 ||
    decision.unknownRanked.length > 0 ||
    faultsOf(result).length > 0
  );
};

const verdictLine = ({ behaviour, decision, output, row }: RowResult): string[] => {
  const { expected } = row;
  const fair = [expected.behaviour, ...expected.also_ok].join(' or ');
  return [
    ...(output.failed === null ? [] : [`  FAILED ${output.failed}`]),
    ...(behaviour.lenient ? [] : [`  behaviour: ${output.behaviour}, expected ${fair}`]),
    ...(decision.firstFair === false
      ? [`  first: ${output.ranking[0] ?? 'no ranking'}, expected ${expected.first_ok.join(' or ')}`]
      : []),
    ...(decision.neverFirst === null ? [] : [`  NEVER FIRST: ${decision.neverFirst}`]),
    ...(decision.excludedRanked.length === 0 ? [] : [`  EXCLUDED: ${decision.excludedRanked.join(', ')}`]),
    ...(decision.unknownRanked.length === 0
      ? []
      : [`  UNKNOWN RANKED: ${decision.unknownRanked.join(', ')}`]),
  ];
};

/** How the first place, and the best fair one, got their scores. */
const optionLines = ({ output, row }: RowResult): string[] => {
  const options = output.trace?.options ?? [];
  const fair = options.find(({ id }) => row.expected.first_ok.includes(id));
  const shown = [...new Set([...options.slice(0, 3), ...(fair === undefined ? [] : [fair])])];
  return shown.map(({ id, rank, points, blockedBy, contributions }) => {
    const parts = contributions.map(({ criterion, value }) => `${criterion} ${value}`).join(', ');
    return `    ${rank}. ${id} ${points} points${blockedBy === null ? '' : `, blocked by ${blockedBy}`}: ${parts}`;
  });
};

const traceLines = (result: RowResult): string[] => {
  const { trace } = result.output;
  if (trace === null || trace === undefined || trace.options.length === 0) return [];
  const weights = trace.weights.map(
    ({ criterion, points, because }) => `${criterion} ${points} (${because.join(' ')})`,
  );
  return [
    `  weights: ${weights.join(', ')}`,
    `  rules: ${trace.firedRules.join(' ') || 'none'}; targets: ${JSON.stringify(trace.targets)}`,
    ...optionLines(result),
  ];
};

const asked = (row: QuestionRow): string =>
  turnsOf(row)
    .map(({ speaker, text }) => (speaker === null ? text : `${speaker}: ${text}`))
    .join(' / ')
    .replaceAll('\n', ' ');

/** One row for a reader: the question, what was wrong, and how the answer came about. */
export const formatRow = (result: RowResult): string => {
  const { row, output } = result;
  const faults = faultsOf(result).map(({ field, key, value, verdict }) => {
    const shown = value === 'true' || value === key ? key : key === 'value' ? value : `${key} = ${value}`;
    return `  ${verdict} ${field}: ${shown}`;
  });
  return [
    `${row.id} [${row.lang}, ${row.kind}] ${asked(row)}`,
    `  (${row.why})`,
    `  got ${output.behaviour}, ranking ${output.ranking.slice(0, 4).join(', ') || 'none'}`,
    ...verdictLine(result),
    ...faults,
    ...traceLines(result),
  ].join('\n');
};
