import type { Kysely } from 'kysely';
import type { Database, RequestsTable } from '../store/schema.ts';

/** A question without its words and without whose it is. Times are milliseconds since 1970. */
export type ListedQuestion = Pick<RequestsTable, 'id' | 'team' | 'channel' | 'kind' | 'state' | 'outcome'> & {
  askedAt: number;
  /** When it was given up; null while it is open. */
  endedAt: number | null;
  /** From asked to given up, or until now. */
  tookMs: number;
  /** Given up, and its words are still there. */
  canBeRedriven: boolean;
  /** The replica that took it up last; null on SQLite and while it waits for the first. */
  heldBy: string | null;
};

/** What was given up and what is not done, each oldest first. */
export type Listed = { givenUp: ListedQuestion[]; open: ListedQuestion[] };

/** Reads what an operator can do something about; `now` is in milliseconds since 1970. */
export const listQuestions = async (db: Kysely<Database>, now: number): Promise<Listed> => {
  const rows = await db
    .selectFrom('requests')
    .select(['id', 'team', 'channel', 'kind', 'state', 'outcome', 'received_at', 'done_at', 'held_by'])
    .select((select) => select('body', 'is not', null).as('has_body'))
    .where((where) => where.or([where('state', '!=', 'done'), where('outcome', '=', 'failed')]))
    .orderBy('received_at')
    .execute();
  const questions = rows.map(
    ({ received_at: askedAt, done_at: endedAt, held_by, has_body, ...row }): ListedQuestion => ({
      ...row,
      askedAt,
      endedAt,
      // A clock that was set back makes no question younger than nothing.
      tookMs: Math.max(0, (endedAt ?? now) - askedAt),
      canBeRedriven: row.outcome === 'failed' && Boolean(has_body),
      heldBy: row.state === 'done' ? null : held_by,
    }),
  );
  return {
    givenUp: questions.filter(({ state }) => state === 'done'),
    open: questions.filter(({ state }) => state !== 'done'),
  };
};
