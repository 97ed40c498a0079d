import type { TurnReading } from '../read-turn.ts';
import type { Statement } from '../statement.ts';
import type { AddedStatement } from './added-statement.ts';

/** The turn with more statements: behind what it takes back, before what the rules read in it, which wins. */
export const addStatements = (reading: TurnReading, added: readonly AddedStatement[]): TurnReading => {
  if (added.length === 0) return reading;
  const isForgetting = ({ kind }: Statement): boolean => kind === 'forget';
  return {
    ...reading,
    statements: [
      ...reading.statements.filter(isForgetting),
      ...added.map((statement): Statement => ({ ...statement, second: true })),
      ...reading.statements.filter((statement) => !isForgetting(statement)),
    ],
  };
};
