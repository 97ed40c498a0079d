import { Kysely, SqliteDialect, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MIGRATIONS, migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Database } from '../../src/store/schema.ts';
import { openSqliteDatabase } from '../../src/store/sqlite-database.ts';
import { openTestStore } from './open-test-store.ts';
import { tempPath } from './temp-path.ts';

const NAMES = Object.keys(MIGRATIONS);
/** The changes up to the first version that could have been installed. */
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).slice(0, 1));

const openRaw = (location: string): Kysely<Database> => {
  const database = openSqliteDatabase(location);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
  onTestFinished(() => db.destroy());
  return db;
};

const tablesOf = async (db: Kysely<Database>): Promise<string[]> => {
  const tables = await db.introspection.getTables();
  return tables.map(({ name }) => name).sort();
};

const REQUEST = {
  id: 'r1',
  kind: 'message',
  state: 'accepted',
  outcome: null,
  team: 'T1',
  channel: 'C1',
  user: 'U1',
  thread_ts: '1700000000.000100',
  message_ts: '1700000000.000100',
  text: 'which framework?',
  body: '{}',
  response_url: null,
  attempts: 0,
  received_at: 1_000,
  done_at: null,
} as const;

/** The path of a database that the version before wrote a request to. */
const fromBefore = async (): Promise<string> => {
  const path = tempPath();
  const db = openRaw(path);
  await migrate(db, BEFORE);
  await db.insertInto('requests').values(REQUEST).execute();
  await db.insertInto('delivery_keys').values({ key: 'event:1', seen_at: 1_000 }).execute();
  await db.destroy();
  return path;
};

describe('migrating', () => {
  it('brings an empty database to the newest form', async () => {
    const { db } = await openTestStore();
    expect(await tablesOf(db)).toEqual([
      'ballots',
      ...['decision_changes', 'decision_news', 'decision_numbers', 'decision_posts', 'decisions'],
      ...['delivery_keys', 'feedback', 'installations', 'posts', 'requests', 'team_profiles', 'threads'],
      'votes',
    ]);
  });

  it('names every change it made to an empty database', async () => {
    expect((await openTestStore()).migrated).toEqual(NAMES);
  });

  it('makes only the changes that a database of the version before lacks', async () => {
    const { migrated } = await openTestStore(await fromBefore());
    expect(migrated).toEqual(NAMES.slice(1));
  });

  it('adds the new tables to a database of the version before', async () => {
    const { db } = await openTestStore(await fromBefore());
    expect(await db.selectFrom('threads').selectAll().execute()).toEqual([]);
  });

  it('keeps the rows of a database of the version before', async () => {
    const { db } = await openTestStore(await fromBefore());
    expect({
      requests: await db.selectFrom('requests').selectAll().execute(),
      keys: await db.selectFrom('delivery_keys').selectAll().execute(),
    }).toEqual({
      requests: [{ ...REQUEST, behaviour: null, confidence: null, user_team: null, held_by: null }],
      keys: [{ key: 'event:1', seen_at: 1_000 }],
    });
  });

  it('changes nothing when a database is opened again', async () => {
    const path = tempPath();
    await (await openStore(path)).close();
    expect((await openTestStore(path)).migrated).toEqual([]);
  });

  it('refuses a database that a newer program changed', async () => {
    const path = tempPath();
    const db = openRaw(path);
    await migrate(db, { ...MIGRATIONS, '9999-later': { up: async () => undefined } });
    await db.destroy();
    await expect(openStore(path)).rejects.toMatchObject({
      name: 'StoreError',
      reason: 'newer',
      message: expect.stringContaining('start that version'),
    });
  });

  it('leaves a database alone that a newer program changed', async () => {
    const path = tempPath();
    const db = openRaw(path);
    await migrate(db, { ...BEFORE, '9999-later': { up: async () => undefined } });
    await db.destroy();
    await openStore(path).catch(() => undefined);
    expect(await tablesOf(openRaw(path))).not.toContain('threads');
  });

  describe('with a change that fails half-way', () => {
    const FAILING = {
      '0003-failing': {
        up: async (db: Kysely<unknown>) => {
          await db.schema.createTable('half').addColumn('id', 'text').execute();
          throw new Error('the power went');
        },
      },
    };

    it('reports what went wrong', async () => {
      await expect(migrate(openRaw(tempPath()), { ...MIGRATIONS, ...FAILING })).rejects.toThrow(
        'the power went',
      );
    });

    it('leaves nothing of it behind', async () => {
      const db = openRaw(tempPath());
      await migrate(db, { ...MIGRATIONS, ...FAILING }).catch(() => undefined);
      expect(await tablesOf(db)).toEqual([]);
    });

    it('makes all changes at the next start', async () => {
      const path = tempPath();
      const db = openRaw(path);
      await migrate(db, { ...MIGRATIONS, ...FAILING }).catch(() => undefined);
      await db.destroy();
      expect((await openTestStore(path)).migrated).toEqual(NAMES);
    });
  });

  it('leaves no transaction open', async () => {
    const { db } = await openTestStore();
    await expect(sql`begin`.execute(db)).resolves.toBeDefined();
  });
});
