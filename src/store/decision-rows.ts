import type { Kysely, Transaction } from 'kysely';
import {
  type Decision,
  type DecisionStatus,
  type DecisionSummary,
  decisionId,
  decisionNumber,
  decisionSchema,
  decisionSummarySchema,
  parseStatus,
} from '../decisions/decision.ts';
import type { Database } from './schema.ts';

/** The channel whose decisions are meant: no call reads or changes those of another. */
export type DecisionPlace = { team: string; channel: string };

type SummaryRow = { number: number; status: string; content: string };
type Row = SummaryRow & { basis: string };
/** The database, or a transaction on it. */
export type Connection = Kysely<Database> | Transaction<Database>;

/** @throws when the words name no status. */
export const toStatus = (words: string): DecisionStatus => {
  const status = parseStatus(words);
  if (status === null) throw new Error('the database holds a status of a decision that is none');
  return status;
};

const known = ({ number, status, content }: SummaryRow): object => ({
  ...JSON.parse(content),
  id: decisionId(Number(number)),
  status: toStatus(status),
});

/**
 * A decision from its row.
 * @throws when it was written by a program that is not understood: half a record would pass for a whole one
 */
export const toDecision = (row: Row): Decision =>
  decisionSchema.parse({ ...known(row), basis: JSON.parse(row.basis) });

/**
 * The same without what it rests on.
 * @throws as `toDecision` does
 */
export const toSummary = (row: SummaryRow): DecisionSummary => decisionSummarySchema.parse(known(row));

/** The columns of a whole decision. */
export const WHOLE = ['number', 'status', 'content', 'basis'] as const;

/** The decisions of one channel. */
export const decisionsOf = (db: Connection, { team, channel }: DecisionPlace) =>
  db.selectFrom('decisions').where('team', '=', team).where('channel', '=', channel);

/** A decision of a channel by its id; null when there is none. */
export const findRow = async (db: Connection, place: DecisionPlace, id: string): Promise<Row | null> => {
  const number = decisionNumber(id);
  if (number === null) return null;
  return (await decisionsOf(db, place).select(WHOLE).where('number', '=', number).executeTakeFirst()) ?? null;
};
