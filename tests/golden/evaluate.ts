import { answer } from '../../src/answer.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { AnswerObject } from '../../src/cli/answer-object.ts';
import { createEngine } from '../../src/cli/open-engine.ts';
import type { Engine } from '../../src/cli/run-cli.ts';
import { answerLine, type FailedLine } from '../../src/cli/run-jsonl.ts';
import type { Behaviour } from '../../src/profile/reading.ts';
import { emptyRequirements, type Requirements } from '../../src/profile/requirements.ts';
import type { SecondReading } from '../../src/profile/second/second-reading.ts';
import { BOT_SPEAKER, type Request } from '../../src/request/request.ts';
import { firstPlacesDrawn } from './first-places-drawn.ts';
import { createNaiveBaseline } from './naive-baseline.ts';
import { type QuestionRow, turnsOf, wordsOf } from './question-row.ts';
import { type BehaviourScore, scoreBehaviour } from './score-behaviour.ts';
import { type DecisionScore, scoreDecision } from './score-decision.ts';
import { scoreNames } from './score-names.ts';
import { type Outcome, type ReadingScore, scoreReading } from './score-reading.ts';

/** The set is to be read as of this day. */
export const TODAY = '2026-11-20';

/** What was answered to one row, as far as it is judged; `failed` says why there is nothing to judge. */
export type Output = {
  behaviour: Behaviour | null;
  ranking: string[];
  named: string[];
  unknown: string[];
  requirements: Requirements;
  text: string;
  trace: AnswerObject['trace'] | null;
  /** First places when the ratings are drawn from their intervals; empty without a ranking. */
  drawn: string[];
  failed: string | null;
};

export type RowResult = {
  row: QuestionRow;
  output: Output;
  reading: ReadingScore;
  names: Outcome[];
  decision: DecisionScore;
  behaviour: BehaviourScore;
  /** What the rule of thumb answers; null when the text names nothing. */
  naive: string | null;
};

const failure = (line: FailedLine, reason: string): Output => ({
  behaviour: null,
  ranking: [],
  named: [],
  unknown: [],
  requirements: emptyRequirements(),
  text: '',
  trace: null,
  drawn: [],
  failed: `${line.error.code}: ${reason === '' ? line.error.message : reason}`,
});

/** Answers one row the way `ask --jsonl` does: through a line of JSON. */
const answerRow = async (
  row: QuestionRow,
  engine: Engine<AnswerObject>,
  catalog: Catalog,
): Promise<Output> => {
  const { id, text, thread, turns } = row;
  const bytes = Buffer.from(JSON.stringify({ id, text, thread, turns }));
  let reason = '';
  let drawn: string[] = [];
  const outcome = await answerLine(
    { number: 1, bytes },
    {
      ask: engine.ask,
      describe: (inputId, answer) => {
        drawn = answer.ranking === null ? [] : firstPlacesDrawn(answer.ranking, catalog);
        return engine.describe(inputId, answer, { trace: true });
      },
      today: TODAY,
      report: (_line, error) => {
        reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      },
    },
  );
  switch (outcome.kind) {
    case 'answered':
      return { ...outcome.output, trace: outcome.output.trace ?? null, drawn, failed: null };
    case 'failed':
      return failure(outcome.output, reason);
    case 'blank':
      throw new Error(`question ${id} is a blank line`);
  }
};

/** Reads the request of a row a second time; null where nobody does. */
export type ReadSecond = (row: QuestionRow, request: Request) => SecondReading | null;

/** Is it the request the row is about, not one of the turns before it? */
const isAbout = (request: Request, row: QuestionRow): boolean => {
  const turns = turnsOf(row);
  const people = request.thread.filter(({ speaker }) => speaker !== BOT_SPEAKER);
  return people.length === turns.length - 1 && request.text === turns.at(-1)?.text;
};

const withSecond = (
  engine: Engine<AnswerObject>,
  row: QuestionRow,
  catalog: Catalog,
  readSecond: ReadSecond,
): Engine<AnswerObject> => ({
  ...engine,
  ask: (request, remembered) => {
    const second = isAbout(request, row) ? readSecond(row, request) : null;
    return answer(request, { catalog, recall: async () => remembered, second });
  },
});

/** Answers by row id, one after the other. */
export const answerRows = async (
  rows: readonly QuestionRow[],
  catalog: Catalog,
  readSecond: ReadSecond = () => null,
): Promise<Map<string, Output>> => {
  const engine = createEngine(catalog);
  const outputs = new Map<string, Output>();
  for (const row of rows) {
    outputs.set(row.id, await answerRow(row, withSecond(engine, row, catalog, readSecond), catalog));
  }
  return outputs;
};

/** Judges the answers of the rows; pure, so that one run serves the rows with and without corrections. */
export const scoreRows = (
  rows: readonly QuestionRow[],
  outputs: ReadonlyMap<string, Output>,
  catalog: Pick<Catalog, 'frameworks' | 'languages' | 'supporting'>,
): RowResult[] => {
  const naive = createNaiveBaseline(catalog);
  const languagesOf = new Map([...catalog.frameworks].map(([id, framework]) => [id, framework.languages]));
  const rankedIds = new Set(catalog.frameworks.keys());
  return rows.flatMap((row) => {
    const output = outputs.get(row.id);
    if (output === undefined) return [];
    const { expected } = row;
    return [
      {
        row,
        output,
        reading: scoreReading(expected, output.requirements),
        names: scoreNames(expected, output, rankedIds),
        decision: scoreDecision(expected, output, languagesOf),
        behaviour: scoreBehaviour(expected, output),
        naive: naive(wordsOf(row)),
      },
    ];
  });
};
