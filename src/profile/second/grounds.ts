import type { Catalog } from '../../catalog/catalog.ts';
import { lowerInPlace } from '../../catalog/word-edges.ts';
import type { TurnReading } from '../read-turn.ts';
import type { Reading } from '../reading.ts';
import { overlaps, type Span } from '../span.ts';
import type { Statement } from '../statement.ts';
import type { TurnText } from '../turn-text.ts';

/** What a second reading is held against: the turns as the rules read them, and what they make of the whole. */
export type Grounds = {
  catalog: Catalog;
  today: string;
  /** The turns that count, oldest first; the request is the last one. */
  readings: readonly TurnReading[];
  rules: Reading;
};

/** A quote that was found, and the turn it stands in. */
export type Place = { index: number; reading: TurnReading; span: Span };

/** Everything the rules read in all turns. */
export const statementsIn = ({ readings }: Pick<Grounds, 'readings'>): Statement[] =>
  readings.flatMap(({ statements }) => statements);

/** Every place in a turn where some words stand. */
export const placesOf = (turn: TurnText, words: string): Span[] => {
  const wanted = lowerInPlace(words.trim());
  const spans: Span[] = [];
  if (wanted === '') return spans;
  for (let start = turn.lower.indexOf(wanted); start !== -1; start = turn.lower.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    spans.push({ start, end, words: turn.text.slice(start, end) });
  }
  return spans;
};

/** Did the rules take some of these words for one of the statements? */
export const isTaken = (
  { turn, statements }: TurnReading,
  span: Span,
  isFor: (statement: Statement) => boolean,
): boolean =>
  statements.filter(isFor).some(({ words }) => placesOf(turn, words).some((place) => overlaps(place, span)));
