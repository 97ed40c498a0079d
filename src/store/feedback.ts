import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** What somebody said of an answer. `reason`: in a few words, if they gave any. */
export type Opinion = {
  requestId: string;
  team: string;
  user: string;
  value: 'up' | 'down';
  reason: string | null;
};

/** What people said of answers: one opinion a person and answer, the newest. */
export type Feedback = {
  /** True when it is new or another one than before; the reason of another opinion goes with it. */
  note: (opinion: Omit<Opinion, 'reason'>) => Promise<boolean>;
  /** Adds why to an opinion against an answer; notes it where none is known. */
  explain: (opinion: Omit<Opinion, 'reason' | 'value'>, reason: string | null) => Promise<void>;
  of: (requestId: string) => Promise<Opinion[]>;
  /** Wipes what was said of an answer that was removed. */
  forget: (requestId: string) => Promise<void>;
};

/** Feedback in a database. `clock` stamps what is stored. */
export const createFeedback = (db: Kysely<Database>, clock: () => Date): Feedback => {
  const find = (requestId: string, user: string) =>
    db
      .selectFrom('feedback')
      .select('value')
      .where('request_id', '=', requestId)
      .where('user', '=', user)
      .executeTakeFirst();
  const put = async ({ requestId: request_id, team, user, value, reason }: Opinion): Promise<void> => {
    const said = { value, reason, at: clock().getTime() };
    await db
      .insertInto('feedback')
      .values({ request_id, team, user, ...said })
      .onConflict((conflict) => conflict.columns(['request_id', 'user']).doUpdateSet(said))
      .execute();
  };
  return {
    note: async (opinion) => {
      const before = await find(opinion.requestId, opinion.user);
      if (before?.value === opinion.value) return false;
      await put({ ...opinion, reason: null });
      return true;
    },
    explain: (opinion, reason) => put({ ...opinion, value: 'down', reason }),
    of: async (requestId) => {
      const rows = await db
        .selectFrom('feedback')
        .select(['request_id', 'team', 'user', 'value', 'reason'])
        .where('request_id', '=', requestId)
        .execute();
      return rows.map(({ request_id, ...row }) => ({ requestId: request_id, ...row }));
    },
    forget: async (requestId) => {
      await db.deleteFrom('feedback').where('request_id', '=', requestId).execute();
    },
  };
};
