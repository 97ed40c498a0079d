import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../store/schema.ts';

/** A question and where it belongs. */
export type Place = { id: string; team: string; channel: string };

/** What became of one that was to be answered again; `id` is as it was given where no question was found by it. */
export type Redriven =
  | ({ kind: 'redriven' } & Place)
  | { kind: 'unknown' | 'ambiguous' | 'not-given-up' | 'wiped'; id: string };

/** What else is written in the transaction that puts a question back. */
export type AlsoWrite = (transaction: Transaction<Database>, question: Place) => Promise<void>;

/** The reference in an apology: the beginning of an id. Less than that names nothing. */
const SHORTEST_REFERENCE = 8;

const byReference = async (db: Kysely<Database>, given: string): Promise<Place | Redriven> => {
  const found = await db
    .selectFrom('requests')
    .select(['id', 'team', 'channel'])
    .where(({ or, eb }) =>
      or([
        eb('id', '=', given),
        ...(given.length < SHORTEST_REFERENCE
          ? []
          : [sql<boolean>`substr(id, 1, ${sql.lit(given.length)}) = ${given}`]),
      ]),
    )
    .execute();
  const exact = found.find(({ id }) => id === given);
  const [first, second] = found;
  if (exact !== undefined) return exact;
  if (first === undefined) return { kind: 'unknown', id: given };
  return second === undefined ? first : { kind: 'ambiguous', id: given };
};

const putBack = (db: Kysely<Database>, question: Place, alsoWrite: AlsoWrite): Promise<Redriven> =>
  db.transaction().execute(async (transaction): Promise<Redriven> => {
    const { numUpdatedRows } = await transaction
      .updateTable('requests')
      .set({ state: 'accepted', outcome: null, attempts: 0, held_by: null, done_at: null })
      .where('id', '=', question.id)
      .where('outcome', '=', 'failed')
      .where('body', 'is not', null)
      .executeTakeFirst();
    if (Number(numUpdatedRows) > 0) {
      await alsoWrite(transaction, question);
      return { kind: 'redriven', ...question };
    }
    const row = await transaction
      .selectFrom('requests')
      .select('outcome')
      .where('id', '=', question.id)
      .executeTakeFirst();
    return { kind: row?.outcome === 'failed' ? 'wiped' : 'not-given-up', id: question.id };
  });

/**
 * Puts questions that were given up back to where they were accepted, oldest first, each in a transaction of its own:
 * what is posted of them stays, and only what is missing follows. `which` names them by id or by the reference in their
 * apology (its first eight characters or more).
 */
export const redrive = async (
  db: Kysely<Database>,
  which: 'all' | readonly string[],
  alsoWrite: AlsoWrite = async () => undefined,
): Promise<Redriven[]> => {
  const given =
    which === 'all'
      ? await db
          .selectFrom('requests')
          .select(['id', 'team', 'channel'])
          .where('outcome', '=', 'failed')
          .orderBy('received_at')
          .execute()
      : await Promise.all([...new Set(which)].map((reference) => byReference(db, reference)));
  const redriven: Redriven[] = [];
  for (const each of given) redriven.push('kind' in each ? each : await putBack(db, each, alsoWrite));
  return redriven;
};
