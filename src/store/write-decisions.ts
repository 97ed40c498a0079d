import {
  type Decision,
  type DecisionDraft,
  type DecisionStatus,
  decisionId,
  statusWords,
} from '../decisions/decision.ts';
import { searchText } from '../decisions/search-words.ts';
import { insertPost, makeDue, numberOfForm } from './decision-posts.ts';
import { type Connection, type DecisionPlace, findRow, toDecision, toStatus } from './decision-rows.ts';

/**
 * What a form that records a decision comes to. `isNew`: false when the same form made it before. `no-such`: the
 * channel has not, or has no longer, the decision that it says to replace, or another one replaced it.
 */
export type Recording =
  | { kind: 'recorded'; decision: Decision; isNew: boolean; replaced: Decision | null }
  | { kind: 'no-such' };

/** The form by which a decision is recorded. */
export type RecordForm = {
  /** What Slack calls the form: sent twice, it makes one decision. */
  form: string;
  /** An opaque id for what is posted of the decision. */
  recordId: string;
  /** The decision of the channel whose place it takes, if it takes one's. */
  replaces: string | null;
};

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

/** Stores a decision under the next number of its channel. */
export const saveDraft = async (db: Connection, draft: DecisionDraft, at: number): Promise<Decision> => {
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

/** Gives a decision another status; null when the channel has none of this id, or none that is to take its place. */
export const changeStatus = async (
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
  await makeDue(db, place, number);
  return { ...decision, status };
};

/** The last change of a decision is told by whoever made it: nobody tells it again, if all before it was told. */
const markTold = async (db: Connection, { team, channel }: DecisionPlace, number: number): Promise<void> => {
  const changes = db
    .selectFrom('decision_changes')
    .select(({ fn }) => fn.max('change').as('last'))
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('number', '=', number);
  const last = Number((await changes.executeTakeFirst())?.last ?? 0);
  await db
    .updateTable('decision_posts')
    .set({ told_change: last })
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('number', '=', number)
    .where('told_change', '=', last - 1)
    .execute();
};

/** Notes what somebody said to news of a decision; null when it takes no such answer. */
export const noteAnswer = async (
  db: Connection,
  place: DecisionPlace,
  id: string,
  { answer, by, at }: { answer: 'reaffirmed' | 'reopened'; by: string; at: number },
): Promise<Decision | null> => {
  const row = await findRow(db, place, id);
  const takes = answer === 'reaffirmed' ? ['accepted', 'proposed'] : ['accepted'];
  if (row === null || !takes.includes(row.status)) return null;
  const { number, status } = row;
  const reopened = { status: { kind: 'proposed' }, by, at } as const;
  if (answer === 'reaffirmed') await noteChange(db, place, { number, from: status, to: status, by, at });
  const decision = answer === 'reaffirmed' ? toDecision(row) : await changeStatus(db, place, id, reopened);
  await markTold(db, place, number);
  return decision;
};

const recordedBefore = async (
  db: Connection,
  { team }: DecisionPlace,
  form: string,
): Promise<Decision | null> => {
  const made = await numberOfForm(db, team, form);
  const row = made && (await findRow(db, { team, channel: made.channel }, decisionId(Number(made.number))));
  return row && toDecision(row);
};

/** Stores what a form records, once a form, and gives the decision that it replaces its status. */
export const recordDraft = async (
  db: Connection,
  draft: DecisionDraft,
  { form, recordId, replaces, at }: RecordForm & { at: number },
): Promise<Recording> => {
  const before = await recordedBefore(db, draft, form);
  if (before !== null) return { kind: 'recorded', decision: before, isNew: false, replaced: null };
  const old = replaces === null ? null : await findRow(db, draft, replaces);
  if (replaces !== null && (old === null || toStatus(old.status).kind === 'superseded'))
    return { kind: 'no-such' };
  const decision = await saveDraft(db, draft, at);
  await insertPost(db, decision, { recordId, form, at });
  const status: DecisionStatus = { kind: 'superseded', by: decision.id };
  const replaced =
    replaces === null ? null : await changeStatus(db, draft, replaces, { status, by: draft.author, at });
  return { kind: 'recorded', decision, isNew: true, replaced };
};
