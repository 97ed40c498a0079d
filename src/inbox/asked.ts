import type { ExpressionBuilder, Kysely } from 'kysely';
import { DONE } from '../store/done.ts';
import type { Database } from '../store/schema.ts';
import type { InboxRequest } from './inbox-request.ts';
import type { Thread } from './thread.ts';

/** Something a person asked. `ts`: when, as Slack writes it; for a command that is its root. */
export type Asked = Pick<InboxRequest, 'id' | 'user' | 'text' | 'kind'> & {
  ts: string;
  /** The message of the bot that restates it, as long as there is one; null for what a person wrote themselves. */
  restatedTs: string | null;
};

/** What was asked, by whom and where. Orders and questions that were not taken on are none. */
export type AskedQuestions = {
  /** What people asked the bot in a thread before a time, oldest first; `text` is null where it was wiped. */
  askedInThread: (thread: Thread, before: number) => Promise<Asked[]>;
  /** Open requests in a thread, oldest first. */
  openInThread: (thread: Thread) => Promise<Pick<InboxRequest, 'id' | 'user'>[]>;
  /** Whether something asked in a thread after a time is answered already. */
  isAnsweredSince: (thread: Thread, after: number) => Promise<boolean>;
  /** How many questions one person had taken on since a time (milliseconds since 1970). */
  countAsked: (person: { team: string; user: string }, since: number) => Promise<number>;
};

const isQuestion = (where: ExpressionBuilder<Database, 'requests'>) =>
  where.or([where('outcome', 'is', null), where('outcome', 'not in', ['refused', 'ordered'])]);

/** States in which the answer stands, and only a model may still add to it. */
const STANDS = ['answered', 'explained'] as const;

/** The step of the message that restates a press, in its best form or as plain text. */
const RESTATED = ['restated', 'restated.plain.1'];

/** The post under which the thread reads what somebody pressed. */
const restatedTs = (select: ExpressionBuilder<Database, 'requests'>) =>
  select
    .selectFrom('posts')
    .select('posts.ts')
    .whereRef('posts.request_id', '=', 'requests.id')
    .where('posts.step', 'in', RESTATED)
    .where('posts.ts', 'is not', null)
    .limit(1)
    .as('restated_ts');

const inThread = (db: Kysely<Database>, { team, channel, threadTs }: Thread) =>
  db
    .selectFrom('requests')
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('thread_ts', '=', threadTs)
    .orderBy('received_at');

/** Questions in a database. */
export const createAskedQuestions = (db: Kysely<Database>): AskedQuestions => ({
  askedInThread: async (thread, before) => {
    const rows = await inThread(db, thread)
      .select((select) => ['id', 'user', 'text', 'message_ts', 'kind', restatedTs(select)])
      .where('received_at', '<', before)
      .where(isQuestion)
      .execute();
    return rows.map(({ message_ts: ts, restated_ts: restated, ...row }) => ({
      ...row,
      ts: ts ?? thread.threadTs,
      // The root of a thread that a command began restates the command.
      restatedTs: row.kind === 'command' ? thread.threadTs : restated,
    }));
  },
  openInThread: (thread) => inThread(db, thread).select(['id', 'user']).where('state', '<>', DONE).execute(),
  isAnsweredSince: async (thread, after) => {
    const later = await inThread(db, thread)
      .select('id')
      .where('received_at', '>', after)
      .where((where) => where.or([where('outcome', '=', 'answered'), where('state', 'in', STANDS)]))
      .executeTakeFirst();
    return later !== undefined;
  },
  countAsked: async ({ team, user }, since) => {
    const { asked } = await db
      .selectFrom('requests')
      .select((select) => select.fn.countAll<number>().as('asked'))
      .where('team', '=', team)
      .where('user', '=', user)
      .where('received_at', '>', since)
      .where((where) => where.or([where('outcome', 'is', null), where('outcome', '!=', 'refused')]))
      .executeTakeFirstOrThrow();
    return Number(asked);
  },
});
