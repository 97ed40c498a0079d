import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { wipeTeam } from '../../src/store/wipe-team.ts';
import { TABLE_KEYS } from '../../src/store-cli/table-keys.ts';
import { everyRow, fillStore } from '../store-cli/fill-store.ts';
import { openTestStore } from './open-test-store.ts';

const TABLES = Object.keys(TABLE_KEYS);
/** Found through others, or not a team's; a new one has to be thought of in wipe-team.ts. */
const WITHOUT_TEAM = ['ballots', 'delivery_keys', 'posts'];
/** The team of the first row that `fillStore` puts into each table. */
const TEAM = 'team-0';
const WITH_TEAM = TABLES.filter((table) => !WITHOUT_TEAM.includes(table));

const post = (request_id: string, channel = '') => ({
  request_id,
  step: 's',
  channel,
  ts: '1',
  posted_at: 1,
});

/** Two rows of two teams in each table, and what hangs on them. */
const setUp = async () => {
  const { db } = await openTestStore();
  await fillStore(db, 2, WITH_TEAM);
  const teams = await db.selectFrom('requests').select(['id', 'team', 'channel']).orderBy('team').execute();
  const other = teams.find(({ team }) => team !== TEAM);
  if (other === undefined) throw new Error('there is one team alone');
  const records = await db.selectFrom('decision_posts').select(['team', 'record_id', 'channel']).execute();
  const votes = await db.selectFrom('votes').select(['id', 'team']).execute();
  const ballots = votes.map(({ id }) => ({ vote_id: id, user: 'U1', tiers: '{}', consents: 0, at: 1 }));
  await db.insertInto('ballots').values(ballots).execute();
  const ids = [...teams.map(({ id }) => id), ...votes.map(({ id }) => id)];
  const posts = [...new Set([...ids, ...records.map(({ record_id }) => record_id)])].map((id) => post(id));
  const news = records.map(({ team, channel }) => post(`news-of-${team}`, channel));
  await db
    .insertInto('posts')
    .values([...posts, ...news])
    .execute();
  const keys = ['message:team-0:C1:1', 'message:team-01:C1:1', 'event:Ev1'];
  await db
    .insertInto('delivery_keys')
    .values(keys.map((key) => ({ key, seen_at: 1 })))
    .execute();
  return { db, otherTeam: other.team };
};

describe('wiping a team', () => {
  it('knows of every table whether its rows name their team', async () => {
    const { db } = await setUp();
    const tables = (await db.introspection.getTables()).filter(({ name }) => TABLES.includes(name));
    const without = tables.filter(({ columns }) => !columns.some(({ name }) => name === 'team'));
    expect([...new Set(without.map(({ name }) => name))].sort()).toEqual(WITHOUT_TEAM);
  });

  it('leaves none of its rows in any table', async () => {
    const { db } = await setUp();
    expect(await wipeTeam(db, TEAM)).toBeGreaterThan(WITH_TEAM.length);
    for (const table of WITH_TEAM) {
      const { rows } = await sql`select team from ${sql.table(table)} where team = ${TEAM}`.execute(db);
      expect(rows, table).toEqual([]);
    }
  });

  it('leaves every row of the other team as it was', async () => {
    const { db, otherTeam } = await setUp();
    const before = await everyRow(db, WITH_TEAM);
    await wipeTeam(db, TEAM);
    const after = await everyRow(db, WITH_TEAM);
    for (const table of WITH_TEAM) {
      expect(after[table], table).toEqual(before[table]?.filter((row) => !row.includes(`"${TEAM}"`)));
      expect(after[table], table).toHaveLength(1);
      expect(JSON.parse(after[table]?.[0] ?? '[]'), table).toContainEqual(['team', otherTeam]);
    }
  });

  it('takes what was posted and voted with it, and leaves that of the other team', async () => {
    const { db, otherTeam } = await setUp();
    const votes = await db.selectFrom('votes').select('id').where('team', '=', otherTeam).execute();
    const before = await db.selectFrom('posts').select('request_id').execute();
    await wipeTeam(db, TEAM);
    const ballots = await db.selectFrom('ballots').select('vote_id').execute();
    expect(ballots.map(({ vote_id }) => vote_id)).toEqual(votes.map(({ id }) => id));
    const after = await db.selectFrom('posts').select('request_id').execute();
    expect(after).toHaveLength(before.length / 2);
    expect(after).toContainEqual({ request_id: `news-of-${otherTeam}` });
    expect(after).not.toContainEqual({ request_id: `news-of-${TEAM}` });
  });

  it('forgets the keys that name it, and no others', async () => {
    const { db } = await setUp();
    await wipeTeam(db, TEAM);
    const keys = await db.selectFrom('delivery_keys').select('key').orderBy('key').execute();
    expect(keys.map(({ key }) => key)).toEqual(['event:Ev1', 'message:team-01:C1:1']);
  });

  it('keeps news of a decision in a channel that the other team has too', async () => {
    const { db, otherTeam } = await setUp();
    const shared = await db
      .selectFrom('decisions')
      .select('channel')
      .where('team', '=', TEAM)
      .executeTakeFirstOrThrow();
    await db.updateTable('decisions').set(shared).where('team', '=', otherTeam).execute();
    await wipeTeam(db, TEAM);
    const left = await db
      .selectFrom('posts')
      .select('request_id')
      .where('channel', '=', shared.channel)
      .execute();
    expect(left).toContainEqual({ request_id: `news-of-${TEAM}` });
  });

  it('of a team that there is not changes nothing', async () => {
    const { db } = await setUp();
    const before = await everyRow(db, TABLES);
    expect(await wipeTeam(db, 'T0NOBODY')).toBe(0);
    expect(await everyRow(db, TABLES)).toEqual(before);
  });
});
