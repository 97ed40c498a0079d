import type { RowResult } from './evaluate.ts';
import type { Outcome } from './score-reading.ts';

export type Tally = { right: number; missed: number; wrong: number; unjudged: number };
export type Ratio = { hits: number; of: number };

export type Figures = {
  rows: number;
  /** All single values of the requirements. */
  reading: Tally;
  /** Named and unknown names. */
  names: Tally;
  fields: Record<string, Tally>;
  levels: Ratio;
  strict: Ratio;
  lenient: Ratio;
  /** Rows with fair first places: how many have a ranking. */
  ranked: Ratio;
  firstFair: Ratio;
  /** The same on average over draws of the ratings from their intervals; null where nothing counts. */
  drawnFair: number | null;
  topThree: Ratio;
  /** The rule of thumb, over the rows whose text names something. */
  naive: Ratio;
  /** One line each: what must not happen at all, and values that nobody could judge. */
  violations: {
    neverFirst: string[];
    excludedRanked: string[];
    unknownRanked: string[];
    outOfScopeRanked: string[];
    rankableRefused: string[];
    failed: string[];
  };
  noCounterpart: string[];
  unjudged: string[];
};

/** Share of 0..1, or null where there is nothing to count. */
export const share = ({ hits, of }: Ratio): number | null => (of === 0 ? null : hits / of);
export const precision = ({ right, wrong }: Tally): number | null =>
  share({ hits: right, of: right + wrong });
export const recall = ({ right, missed }: Tally): number | null => share({ hits: right, of: right + missed });

const tally = (outcomes: readonly Outcome[]): Tally => {
  const count = (verdict: Outcome['verdict']): number =>
    outcomes.filter((outcome) => outcome.verdict === verdict).length;
  return {
    right: count('right'),
    missed: count('missed'),
    wrong: count('wrong'),
    unjudged: count('unjudged'),
  };
};

const ratio = (flags: readonly boolean[]): Ratio => ({
  hits: flags.filter(Boolean).length,
  of: flags.length,
});

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;

const sum = (ratios: readonly Ratio[]): Ratio => ({
  hits: ratios.reduce((total, { hits }) => total + hits, 0),
  of: ratios.reduce((total, { of }) => total + of, 0),
});

const byField = (outcomes: readonly Outcome[]): Record<string, Tally> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(outcomes, (outcome) => outcome.field)).map(([field, group]) => [
      field,
      tally(group ?? []),
    ]),
  );

const lines = (results: readonly RowResult[], say: (result: RowResult) => string | null): string[] =>
  results.flatMap((result) => {
    const words = say(result);
    return words === null ? [] : [`${result.row.id}: ${words}`];
  });

const joined = (ids: readonly string[]): string | null => (ids.length === 0 ? null : ids.join(', '));

const violationsOf = (results: readonly RowResult[]): Figures['violations'] => ({
  neverFirst: lines(results, ({ decision }) => decision.neverFirst),
  excludedRanked: lines(results, ({ decision }) => joined(decision.excludedRanked)),
  unknownRanked: lines(results, ({ decision }) => joined(decision.unknownRanked)),
  outOfScopeRanked: lines(results, ({ behaviour, output }) =>
    behaviour.outOfScopeRanked ? `ranked ${output.ranking.slice(0, 3).join(', ')}` : null,
  ),
  rankableRefused: lines(results, ({ behaviour }) => (behaviour.rankableRefused ? 'refused' : null)),
  failed: lines(results, ({ output }) => output.failed),
});

/** All figures of a set of rows: overall, or of one language or kind. */
export const figuresOf = (results: readonly RowResult[]): Figures => {
  const reading = results.flatMap((result) => result.reading.outcomes);
  const names = results.flatMap((result) => result.names);
  const asked = results.filter(({ decision }) => decision.asked);
  const withNaive = asked.filter(({ naive }) => naive !== null);
  return {
    rows: results.length,
    reading: tally(reading),
    names: tally(names),
    fields: byField([...reading, ...names]),
    levels: sum(results.map(({ reading: { levels } }) => ({ hits: levels.points, of: levels.of }))),
    strict: ratio(results.map(({ behaviour }) => behaviour.strict)),
    lenient: ratio(results.map(({ behaviour }) => behaviour.lenient)),
    ranked: ratio(asked.map(({ decision }) => decision.ranked)),
    firstFair: ratio(
      asked.flatMap(({ decision }) => (decision.firstFair === null ? [] : [decision.firstFair])),
    ),
    drawnFair: mean(asked.flatMap(({ decision }) => decision.drawnFair ?? [])),
    topThree: sum(
      results.map(({ decision }) => ({ hits: decision.topThree.inside, of: decision.topThree.of })),
    ),
    naive: ratio(withNaive.map(({ naive, row }) => naive !== null && row.expected.first_ok.includes(naive))),
    violations: violationsOf(results),
    noCounterpart: lines(results, ({ reading: { outcomes } }) =>
      joined(outcomes.map(({ key }) => key).filter((key) => key.endsWith('(no counterpart)'))),
    ),
    unjudged: lines(results, ({ reading: { outcomes } }) =>
      joined(
        outcomes.filter(({ verdict }) => verdict === 'unjudged').map(({ field, key }) => `${field} ${key}`),
      ),
    ),
  };
};

/** Figures of each group of rows, in the order in which the groups first appear. */
const figuresBy = (
  results: readonly RowResult[],
  group: (result: RowResult) => string,
): Record<string, Figures> =>
  Object.fromEntries([...Map.groupBy(results, group)].map(([name, members]) => [name, figuresOf(members)]));

/** The whole evaluation: overall, by language and by kind of question. */
export const evaluationOf = (results: readonly RowResult[]) => ({
  overall: figuresOf(results),
  byLanguage: figuresBy(results, ({ row }) => row.lang),
  byKind: figuresBy(results, ({ row }) => row.kind),
});
export type Evaluation = ReturnType<typeof evaluationOf>;
