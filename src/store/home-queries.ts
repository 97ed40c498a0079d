import type { Kysely } from 'kysely';
import { type HomeChannels, homeChannels } from './home-channels.ts';
import { type HomeQuestions, questionsIn } from './home-questions.ts';
import { type HomeTallies, homeTallies } from './home-tallies.ts';
import type { Database } from './schema.ts';

/** What the app's home is made of. Times are milliseconds since 1970; nothing here is changed. */
export type HomeQueries = HomeChannels &
  HomeQuestions &
  HomeTallies & {
    /** Which of these channels have a profile of their own. */
    withProfile: (team: string, channels: readonly string[]) => Promise<string[]>;
  };

/** The questions of the home over a database. */
export const createHomeQueries = (db: Kysely<Database>): HomeQueries => ({
  ...homeChannels(db),
  ...homeTallies(db),
  questionsIn: questionsIn(db),
  withProfile: async (team, channels) => {
    if (channels.length === 0) return [];
    const rows = await db
      .selectFrom('team_profiles')
      .select('channel')
      .where('team', '=', team)
      .where('channel', 'in', channels)
      .execute();
    return rows.map(({ channel }) => channel);
  },
});
