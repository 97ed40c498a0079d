import { correctedBetween } from './near.ts';
import type { NumberHit } from './read-numbers.ts';
import { LOAD_FIELDS, type Statement } from './statement.ts';
import type { TurnText } from './turn-text.ts';

export type LoadStatement = Extract<Statement, { kind: 'load' }>;

/** A load figure and where it stands. */
export type LoadFigure = { hit: NumberHit; statement: LoadStatement };

/** Figures that nobody puts right in between: "200 rps, 2k at peak. sorry, 500" is two runs. */
const runsOf = (turn: TurnText, figures: readonly LoadFigure[]): LoadFigure[][] => {
  const runs: LoadFigure[][] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    const corrected = previous !== undefined && correctedBetween(turn, previous.hit.end, figure.hit.end);
    if (run === undefined || corrected) runs.push([figure]);
    else run.push(figure);
  }
  return runs;
};

/**
 * Of a run the highest rate is what has to be carried ("50/s, 9k/s on black friday"), and of several limits the last
 * one holds. A lower rate of another sentence comes first, so that it can be told.
 */
const ofRun = (turn: TurnText, run: readonly LoadFigure[]): LoadStatement[] => {
  const last = run.at(-1);
  if (last === undefined) return [];
  if (last.statement.field === 'p95Ms' || last.statement.field === 'coldStartMs') return [last.statement];
  const highest = run.reduce((most, figure) =>
    figure.statement.value >= most.statement.value ? figure : most,
  );
  const sentence = turn.sentenceAt(highest.hit.start);
  const lower = run.findLast(
    ({ hit, statement }) =>
      statement.value < highest.statement.value && (hit.start < sentence.start || hit.start >= sentence.end),
  );
  if (lower === undefined) return [highest.statement];
  return [lower.statement, { ...highest.statement, highest: true }];
};

/** The load figures of a turn that count, field by field; one that is put right comes before what it is put right to. */
export const loadFigures = (turn: TurnText, figures: readonly LoadFigure[]): LoadStatement[] =>
  LOAD_FIELDS.flatMap((field) =>
    runsOf(
      turn,
      figures.filter(({ statement }) => statement.field === field),
    ).flatMap((run) => ofRun(turn, run)),
  );
