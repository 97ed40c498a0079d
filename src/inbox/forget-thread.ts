import { type ExpressionBuilder, type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../store/schema.ts';
import type { Thread } from './thread.ts';

/** A vote rests on what is remembered of its thread, whoever said it: it goes with that, and so do its ballots. */
const wipeVotes = async (
  trx: Transaction<Database>,
  { team, channel, threadTs: thread_ts }: Thread,
): Promise<void> => {
  const held = trx
    .selectFrom('votes')
    .select('id')
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('thread_ts', '=', thread_ts);
  await trx.deleteFrom('ballots').where('vote_id', 'in', held).execute();
  await trx
    .deleteFrom('votes')
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('thread_ts', '=', thread_ts)
    .execute();
};

/**
 * Wipes what was asked in a thread and what is remembered of it, and marks the thread so that nothing said up to
 * `upToTs` (a Slack timestamp) is read again. Requests that are still open are ended. `user`: only that person's
 * words; what is remembered goes all the same, because it rests on them too, and so does a vote. `except` is the
 * request that asks for it. Returns how many questions it wiped.
 */
export const forgetThread = (
  db: Kysely<Database>,
  thread: Thread,
  options: { upToTs: string; now: number; except: string; user?: string },
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const { team, channel, threadTs: thread_ts } = thread;
    const { user, upToTs: forgotten_ts, now, except } = options;
    // What was asked after the wish to forget stays and is answered.
    const wasBefore = (where: ExpressionBuilder<Database, 'requests'>) =>
      where.or([where('message_ts', 'is', null), where('message_ts', '<=', forgotten_ts)]);
    let wiped = trx
      .updateTable('requests')
      .set({ text: null, body: null, response_url: null })
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread_ts', '=', thread_ts)
      .where('text', 'is not', null)
      .where('id', '!=', except)
      .where(wasBefore);
    if (user !== undefined) wiped = wiped.where('user', '=', user);
    const { numUpdatedRows } = await wiped.executeTakeFirst();
    const asked = trx
      .selectFrom('requests')
      .select('id')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread_ts', '=', thread_ts);
    if (user === undefined) await trx.deleteFrom('feedback').where('request_id', 'in', asked).execute();
    else {
      // Theirs alone: what they said of answers here, and what was said of answers to them.
      await trx.deleteFrom('feedback').where('request_id', 'in', asked).where('user', '=', user).execute();
      await trx
        .deleteFrom('feedback')
        .where('request_id', 'in', asked.where('user', '=', user))
        .execute();
    }
    await wipeVotes(trx, thread);
    await trx
      .updateTable('requests')
      .set({ state: 'done', outcome: 'stopped', done_at: now })
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread_ts', '=', thread_ts)
      .where('state', '!=', 'done')
      .where('body', 'is', null)
      .where('id', '!=', except)
      .where(wasBefore)
      .execute();
    const forgotten = { memory: null, updated_at: now };
    // An older wish that is delivered late takes nothing back of a newer one.
    const latest = sql<string>`case when threads.forgotten_ts > ${forgotten_ts} then threads.forgotten_ts else ${forgotten_ts} end`;
    await trx
      .insertInto('threads')
      .values({ team, channel, thread_ts, forgotten_ts, ...forgotten })
      .onConflict((conflict) =>
        conflict
          .columns(['team', 'channel', 'thread_ts'])
          .doUpdateSet({ forgotten_ts: latest, ...forgotten }),
      )
      .execute();
    return Number(numUpdatedRows);
  });
