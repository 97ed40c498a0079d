import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { SecondReading } from '../../../src/profile/second/second-reading.ts';
import type { Request } from '../../../src/request/request.ts';
import { createRandom } from '../../fakes/random.ts';
import type { QuestionRow } from '../question-row.ts';
import { emptyReading, inventedQuote, randomReading, realQuote } from './random-reading.ts';
import { rightReading, turnsOfPeople } from './right-reading.ts';

/**
 * What stands in for a model: one that reads exactly what the row says; one that makes up values and words; one that
 * makes up values for real words of the text; the same with the right language, as a poor model has it; one that
 * reads nothing.
 */
export const STAND_INS = ['right', 'nonsense', 'quoting-nonsense', 'fluent-nonsense', 'empty'] as const;
export type StandIn = (typeof STAND_INS)[number];

export const isStandIn = (value: string): value is StandIn => STAND_INS.some((known) => known === value);

const SEED = 20_261_120;

const seedOf = (text: string, seed: number): number =>
  [...text].reduce((sum, char) => (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) | 0, seed);

/** The second reading of one row; the same for the same row and seed. */
export const standInReading = (
  kind: StandIn,
  row: QuestionRow,
  request: Request,
  catalog: Catalog,
  seed = SEED,
): SecondReading => {
  const random = createRandom(seedOf(`${kind} ${row.id}`, seed));
  const turns = turnsOfPeople(request);
  switch (kind) {
    case 'right':
      return rightReading(row, request, catalog);
    case 'nonsense':
      return randomReading(random, turns, catalog, inventedQuote);
    case 'quoting-nonsense':
      return randomReading(random, turns, catalog, realQuote);
    case 'fluent-nonsense':
      return { ...randomReading(random, turns, catalog, realQuote), language: row.lang };
    case 'empty':
      return emptyReading(random, turns);
    default:
      return kind satisfies never;
  }
};
