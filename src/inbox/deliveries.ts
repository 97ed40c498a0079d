import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../store/schema.ts';
import { type NewRequest, toRow } from './inbox-request.ts';

/** What Slack delivered, each thing once. */
export type Deliveries = {
  /** Remembers a delivery without a question; false when any of its keys was seen before. All or none are kept. */
  claim: (keys: readonly string[]) => Promise<boolean>;
  /** Forgets the keys: the delivery was not taken on after all and may come again. */
  release: (keys: readonly string[]) => Promise<void>;
  /** Stores a question with its delivery's keys, in one transaction; false when it was delivered before. */
  accept: (keys: readonly string[], request: NewRequest) => Promise<boolean>;
  /** The same for a question that is not answered: a repeat of it is known, its words are not kept. */
  refuse: (keys: readonly string[], request: NewRequest) => Promise<boolean>;
};

const insertKeys = async (
  trx: Transaction<Database>,
  keys: readonly string[],
  seenAt: number,
): Promise<boolean> => {
  const all = [...new Set(keys)].toSorted();
  if (all.length === 0) return true;
  // In one order everywhere, so that two replicas that store the same delivery cannot wait for each other.
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('delivery_keys')
    .values(all.map((key) => ({ key, seen_at: seenAt })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === all.length;
};

/** Thrown inside a transaction to undo it; never leaves this file. */
class SeenBefore extends Error {}

/** What else is written in the transaction that stores a question. */
export type AlsoStore = (transaction: Transaction<Database>, request: NewRequest) => Promise<void>;

/** Deliveries in a database. */
export const createDeliveries = (
  db: Kysely<Database>,
  clock: () => Date,
  alsoStore: AlsoStore = async () => undefined,
): Deliveries => {
  /** Runs `store` together with the keys: all or nothing. */
  const withKeys = async (
    keys: readonly string[],
    store: (trx: Transaction<Database>) => Promise<unknown>,
  ): Promise<boolean> => {
    try {
      await db.transaction().execute(async (trx) => {
        if (!(await insertKeys(trx, keys, clock().getTime()))) throw new SeenBefore();
        await store(trx);
      });
      return true;
    } catch (error) {
      if (error instanceof SeenBefore) return false;
      throw error;
    }
  };
  const put = (keys: readonly string[], request: NewRequest, isRefused: boolean): Promise<boolean> =>
    withKeys(keys, async (trx) => {
      await trx.insertInto('requests').values(toRow(request, isRefused)).execute();
      if (!isRefused) await alsoStore(trx, request);
    });
  return {
    claim: (keys) => withKeys(keys, async () => undefined),
    release: async (keys) => {
      if (keys.length > 0) await db.deleteFrom('delivery_keys').where('key', 'in', keys).execute();
    },
    accept: (keys, request) => put(keys, request, false),
    refuse: (keys, request) => put(keys, request, true),
  };
};
