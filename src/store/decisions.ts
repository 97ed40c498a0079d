import { type Kysely, sql } from 'kysely';
import {
  type Decision,
  type DecisionDraft,
  type DecisionStatus,
  type DecisionSummary,
  decisionId,
  decisionNumber,
  statusWords,
} from '../decisions/decision.ts';
import type { Told } from '../decisions/news.ts';
import { searchNeedles, searchText } from '../decisions/search-words.ts';
import {
  type Connection,
  type DecisionPlace,
  decisionsOf,
  findRow,
  toDecision,
  toStatus,
  toSummary,
} from './decision-rows.ts';
import type { Database } from './schema.ts';

/** One change of a status. `from`: null for the one that made the decision; `at`: milliseconds since 1970. */
export type StatusChange = { from: DecisionStatus | null; to: DecisionStatus; by: string; at: number };

/** The decisions of channels. Everything rejects when the database cannot be used or holds what is no decision. */
export type Decisions = {
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
  /** How a decision stood over time, oldest first. */
  history: (place: DecisionPlace, id: string) => Promise<StatusChange[]>;
  /** What was told last of each thing the decision rests on. */
  told: (place: DecisionPlace, id: string) => Promise<Told[]>;
  /** Notes what was told; nothing when the decision was wiped meanwhile. */
  noteTold: (place: DecisionPlace, id: string, told: readonly Told[]) => Promise<void>;
  /** Wipes a decision and all that was kept of it; whether there was one. Who may do so is the caller's to decide. */
  wipe: (place: DecisionPlace, id: string) => Promise<boolean>;
};

const MOST = 200;
const OF_DECISION = ['decisions', 'decision_changes', 'decision_news'] as const;

const nextNumber = async (db: Connection, { team, channel }: DecisionPlace): Promise<number> => {
  const { last } = await db
    .insertInto('decision_numbers')
    .values({ team, channel, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['team', 'channel'])
        .doUpdateSet((update) => ({ last: update('decision_numbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return Number(last);
};

type NewChange = { number: number; from: string | null; to: string; by: string; at: number };

const noteChange = async (db: Connection, place: DecisionPlace, change: NewChange): Promise<void> => {
  const { team, channel } = place;
  const latest = await db
    .selectFrom('decision_changes')
    .select('change')
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('number', '=', change.number)
    .orderBy('change', 'desc')
    .limit(1)
    .executeTakeFirst();
  const next = Number(latest?.change ?? 0) + 1;
  await db
    .insertInto('decision_changes')
    .values({ team, channel, change: next, ...change })
    .execute();
};

const saveDraft = async (db: Connection, draft: DecisionDraft, at: number): Promise<Decision> => {
  const { team, channel } = draft;
  const number = await nextNumber(db, draft);
  const { status, basis, ...content } = draft;
  const to = statusWords(status);
  const written = {
    content: JSON.stringify(content),
    basis: JSON.stringify(basis),
    search_text: searchText(draft),
  };
  const times = { created_at: at, updated_at: at };
  await db
    .insertInto('decisions')
    .values({ team, channel, number, status: to, ...written, ...times })
    .execute();
  await noteChange(db, draft, { number, from: null, to, by: draft.author, at });
  return { ...draft, id: decisionId(number) };
};

const hasReplacement = async (
  db: Connection,
  place: DecisionPlace,
  number: number,
  status: DecisionStatus,
): Promise<boolean> =>
  status.kind !== 'superseded' ||
  (status.by !== decisionId(number) && (await findRow(db, place, status.by)) !== null);

const changeStatus = async (
  db: Connection,
  place: DecisionPlace,
  id: string,
  { status, by, at }: { status: DecisionStatus; by: string; at: number },
): Promise<Decision | null> => {
  const row = await findRow(db, place, id);
  if (row === null || !(await hasReplacement(db, place, row.number, status))) return null;
  const decision = toDecision(row);
  const to = statusWords(status);
  if (to === row.status) return decision;
  const { number } = row;
  await db
    .updateTable('decisions')
    .set({ status: to, updated_at: at })
    .where('team', '=', place.team)
    .where('channel', '=', place.channel)
    .where('number', '=', number)
    .execute();
  await noteChange(db, place, { number, from: row.status, to, by, at });
  return { ...decision, status };
};

const createReading = (db: Kysely<Database>): Pick<Decisions, 'find' | 'list' | 'search' | 'history'> => {
  const search: Decisions['search'] = async (place, words, most = MOST) => {
    const rows = await searchNeedles(words)
      .reduce(
        (query, needle) => query.where(sql<boolean>`instr(search_text, ${needle}) > 0`),
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
    db.transaction().execute(async (inside) => {
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
  save: (draft) => db.transaction().execute((inside) => saveDraft(inside, draft, clock().getTime())),
  setStatus: (place, id, status, by) =>
    db
      .transaction()
      .execute((inside) => changeStatus(inside, place, id, { status, by, at: clock().getTime() })),
  wipe: (place, id) =>
    db.transaction().execute(async (inside) => {
      const row = await findRow(inside, place, id);
      if (row === null) return false;
      for (const table of OF_DECISION) {
        await inside
          .deleteFrom(table)
          .where('team', '=', place.team)
          .where('channel', '=', place.channel)
          .where('number', '=', row.number)
          .execute();
      }
      return true;
    }),
});
