import type { Kysely } from 'kysely';
import { type Remembered, rememberedSchema } from '../profile/remembered.ts';
import type { Database } from './schema.ts';

type Place = { team: string; channel: string; threadTs: string };

/** What is kept of a thread: nothing said up to `forgottenTs` is read again. */
export type ThreadRecord = { memory: Remembered | null; forgottenTs: string | null };

/** What was understood and answered in each thread. */
export type Threads = {
  find: (place: Place) => Promise<ThreadRecord>;
  remember: (place: Place, memory: Remembered) => Promise<void>;
};

const NOTHING: ThreadRecord = { memory: null, forgottenTs: null };

/** A memory that a former version wrote and this one cannot read counts as none. */
const parseMemory = (json: string | null): Remembered | null => {
  if (json === null) return null;
  const parsed = rememberedSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
};

/** Threads in a database. */
export const createThreads = (db: Kysely<Database>, clock: () => Date): Threads => ({
  find: async ({ team, channel, threadTs }) => {
    const row = await db
      .selectFrom('threads')
      .select(['memory', 'forgotten_ts'])
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread_ts', '=', threadTs)
      .executeTakeFirst();
    if (row === undefined) return NOTHING;
    return { memory: parseMemory(row.memory), forgottenTs: row.forgotten_ts };
  },
  remember: async ({ team, channel, threadTs: thread_ts }, remembered) => {
    const memory = JSON.stringify(remembered);
    const updated_at = clock().getTime();
    await db
      .insertInto('threads')
      .values({ team, channel, thread_ts, memory, forgotten_ts: null, updated_at })
      .onConflict((conflict) =>
        conflict.columns(['team', 'channel', 'thread_ts']).doUpdateSet({ memory, updated_at }),
      )
      .execute();
  },
});
