import {
  type Evaluation,
  type Figures,
  precision,
  type Ratio,
  recall,
  share,
  type Tally,
} from './figures.ts';

const percent = (value: number | null): string => (value === null ? '-' : `${(value * 100).toFixed(1)} %`);

const counted = (ratio: Ratio): string => `${percent(share(ratio))} (${ratio.hits}/${ratio.of})`;

const padded = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
    .join('  ');

/** Lines of a table, columns as wide as their widest cell; the first is aligned left, the others right. */
const table = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  return [header, ...rows].map((row) => padded(row, widths)).join('\n');
};

const GROUP_HEADER = [
  'group',
  'rows',
  'precision',
  'recall',
  'behaviour',
  'strict',
  'first fair',
  'ranked',
  'top three',
  'never first',
  'naive',
];

const groupRow = (name: string, figures: Figures): string[] => [
  name,
  String(figures.rows),
  percent(precision(figures.reading)),
  percent(recall(figures.reading)),
  percent(share(figures.lenient)),
  percent(share(figures.strict)),
  counted(figures.firstFair),
  `${figures.ranked.hits}/${figures.ranked.of}`,
  percent(share(figures.topThree)),
  String(figures.violations.neverFirst.length),
  counted(figures.naive),
];

const fieldRow = (name: string, tally: Tally): string[] => [
  name,
  percent(precision(tally)),
  percent(recall(tally)),
  String(tally.right),
  String(tally.wrong),
  String(tally.missed),
  String(tally.unjudged),
];

const VIOLATIONS: readonly [keyof Figures['violations'], string][] = [
  ['failed', 'answers that failed'],
  ['neverFirst', 'first place that must never be'],
  ['excludedRanked', 'ranked although excluded'],
  ['unknownRanked', 'unknown names ranked'],
  ['outOfScopeRanked', 'out of scope and ranked'],
  ['rankableRefused', 'rankable and refused'],
];

const violations = (figures: Figures): string =>
  VIOLATIONS.map(([key, title]) => {
    const found = figures.violations[key];
    return [`${title}: ${found.length}`, ...found.map((line) => `  ${line}`)].join('\n');
  }).join('\n');

const listed = (title: string, entries: readonly string[]): string[] =>
  entries.length === 0
    ? []
    : [[`${title}: ${entries.length} rows`, ...entries.map((line) => `  ${line}`)].join('\n')];

/** The evaluation as text for a terminal. */
export const formatEvaluation = (title: string, { overall, byLanguage, byKind }: Evaluation): string => {
  const groups = (entries: Record<string, Figures>): string[][] =>
    Object.entries(entries).map(([name, figures]) => groupRow(name, figures));
  const fields = Object.entries(overall.fields).map(([name, tally]) => fieldRow(name, tally));
  return [
    `== ${title}`,
    table(GROUP_HEADER, [groupRow('all', overall), ...groups(byLanguage), ...groups(byKind)]),
    table(
      ['field', 'precision', 'recall', 'right', 'wrong', 'missed', 'unjudged'],
      [fieldRow('all requirements', overall.reading), fieldRow('all names', overall.names), ...fields],
    ),
    `skill levels of the languages found: ${counted(overall.levels)}`,
    violations(overall),
    ...listed('expected values without a counterpart', overall.noCounterpart),
    ...listed('read values the question set has no word for', overall.unjudged),
  ].join('\n\n');
};

/** One line of the figures that the bars are about. */
export const formatSummary = ({ overall }: Evaluation): string =>
  [
    `reading precision ${percent(precision(overall.reading))}, recall ${percent(recall(overall.reading))}`,
    `behaviour ${counted(overall.lenient)}, strict ${counted(overall.strict)}`,
    `first place fair ${counted(overall.firstFair)}, over draws of the ratings ${percent(overall.drawnFair)}, naive rule ${counted(overall.naive)}`,
    `ranked ${overall.ranked.hits} of ${overall.ranked.of}`,
  ].join('; ');
