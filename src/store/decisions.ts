import type { Kysely } from 'kysely';
import {
  type Decision,
  type DecisionDraft,
  type DecisionStatus,
  type DecisionSummary,
  decisionNumber,
} from '../decisions/decision.ts';
import type { Told } from '../decisions/news.ts';
import { searchNeedles } from '../decisions/search-words.ts';
import { createDecisionPosts, type DecisionPosts } from './decision-posts.ts';
import {
  type DecisionPlace,
  decisionsOf,
  findRow,
  toDecision,
  toStatus,
  toSummary,
} from './decision-rows.ts';
import { inTurn } from './in-turn.ts';
import type { Database } from './schema.ts';
import { wipeDecision } from './wipe-decision.ts';
import {
  changeStatus,
  noteAnswer,
  type RecordForm,
  type Recording,
  recordDraft,
  saveDraft,
} from './write-decisions.ts';

/** One change of a status. `from`: null for the one that made the decision; `at`: milliseconds since 1970. */
export type StatusChange = { from: DecisionStatus | null; to: DecisionStatus; by: string; at: number };

/** The decisions of channels. Everything rejects when the database cannot be used or holds what is no decision. */
export type Decisions = DecisionPosts & {
  /** Stores a decision that is to be shown in its thread, and gives the one it replaces that status. */
  record: (draft: DecisionDraft, form: RecordForm) => Promise<Recording>;
  /** Stores a decision under the next number of its channel. */
  save: (draft: DecisionDraft) => Promise<Decision>;
  /** By its id as people type it; null when the channel has none of this id. */
  find: (place: DecisionPlace, id: string) => Promise<Decision | null>;
  /** Newest first, at most `most` (200 where nobody says). */
  list: (place: DecisionPlace, most?: number) => Promise<DecisionSummary[]>;
  /** Those whose title, chosen option or context hold all the words, newest first; all of them without a word. */
  search: (place: DecisionPlace, words: string, most?: number) => Promise<DecisionSummary[]>;
  /**
   * Gives a decision another status, and returns it; with the status it has, nothing is noted. Null when the channel
   * has no such decision, or none that is to take its place.
   */
  setStatus: (
    place: DecisionPlace,
    id: string,
    status: DecisionStatus,
    by: string,
  ) => Promise<Decision | null>;
  /**
   * Notes that a decision still holds, as a change from its status to the same one, or makes an accepted one a proposal
   * again, and returns it. Null when the channel has none of this id that is accepted, or to be reaffirmed proposed.
   * Whoever calls says so in its thread.
   */
  answerNews: (
    place: DecisionPlace,
    id: string,
    answer: 'reaffirmed' | 'reopened',
    by: string,
  ) => Promise<Decision | null>;
  /** How a decision stood over time, oldest first. */
  history: (place: DecisionPlace, id: string) => Promise<StatusChange[]>;
  /** What was told last of each thing the decision rests on. */
  told: (place: DecisionPlace, id: string) => Promise<Told[]>;
  /** Notes what was told; nothing when the decision was wiped meanwhile. */
  noteTold: (place: DecisionPlace, id: string, told: readonly Told[]) => Promise<void>;
  /**
   * Wipes a decision and all that was kept of it; whether there was one. Those whose place it took say that it is gone.
   * Who may do so is the caller's to decide.
   */
  wipe: (place: DecisionPlace, id: string) => Promise<boolean>;
};

const MOST = 200;

/** Transactions on the decisions of one channel go one after the other. */
const keyOf = ({ team, channel }: DecisionPlace): string => `decisions:${team}:${channel}`;

const createReading = (db: Kysely<Database>): Pick<Decisions, 'find' | 'list' | 'search' | 'history'> => {
  const search: Decisions['search'] = async (place, words, most = MOST) => {
    const rows = await searchNeedles(words)
      .reduce(
        // Letters and digits alone, so that nothing in them is a wildcard.
        (query, needle) => query.where('search_text', 'like', `%${needle}%`),
        decisionsOf(db, place).select(['number', 'status', 'content']),
      )
      .orderBy('number', 'desc')
      .limit(most)
      .execute();
    return rows.map(toSummary);
  };
  return {
    search,
    list: (place, most) => search(place, '', most),
    find: async (place, id) => {
      const row = await findRow(db, place, id);
      return row === null ? null : toDecision(row);
    },
    history: async ({ team, channel }, id) => {
      const rows = await db
        .selectFrom('decision_changes')
        .select(['from', 'to', 'by', 'at'])
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('number', '=', decisionNumber(id) ?? 0)
        .orderBy('change')
        .execute();
      return rows.map(({ from, to, by, at }) => ({
        from: from === null ? null : toStatus(from),
        to: toStatus(to),
        by,
        at: Number(at),
      }));
    },
  };
};

const createTold = (db: Kysely<Database>, clock: () => Date): Pick<Decisions, 'told' | 'noteTold'> => ({
  told: ({ team, channel }, id) =>
    db
      .selectFrom('decision_news')
      .select(['about', 'state'])
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('number', '=', decisionNumber(id) ?? 0)
      .orderBy('about')
      .execute(),
  noteTold: (place, id, told) =>
    inTurn(db, keyOf(place), async (inside) => {
      const row = await findRow(inside, place, id);
      if (row === null) return;
      const { team, channel } = place;
      const told_at = clock().getTime();
      for (const { about, state } of told) {
        await inside
          .insertInto('decision_news')
          .values({ team, channel, number: row.number, about, state, told_at })
          .onConflict((conflict) =>
            conflict.columns(['team', 'channel', 'number', 'about']).doUpdateSet({ state, told_at }),
          )
          .execute();
      }
    }),
});

/** Decisions in a database. `clock` stamps what is stored. */
export const createDecisions = (db: Kysely<Database>, clock: () => Date): Decisions => ({
  ...createReading(db),
  ...createTold(db, clock),
  ...createDecisionPosts(db),
  save: (draft) => inTurn(db, keyOf(draft), (inside) => saveDraft(inside, draft, clock().getTime())),
  record: (draft, form) =>
    inTurn(db, keyOf(draft), (inside) => recordDraft(inside, draft, { ...form, at: clock().getTime() })),
  setStatus: (place, id, status, by) =>
    inTurn(db, keyOf(place), (inside) =>
      changeStatus(inside, place, id, { status, by, at: clock().getTime() }),
    ),
  answerNews: (place, id, answer, by) =>
    inTurn(db, keyOf(place), (inside) =>
      noteAnswer(inside, place, id, { answer, by, at: clock().getTime() }),
    ),
  wipe: (place, id) => inTurn(db, keyOf(place), (inside) => wipeDecision(inside, place, id)),
});
