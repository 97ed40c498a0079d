import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** Tables whose rows are a team's by a column of their own. Those that others are found by stand in front of none. */
const BY_TEAM = [
  'feedback',
  'threads',
  'team_profiles',
  'decision_numbers',
  'decision_changes',
  'decision_news',
  'decision_posts',
  'decisions',
  'votes',
  'requests',
  'installations',
] as const satisfies readonly (keyof Database)[];

/** What was posted for a request, a vote or a decision, and for news of decisions, which only their channel tells. */
const wipePosts = async (trx: Transaction<Database>, team: string): Promise<number> => {
  const { numDeletedRows } = await trx
    .deleteFrom('posts')
    .where((where) =>
      where.or([
        where('request_id', 'in', where.selectFrom('requests').select('id').where('team', '=', team)),
        where('request_id', 'in', where.selectFrom('votes').select('id').where('team', '=', team)),
        where(
          'request_id',
          'in',
          where.selectFrom('decision_posts').select('record_id').where('team', '=', team),
        ),
        where.and([
          where('channel', 'in', where.selectFrom('decisions').select('channel').where('team', '=', team)),
          // A channel that two of the workspaces share has one id in both.
          where(
            'channel',
            'not in',
            where.selectFrom('decisions').select('channel').where('team', '!=', team),
          ),
          where(
            'channel',
            'not in',
            where.selectFrom('requests').select('channel').where('team', '!=', team),
          ),
        ]),
      ]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** Ballots of the team's votes. */
const wipeBallots = async (trx: Transaction<Database>, team: string): Promise<number> => {
  const votes = trx.selectFrom('votes').select('id').where('team', '=', team);
  const { numDeletedRows } = await trx.deleteFrom('ballots').where('vote_id', 'in', votes).executeTakeFirst();
  return Number(numDeletedRows);
};

/** Keys of messages name the team; those that do not are gone within a day, like all keys. */
const wipeKeys = async (trx: Transaction<Database>, team: string): Promise<number> => {
  const prefix = `message:${team}`;
  const { numDeletedRows } = await trx
    .deleteFrom('delivery_keys')
    // What begins with the prefix and a colon: a semicolon is the next character.
    .where('key', '>=', `${prefix}:`)
    .where('key', '<', `${prefix};`)
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** Deletes everything that is kept of a team, all or nothing, and returns how many rows that were. */
export const wipeTeam = (db: Kysely<Database>, team: string): Promise<number> =>
  db.transaction().execute(async (trx) => {
    let rows = (await wipePosts(trx, team)) + (await wipeBallots(trx, team)) + (await wipeKeys(trx, team));
    for (const table of BY_TEAM) {
      const { numDeletedRows } = await trx.deleteFrom(table).where('team', '=', team).executeTakeFirst();
      rows += Number(numDeletedRows);
    }
    return rows;
  });
