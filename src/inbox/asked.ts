import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Database } from '../store/schema.ts';
import type { InboxRequest } from './inbox-request.ts';
import type { Thread } from './thread.ts';

/** Something a person asked; `ts` is the message it stands in, the root for a command. */
export type Asked = Pick<InboxRequest, 'id' | 'user' | 'text' | 'kind'> & { ts: string };

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

/** Written out, not bound: only then does SQLite see that an index over some of the rows serves. */
const DONE = sql.lit<'done'>('done');

const isQuestion = (where: ExpressionBuilder<Database, 'requests'>) =>
  where.or([where('outcome', 'is', null), where('outcome', 'not in', ['refused', 'ordered'])]);

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
      .select(['id', 'user', 'text', 'message_ts', 'kind'])
      .where('received_at', '<', before)
      .where(isQuestion)
      .execute();
    return rows.map(({ message_ts: ts, ...row }) => ({ ...row, ts: ts ?? thread.threadTs }));
  },
  openInThread: (thread) => inThread(db, thread).select(['id', 'user']).where('state', '<>', DONE).execute(),
  isAnsweredSince: async (thread, after) => {
    const later = await inThread(db, thread)
      .select('id')
      .where('received_at', '>', after)
      .where('outcome', '=', 'answered')
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
