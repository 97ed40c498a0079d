import type { Kysely } from 'kysely';
import type { Decider, Decision } from '../decisions/decision.ts';
import { decisionId, decisionNumber, statusWords } from '../decisions/decision.ts';
import { type Connection, type DecisionPlace, findRow } from './decision-rows.ts';
import type { Database, DecisionPostsTable } from './schema.ts';

/** What stands in Slack of a decision. `createdAt`: milliseconds since 1970. */
export type DecisionPost = {
  id: string;
  recordId: string;
  state: DecisionPostsTable['state'];
  messageTs: string | null;
  shown: string;
  toldChange: number;
  pin: DecisionPostsTable['pin'];
  file: DecisionPostsTable['file'];
  fileId: string | null;
  attempts: number;
  createdAt: number;
};

/** What is noted of a post, as far as it changed. */
export type PostNote = Partial<Omit<DecisionPost, 'id' | 'recordId' | 'createdAt'>>;

export type DecisionPosts = {
  /** Null for a decision that the channel has not, and for one that is not shown in Slack. */
  post: (place: DecisionPlace, id: string) => Promise<DecisionPost | null>;
  /** The decision of a record, by the id that its posts and forms carry. */
  ofRecord: (team: string, recordId: string) => Promise<{ place: DecisionPlace; id: string } | null>;
  /** Those with something left to do in Slack, the oldest first, of one team where it is named. */
  due: (only?: {
    team?: string | undefined;
    most?: number;
  }) => Promise<{ place: DecisionPlace; id: string }[]>;
  notePost: (place: DecisionPlace, id: string, note: PostNote) => Promise<void>;
  /** Notes that nothing is left to do in Slack, unless somebody changed the decision meanwhile. */
  finishPost: (place: DecisionPlace, id: string) => Promise<void>;
  /** Writes down what those who decided are called; of others nothing. */
  nameDeciders: (place: DecisionPlace, id: string, names: Readonly<Record<string, string>>) => Promise<void>;
};

const MOST_DUE = 50;

const toPost = (row: DecisionPostsTable): DecisionPost => ({
  id: decisionId(Number(row.number)),
  recordId: row.record_id,
  state: row.state,
  messageTs: row.message_ts,
  shown: row.shown,
  toldChange: Number(row.told_change),
  pin: row.pin,
  file: row.file,
  fileId: row.file_id,
  attempts: Number(row.attempts),
  createdAt: Number(row.created_at),
});

/** Only what a note speaks of. */
const toColumns = (note: PostNote): Partial<DecisionPostsTable> => ({
  ...(note.state === undefined ? {} : { state: note.state }),
  ...(note.messageTs === undefined ? {} : { message_ts: note.messageTs }),
  ...(note.shown === undefined ? {} : { shown: note.shown }),
  ...(note.toldChange === undefined ? {} : { told_change: note.toldChange }),
  ...(note.pin === undefined ? {} : { pin: note.pin }),
  ...(note.file === undefined ? {} : { file: note.file }),
  ...(note.fileId === undefined ? {} : { file_id: note.fileId }),
  ...(note.attempts === undefined ? {} : { attempts: note.attempts }),
});

const ofDecision = (db: Connection, { team, channel }: DecisionPlace, id: string) =>
  db
    .selectFrom('decision_posts')
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('number', '=', decisionNumber(id) ?? 0);

/** Puts a new decision's record in the line of what is to be posted. */
export const insertPost = async (
  db: Connection,
  decision: Decision,
  { recordId, form, at }: { recordId: string; form: string; at: number },
): Promise<void> => {
  const { team, channel, id, status } = decision;
  await db
    .insertInto('decision_posts')
    .values({
      ...{ team, channel, number: decisionNumber(id) ?? 0, record_id: recordId, form },
      ...{ state: 'due', message_ts: null, shown: statusWords(status), told_change: 1 },
      ...{ pin: 'due', file: 'due', file_id: null, attempts: 0, created_at: at },
    })
    .execute();
};

/** The number of the decision that a form made before; null when it made none. */
export const numberOfForm = async (db: Connection, team: string, form: string) =>
  (await db
    .selectFrom('decision_posts')
    .select(['channel', 'number'])
    .where('team', '=', team)
    .where('form', '=', form)
    .executeTakeFirst()) ?? null;

/** What somebody changed is to be seen in Slack, however often it was tried before. */
export const makeDue = async (
  db: Connection,
  { team, channel }: DecisionPlace,
  number: number,
): Promise<void> => {
  await db
    .updateTable('decision_posts')
    .set({ state: 'due', attempts: 0 })
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('number', '=', number)
    .execute();
};

const named = (deciders: readonly Decider[], names: Readonly<Record<string, string>>): Decider[] =>
  deciders.map(({ id, name }) => ({ id, name: names[id] ?? name }));

const nameIn = async (
  db: Connection,
  place: DecisionPlace,
  id: string,
  names: Readonly<Record<string, string>>,
): Promise<void> => {
  const row = await findRow(db, place, id);
  if (row === null) return;
  const content: unknown = JSON.parse(row.content);
  if (typeof content !== 'object' || content === null || !('deciders' in content)) return;
  const deciders = named(content.deciders as Decider[], names);
  await db
    .updateTable('decisions')
    .set({ content: JSON.stringify({ ...content, deciders }) })
    .where('team', '=', place.team)
    .where('channel', '=', place.channel)
    .where('number', '=', row.number)
    .execute();
};

/** What stands in Slack of the decisions in a database. */
export const createDecisionPosts = (db: Kysely<Database>): DecisionPosts => ({
  post: async (place, id) => {
    const row = await ofDecision(db, place, id).selectAll().executeTakeFirst();
    return row === undefined ? null : toPost(row);
  },
  ofRecord: async (team, recordId) => {
    const row = await db
      .selectFrom('decision_posts')
      .select(['channel', 'number'])
      .where('record_id', '=', recordId)
      .where('team', '=', team)
      .executeTakeFirst();
    if (row === undefined) return null;
    return { place: { team, channel: row.channel }, id: decisionId(Number(row.number)) };
  },
  due: async ({ team: only, most = MOST_DUE } = {}) => {
    const due = db
      .selectFrom('decision_posts')
      .select(['team', 'channel', 'number'])
      .where('state', '=', 'due');
    const rows = await (only === undefined ? due : due.where('team', '=', only))
      .orderBy('created_at')
      .limit(most)
      .execute();
    return rows.map(({ team, channel, number }) => ({
      place: { team, channel },
      id: decisionId(Number(number)),
    }));
  },
  notePost: async ({ team, channel }, id, note) => {
    await db
      .updateTable('decision_posts')
      .set(toColumns(note))
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('number', '=', decisionNumber(id) ?? 0)
      .execute();
  },
  finishPost: async ({ team, channel }, id) => {
    const number = decisionNumber(id) ?? 0;
    await db
      .updateTable('decision_posts')
      .set({ state: 'done', attempts: 0 })
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('number', '=', number)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('decision_changes')
              .select('decision_changes.change')
              .where('decision_changes.team', '=', team)
              .where('decision_changes.channel', '=', channel)
              .where('decision_changes.number', '=', number)
              .whereRef('decision_changes.change', '>', 'decision_posts.told_change'),
          ),
        ),
      )
      .execute();
  },
  nameDeciders: (place, id, names) => db.transaction().execute((inside) => nameIn(inside, place, id, names)),
});
