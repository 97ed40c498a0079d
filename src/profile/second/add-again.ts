import type { Catalog } from '../../catalog/catalog.ts';
import type { Conversation } from '../read-conversation.ts';
import type { TurnReading } from '../read-turn.ts';
import { addStatements } from './add-statements.ts';
import type { AddedStatement } from './added-statement.ts';
import { placesOf } from './grounds.ts';

const isStillKnown = (statement: AddedStatement, catalog: Catalog): boolean =>
  (statement.kind !== 'option' && statement.kind !== 'exclude-framework') ||
  catalog.frameworks.has(statement.id);

/** A level the rules read themselves is theirs, whichever of the two is the better one. */
const isReadByRules = (added: AddedStatement, readings: readonly TurnReading[]): boolean =>
  added.kind === 'team-language' &&
  readings.some(({ statements }) =>
    statements.some((statement) => statement.kind === 'team-language' && statement.id === added.id),
  );

/**
 * Adds what a second reading added before, so that a thread goes on from what its last answer understood: each in the
 * first turn in which its words still stand, where later turns can take it back.
 */
export const addAgain = (
  conversation: Conversation,
  before: readonly AddedStatement[],
  catalog: Catalog,
): Conversation => {
  if (before.length === 0) return conversation;
  const readings = [...conversation.earlier, conversation.last];
  const placed = before
    .filter((statement) => isStillKnown(statement, catalog) && !isReadByRules(statement, readings))
    .map((statement) => ({
      statement,
      index: readings.findIndex(({ turn }) => placesOf(turn, statement.words).length > 0),
    }))
    .filter(({ index }) => index !== -1);
  const at = (reading: TurnReading, index: number): TurnReading =>
    addStatements(
      reading,
      placed.filter((entry) => entry.index === index).map(({ statement }) => statement),
    );
  return {
    ...conversation,
    earlier: conversation.earlier.map(at),
    last: at(conversation.last, readings.length - 1),
    added: placed.map(({ statement }) => statement),
  };
};
