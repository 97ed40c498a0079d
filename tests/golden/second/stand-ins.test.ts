import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../../src/catalog/shipped-data.ts';
import { readRequest } from '../../../src/profile/read-request.ts';
import { requestOf } from '../../profile/second/second.ts';
import { answerRows, type Output, scoreRows } from '../evaluate.ts';
import { type Figures, figuresOf, precision, recall, share } from '../figures.ts';
import { loadFreshQuestions, loadQuestions } from '../load-questions.ts';
import { type QuestionRow, turnsOf } from '../question-row.ts';
import { STAND_INS, type StandIn, standInReading } from './stand-ins.ts';

/** Every so many rows of both sets: all of them take longer than a test should. */
const EVERY = 10;

const catalog = loadCatalog(SHIPPED_DATA);
const rows = [...loadQuestions().rows, ...loadFreshQuestions()].filter((_, index) => index % EVERY === 0);

const headline = (figures: Figures) => ({
  behaviour: share(figures.lenient) ?? 0,
  strict: share(figures.strict) ?? 0,
  firstFair: share(figures.firstFair) ?? 0,
  drawnFair: figures.drawnFair ?? 0,
  precision: precision(figures.reading) ?? 0,
  recall: recall(figures.reading) ?? 0,
  namesPrecision: precision(figures.names) ?? 0,
  namesRecall: recall(figures.names) ?? 0,
  ranked: figures.ranked.hits,
});

/** Does the row read the same with the stand-in? Then it is answered the same, and need not be answered again. */
const readsTheSame = (model: StandIn, row: QuestionRow): boolean => {
  const request = requestOf(turnsOf(row).map(({ text }) => text));
  const together = readRequest(request, catalog, null, standInReading(model, row, request, catalog));
  return isDeepStrictEqual({ ...together, notBelieved: [] }, readRequest(request, catalog));
};

const answeredWith = async (model: StandIn, byRules: ReadonlyMap<string, Output>) => {
  const changed = rows.filter((row) => !readsTheSame(model, row));
  const again = await answerRows(changed, catalog, (row, request) =>
    standInReading(model, row, request, catalog),
  );
  return headline(figuresOf(scoreRows(rows, new Map([...byRules, ...again]), catalog)));
};

describe('answers with a second reading', () => {
  let outputs: Map<string, Output>;
  let byRules: ReturnType<typeof headline>;

  beforeAll(async () => {
    outputs = await answerRows(rows, catalog);
    byRules = headline(figuresOf(scoreRows(rows, outputs, catalog)));
  }, 60_000);

  it.each(STAND_INS)(
    'are at least as good as without in every figure: %s',
    async (model) => {
      const together = await answeredWith(model, outputs);
      for (const [figure, value] of Object.entries(byRules)) {
        const now = Object.entries(together).find(([other]) => other === figure)?.[1] ?? 0;
        expect([figure, now]).toEqual([figure, Math.max(now, value)]);
      }
      if (model === 'right') expect(together.recall).toBeGreaterThan(byRules.recall);
    },
    60_000,
  );
});
