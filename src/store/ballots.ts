import type { Kysely } from 'kysely';
import { type Ballot, takesBallots, VOTE_LIMITS } from '../vote/vote.ts';
import { inTurn } from './in-turn.ts';
import type { Database } from './schema.ts';
import { toBallot } from './vote-rows.ts';

/** What becomes of a ballot. `full`: the vote has as many as it takes; `gone`: no such vote is kept. */
export type Put = 'stored' | 'closed' | 'full' | 'gone';

/** What people set in votes. One ballot a person and vote, the last one. */
export type Ballots = {
  put: (voteId: string, ballot: Ballot) => Promise<Put>;
  /** What one person set. Nobody else may be shown it. */
  ballotOf: (voteId: string, user: string) => Promise<Ballot | null>;
  /** How many people have answered. */
  count: (voteId: string) => Promise<number>;
  /** All of them, to be counted; in the order of the ids. */
  ballots: (voteId: string) => Promise<Ballot[]>;
};

/** The transactions of one vote run one after the other. */
export const turnOf = (voteId: string): string => `vote:${voteId}`;

/** Ballots in a database. `clock` stamps them and says whether a vote is still open. */
export const createBallots = (db: Kysely<Database>, clock: () => Date): Ballots => {
  const ballotOf: Ballots['ballotOf'] = async (voteId, user) => {
    const row = await db
      .selectFrom('ballots')
      .select(['user', 'tiers', 'consents'])
      .where('vote_id', '=', voteId)
      .where('user', '=', user)
      .executeTakeFirst();
    return row === undefined ? null : toBallot(row);
  };
  return {
    ballotOf,
    put: (voteId, { user, tiers, consents }) =>
      inTurn(db, turnOf(voteId), async (inside): Promise<Put> => {
        const vote = await inside
          .selectFrom('votes')
          .select(['state', 'closes_at'])
          .where('id', '=', voteId)
          .executeTakeFirst();
        if (vote === undefined) return 'gone';
        const at = clock().getTime();
        const isOpen =
          vote.state === 'open' && takesBallots({ state: 'open', closesAt: Number(vote.closes_at) }, at);
        if (!isOpen) return 'closed';
        const others = await inside
          .selectFrom('ballots')
          .select(({ fn }) => fn.countAll().as('count'))
          .where('vote_id', '=', voteId)
          .where('user', '!=', user)
          .executeTakeFirstOrThrow();
        if (Number(others.count) >= VOTE_LIMITS.ballots) return 'full';
        const set = { tiers: JSON.stringify(tiers), consents: consents ? 1 : 0, at };
        await inside
          .insertInto('ballots')
          .values({ vote_id: voteId, user, ...set })
          .onConflict((conflict) => conflict.columns(['vote_id', 'user']).doUpdateSet(set))
          .execute();
        return 'stored';
      }),
    count: async (voteId) => {
      const { count } = await db
        .selectFrom('ballots')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('vote_id', '=', voteId)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    ballots: async (voteId) => {
      const rows = await db
        .selectFrom('ballots')
        .select(['user', 'tiers', 'consents'])
        .where('vote_id', '=', voteId)
        .orderBy('user')
        .execute();
      return rows.map(toBallot);
    },
  };
};
