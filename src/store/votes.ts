import type { Kysely } from 'kysely';
import type { VoteNumbers } from '../vote/outcome.ts';
import { type Vote, type VoteDraft, type VotePlace, voteLangSchema } from '../vote/vote.ts';
import { type Ballots, createBallots, turnOf } from './ballots.ts';
import type { Connection } from './decision-rows.ts';
import { inTurn } from './in-turn.ts';
import type { Database } from './schema.ts';
import { toVote, VOTE_COLUMNS } from './vote-rows.ts';

/** `known`: the same form was sent before. `taken`: another vote is open in the thread. */
export type Started = 'started' | 'known' | 'taken';

/** Votes of teams on what counts. Everything rejects when the database cannot be used. */
export type Votes = Ballots & {
  start: (draft: VoteDraft) => Promise<Started>;
  /** A vote that is not over; null for one that is, and where there is none. */
  find: (id: string) => Promise<Vote | null>;
  /** The language of a vote of a thread, also of one that is over; null where the thread has none of this id. */
  langOf: (place: VotePlace, id: string) => Promise<Vote['lang'] | null>;
  /** The vote of a thread that is open; null when there is none. */
  openIn: (place: VotePlace) => Promise<Vote | null>;
  /**
   * The ids of votes that there is something to do for, each handed out once: it is due again after LEASE_MS unless
   * what was to be done is noted before. `team`: those of one team.
   */
  takeDue: (team?: string) => Promise<string[]>;
  /** Notes where the message of a vote stands. */
  notePosted: (id: string, ballotTs: string) => Promise<void>;
  /** Closes a vote; false when it was closed before. */
  close: (id: string) => Promise<boolean>;
  /** Ends a vote: only its numbers stay, nobody's ballot, id or words. */
  finish: (id: string, numbers: VoteNumbers | null) => Promise<void>;
};

/** Whoever takes a vote on has this long before somebody else does, in milliseconds. */
export const LEASE_MS = 60_000;
/** Votes taken on at once. */
const MOST_DUE = 50;

const placeOf = ({ team, channel, threadTs }: VotePlace) => ({ team, channel, thread_ts: threadTs });

const findOpen = async (db: Connection, place: VotePlace): Promise<Vote | null> => {
  const { team, channel, threadTs } = place;
  const row = await db
    .selectFrom('votes')
    .select(VOTE_COLUMNS)
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('thread_ts', '=', threadTs)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row === undefined ? null : toVote(row);
};

const insert = async (db: Connection, draft: VoteDraft): Promise<Started> => {
  const { id, viewId, lang, question, quorum, requirements, startedBy, startedAt, closesAt } = draft;
  const same = await db
    .selectFrom('votes')
    .select('id')
    .where('view_id', '=', viewId)
    .where('team', '=', draft.team)
    .executeTakeFirst();
  if (same !== undefined) return 'known';
  if ((await findOpen(db, draft)) !== null) return 'taken';
  await db
    .insertInto('votes')
    .values({
      ...{ id, ...placeOf(draft), view_id: viewId, state: 'open', lang, quorum, question },
      ...{ requirements: JSON.stringify(requirements), started_by: startedBy, started_at: startedAt },
      ...{ closes_at: closesAt, due_at: startedAt + LEASE_MS, ballot_ts: null, result: null, ended_at: null },
    })
    .execute();
  return 'started';
};

const createReading = (db: Kysely<Database>): Pick<Votes, 'find' | 'langOf' | 'openIn'> => ({
  find: async (id) => {
    const row = await db.selectFrom('votes').select(VOTE_COLUMNS).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toVote(row);
  },
  langOf: async ({ team, channel, threadTs }, id) => {
    const row = await db
      .selectFrom('votes')
      .select('lang')
      .where('id', '=', id)
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread_ts', '=', threadTs)
      .executeTakeFirst();
    return row === undefined ? null : voteLangSchema.parse(row.lang);
  },
  openIn: (place) => findOpen(db, place),
});

const takeDue = async (db: Kysely<Database>, now: number, team?: string): Promise<string[]> => {
  const all = db.selectFrom('votes').select(['id', 'due_at']).where('due_at', '<=', now);
  const due = await (team === undefined ? all : all.where('team', '=', team))
    .orderBy('due_at')
    .limit(MOST_DUE)
    .execute();
  const taken: string[] = [];
  for (const { id, due_at } of due) {
    const { numUpdatedRows } = await db
      .updateTable('votes')
      .set({ due_at: now + LEASE_MS })
      .where('id', '=', id)
      // Another process may have taken it since.
      .where('due_at', '=', due_at)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 1) taken.push(id);
  }
  return taken;
};

/** Votes in a database. `clock` stamps what is stored and says what is due. */
export const createVotes = (db: Kysely<Database>, clock: () => Date): Votes => {
  const now = (): number => clock().getTime();
  return {
    ...createBallots(db, clock),
    ...createReading(db),
    start: (draft) =>
      inTurn(db, `votes:${draft.team}:${draft.channel}:${draft.threadTs}`, (inside) => insert(inside, draft)),
    takeDue: (team) => takeDue(db, now(), team),
    notePosted: async (id, ballot_ts) => {
      await db
        .updateTable('votes')
        .set(({ ref }) => ({ ballot_ts, due_at: ref('closes_at') }))
        .where('id', '=', id)
        .where('state', '=', 'open')
        .execute();
    },
    close: async (id) => {
      const { numUpdatedRows } = await inTurn(db, turnOf(id), (inside) =>
        inside
          .updateTable('votes')
          .set({ state: 'closed', due_at: now() + LEASE_MS })
          .where('id', '=', id)
          .where('state', '=', 'open')
          .executeTakeFirst(),
      );
      return Number(numUpdatedRows) === 1;
    },
    finish: (id, numbers) =>
      inTurn(db, turnOf(id), async (inside) => {
        await inside.deleteFrom('ballots').where('vote_id', '=', id).execute();
        await inside
          .updateTable('votes')
          .set({
            ...{ state: numbers === null ? 'failed' : 'done', due_at: null, ended_at: now() },
            ...{ question: null, requirements: null, started_by: null },
            result: numbers === null ? null : JSON.stringify(numbers),
          })
          .where('id', '=', id)
          .where('state', 'in', ['open', 'closed'])
          .execute();
      }),
  };
};
