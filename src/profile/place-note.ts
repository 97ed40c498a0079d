import type { Statement } from './statement.ts';
import type { TurnText } from './turn-text.ts';

const isAboutHiring = (statement: Statement): boolean =>
  statement.kind === 'planned-hires' || (statement.kind === 'priority' && statement.criterion === 'hiring');

/** A place where people are to be hired is left aside, and that is said: no share in the dataset is of one place. */
export const placeNote = (turn: TurnText, statements: readonly Statement[]): string[] => {
  const place = statements.some(isAboutHiring) ? turn.find((lexicon) => lexicon.places)[0] : undefined;
  return place === undefined ? [] : [`the place in "${place.words}" was not used`];
};
