import type { Catalog } from '../catalog/catalog.ts';
import { nameOf } from '../narrate/names.ts';
import { count, listSome } from '../narrate/words.ts';
import type { OrderChange } from '../score/order-changes.ts';
import type {
  BasisChange,
  DatasetDifference,
  DatasetName,
  ScoreChange,
} from '../score/replay/dataset-difference.ts';
import { isLater } from './compare-answer.ts';

/** Longer lists end in how many more there are; `--json` holds them all. */
const MOST_LINES = 20;

type Naming = (id: string) => string;

/** Names of both datasets: one may hold a record that the other does not. */
const naming =
  (inUse: Catalog, against: Catalog): Naming =>
  (id) => {
    const name = nameOf(id, inUse);
    return name === id ? nameOf(id, against) : name;
  };

const dataset = ({ version, asOf }: DatasetName): string => `${version} (as of ${asOf})`;

const winnerLine = ({ before, after }: DatasetDifference['winner'], name: Naming): string => {
  const words = (id: string | null) => (id === null ? 'nothing' : name(id));
  return before === after
    ? `First place: ${words(after)} on both.`
    : `First place: ${words(before)} before, ${words(after)} after.`;
};

const orderWords = (change: OrderChange, name: Naming): string => {
  switch (change.kind) {
    case 'new-leader':
      return `${name(change.id)} leads instead of ${name(change.before)}`;
    case 'moved-up':
      return `${name(change.id)} up from ${change.from} to ${change.to}`;
    case 'moved-down':
      return `${name(change.id)} down from ${change.from} to ${change.to}`;
    case 'newly-ranked':
      return `${name(change.id)} is ranked`;
    case 'dropped-out':
      return `${name(change.id)} is no longer ranked`;
  }
};

const points = (amount: number | null): string => (amount === null ? 'not ranked' : amount.toFixed(1));

const scoreWords = ({ id, before, after, largest }: ScoreChange, name: Naming, catalog: Catalog): string => {
  const change = `${name(id)}: ${points(before)} -> ${points(after)}`;
  if (largest === null) return change;
  const criterion = catalog.criteria.get(largest.criterion)?.name ?? largest.criterion;
  return `${change}, most of it ${criterion}: ${points(largest.before)} -> ${points(largest.after)}`;
};

const basisWords = ({ change, subject, metric, before, after }: BasisChange, name: Naming): string => {
  const what = `${name(subject)}, ${metric}`;
  switch (change) {
    case 'added':
      return `added: ${what}: ${after}`;
    case 'removed':
      return `removed: ${what}: ${before}`;
    case 'changed':
      return `${what}: ${before} -> ${after}`;
  }
};

const section = (title: string, none: string, lines: readonly string[]): string[] => {
  if (lines.length === 0) return [`${title}: ${none}.`];
  const more = lines.length - MOST_LINES;
  const rest = more > 0 ? [`  and ${more} more (--json lists all)`] : [];
  return [`${title}:`, ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`), ...rest];
};

const scoreSection = (scores: readonly ScoreChange[], name: Naming, catalog: Catalog): string[] => {
  const changed = scores.filter(({ before, after, largest }) => before !== after || largest !== null);
  const same = scores.length - changed.length;
  const lines = changed.map((change) => scoreWords(change, name, catalog));
  return section('Scores, in points of 100', `unchanged for ${count(scores.length, 'option')}`, [
    ...lines,
    ...(changed.length > 0 && same > 0 ? [`unchanged: ${count(same, 'option')}`] : []),
  ]);
};

const modelLines = ({ weights, model }: DatasetDifference, catalog: Catalog): string[] => [
  ...weights.map(
    ({ criterion, before, after }) =>
      `weight of ${catalog.criteria.get(criterion)?.name ?? criterion}: ${before} -> ${after}`,
  ),
  ...(model.length === 0 ? [] : [`other values in: ${listSome(model, MOST_LINES)}`]),
];

const headLine = (
  { before, after }: DatasetDifference,
  { inUse, against, directory }: ComparedDatasets,
): string => {
  const other = `the dataset in ${directory}`;
  const [from, to] = isLater(against, inUse) ? ['the dataset in use', other] : [other, 'the dataset in use'];
  return `From ${from}, ${dataset(before)}, to ${to}, ${dataset(after)}:`;
};

/** The dataset that answers, and the one in `directory` it is compared with. */
export type ComparedDatasets = { inUse: Catalog; against: Catalog; directory: string };

/** The report of `--against`, for people. `null`: the answer ranks nothing. */
export const differenceText = (difference: DatasetDifference | null, datasets: ComparedDatasets): string => {
  if (difference === null) return 'The answer ranks nothing, so the two datasets cannot be compared on it.\n';
  const { inUse, against } = datasets;
  const name = naming(inUse, against);
  const lines = [
    headLine(difference, datasets),
    winnerLine(difference.winner, name),
    ...section(
      'Order',
      'unchanged',
      difference.order.map((change) => orderWords(change, name)),
    ),
    ...scoreSection(difference.scores, name, inUse),
    ...section(
      'Facts and ratings the ranking rests on',
      'no difference',
      difference.basis.map((change) => basisWords(change, name)),
    ),
    ...section('Weights and scoring model', 'no difference', modelLines(difference, inUse)),
  ];
  return `${lines.join('\n')}\n`;
};
