import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';
import { answerPost, stands } from './standing-answers.ts';

type Person = { team: string; user: string };

/** A channel in which something is kept that people may see again, and when it came (milliseconds since 1970). */
export type ActiveChannel = { channel: string; at: number };

export type HomeChannels = {
  /** Channels with answers, decisions or a profile of their own, newest first; no direct messages. */
  activeChannels: (team: string, since: number, most: number) => Promise<ActiveChannel[]>;
  /** The same, where one person asked. */
  channelsOf: (person: Person, since: number, most: number) => Promise<ActiveChannel[]>;
  /** The channel of one person's direct messages with the bot; null where they never asked there. */
  directChannelOf: (person: Person) => Promise<string | null>;
};

/** Direct messages by Slack's ids. */
const DIRECT = 'D%';
/** Rows that are looked through for channels. */
const LOOKED_THROUGH = 1_000;

const newestOf = (rows: readonly ActiveChannel[], most: number): ActiveChannel[] => {
  const newest = new Map<string, number>();
  for (const { channel, at } of rows) {
    newest.set(channel, Math.max(Number(at), newest.get(channel) ?? Number.NEGATIVE_INFINITY));
  }
  return [...newest]
    .map(([channel, at]) => ({ channel, at }))
    .sort((one, other) => other.at - one.at)
    .slice(0, most);
};

const activeChannels =
  (db: Kysely<Database>): HomeChannels['activeChannels'] =>
  async (team, since, most) => {
    const asked = await db
      .selectFrom('requests')
      .select(['channel', 'received_at as at'])
      .where('team', '=', team)
      .where('received_at', '>', since)
      .where('channel', 'not like', DIRECT)
      .where(stands)
      .orderBy('received_at', 'desc')
      .limit(LOOKED_THROUGH)
      .execute();
    const decided = await db
      .selectFrom('decisions')
      .select(['channel', 'created_at as at'])
      .where('team', '=', team)
      .where('created_at', '>', 0)
      .where('channel', 'not like', DIRECT)
      .orderBy('created_at', 'desc')
      .limit(LOOKED_THROUGH)
      .execute();
    const described = await db
      .selectFrom('team_profiles')
      .select(['channel', 'updated_at as at'])
      .where('team', '=', team)
      .where('updated_at', '>', 0)
      .where('channel', '!=', '')
      .where('channel', 'not like', DIRECT)
      .orderBy('updated_at', 'desc')
      .limit(LOOKED_THROUGH)
      .execute();
    return newestOf([...asked, ...decided, ...described], most);
  };

const ofPerson = (db: Kysely<Database>, { team, user }: Person, since: number) =>
  db
    .selectFrom('requests')
    .select(['channel', 'received_at as at'])
    .where('team', '=', team)
    .where('user', '=', user)
    .where('received_at', '>', since)
    .orderBy('received_at', 'desc');

/** The channels of the home. */
export const homeChannels = (db: Kysely<Database>): HomeChannels => ({
  activeChannels: activeChannels(db),
  channelsOf: async (person, since, most) =>
    newestOf(
      await ofPerson(db, person, since)
        .where('channel', 'not like', DIRECT)
        .where(stands)
        .limit(LOOKED_THROUGH)
        .execute(),
      most,
    ),
  directChannelOf: async (person) => {
    const found = await ofPerson(db, person, 0)
      .where('channel', 'like', DIRECT)
      .where((where) => where.exists(answerPost(where)))
      .limit(1)
      .executeTakeFirst();
    return found?.channel ?? null;
  },
});
