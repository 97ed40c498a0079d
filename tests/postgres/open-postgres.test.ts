import { type RawBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createInbox } from '../../src/inbox/inbox.ts';
import { isTransient } from '../../src/slack/is-transient.ts';
import { inTurn } from '../../src/store/in-turn.ts';
import { MIGRATIONS, migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { questionOf } from '../inbox/start-inbox.ts';
import { testLocation } from '../store/test-location.ts';
import { startPostgres } from './postgres-server.ts';

const open = async (location: string): Promise<Store> => {
  const store = await openStore(location);
  onTestFinished(() => store.close());
  return store;
};

const server = (): URL => new URL(inject('postgresUrl') ?? '');

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable('it works'),
    (error: unknown) => error,
  );

const changing = (change: RawBuilder<unknown>): Migration => ({
  up: async (db) => {
    await change.execute(db);
  },
});

describe('opening Postgres', () => {
  it('migrates once where several replicas start at the same time', async () => {
    const location = await testLocation();
    const client = new pg.Client({ connectionString: location });
    await client.connect();
    onTestFinished(() => client.end());
    const { rows } = await client.query<{ schema: string }>('select current_schema() as schema');
    await client.query(`drop schema ${rows[0]?.schema} cascade; create schema ${rows[0]?.schema}`);
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(location)));
    expect(stores.flatMap(({ migrated }) => migrated).sort()).toEqual(Object.keys(MIGRATIONS));
    expect(await createInbox(stores[3]?.db ?? expect.unreachable(), () => new Date()).open()).toEqual([]);
  });

  it('opens while another program on the same database makes and drops tables', async () => {
    const location = await testLocation();
    const other = new pg.Client({ connectionString: location });
    await other.connect();
    onTestFinished(() => other.end());
    const churn = (async () => {
      const columns = Array.from({ length: 40 }, (_, index) => `c${index} bigserial`).join();
      for (let round = 0; round < 40; round += 1) {
        await other.query(`create schema passing; create table passing.one (${columns})`);
        await other.query('drop schema passing cascade');
      }
    })();
    for (let start = 0; start < 20; start += 1) {
      const { db } = await open(location);
      const tables = await db.introspection.getTables();
      expect(new Set(tables.map(({ schema }) => schema)).size).toBe(1);
    }
    await churn;
  });

  it('undoes a change of tables that failed, the ones before it in the same run too', async () => {
    const { db } = await open(await testLocation());
    const broken = {
      ...MIGRATIONS,
      '9998-whole': changing(sql`create table whole (id text)`),
      '9999-half': changing(sql`create table half (id nonsense)`),
    };
    await expect(migrate(db, broken)).rejects.toThrow(/nonsense/);
    const { rows } =
      await sql`select 1 from pg_tables where tablename in ('whole', 'half') and schemaname = current_schema()`.execute(
        db,
      );
    expect(rows).toEqual([]);
  });

  it('refuses tables that a newer version has changed', async () => {
    const location = await testLocation();
    const { db } = await open(location);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', now())`.execute(db);
    onTestFinished(() =>
      sql`delete from kysely_migration where name = '9999-future'`.execute(db).then(() => undefined),
    );
    expect(await failureOf(openStore(location))).toMatchObject({ name: 'StoreError', reason: 'newer' });
  });

  it.each([
    [
      'a port where nothing listens',
      () => Object.assign(server(), { port: '1' }),
      'unreached',
      /no Postgres answers/,
    ],
    [
      'a database that does not exist',
      () => Object.assign(server(), { pathname: '/elsewhere' }),
      'settings',
      /does not exist/,
    ],
    [
      'a host nobody knows',
      () => Object.assign(server(), { hostname: 'nowhere.invalid' }),
      'unreached',
      /host that DATABASE_URL names/,
    ],
  ])('says what to do about %s, and no value of the setting', async (_, url, reason, words) => {
    const error = await failureOf(openStore(url().href));
    expect(error).toMatchObject({
      name: 'StoreError',
      reason,
      message: expect.stringMatching(words),
    });
    expect(String(error)).not.toContain('127.0.0.1');
  });
});

describe('Postgres', () => {
  it('gives times as numbers', async () => {
    const { db } = await open(await testLocation());
    const inbox = createInbox(db, () => new Date(1_790_000_000_123));
    await inbox.accept(['event:1'], questionOf('r1', { receivedAt: 1_790_000_000_123 }));
    expect((await inbox.find('r1'))?.receivedAt).toBe(1_790_000_000_123);
  });

  it('lets transactions of one key run one after the other, also from two replicas', async () => {
    const location = await testLocation();
    const stores = [await open(location), await open(location)];
    await stores[0]?.db.insertInto('decision_numbers').values({ team: 'T', channel: 'C', last: 0 }).execute();
    const addOne = (store: Store) =>
      inTurn(store.db, 'counting', async (inside) => {
        const { last } = await inside.selectFrom('decision_numbers').select('last').executeTakeFirstOrThrow();
        await inside
          .updateTable('decision_numbers')
          .set({ last: last + 1 })
          .execute();
      });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => addOne(stores[index % 2] ?? expect.unreachable())),
    );
    const { last } =
      (await stores[0]?.db.selectFrom('decision_numbers').select('last').executeTakeFirst()) ?? {};
    expect(last).toBe(20);
  });

  it('takes one of two deliveries of a question that come to two replicas at once', async () => {
    const location = await testLocation();
    const inboxes = [await open(location), await open(location)].map(({ db }) =>
      createInbox(db, () => new Date()),
    );
    const taken = await Promise.all(
      inboxes.map((inbox, index) => inbox.accept(['event:1'], questionOf(`r${index}`))),
    );
    expect(taken.toSorted()).toEqual([false, true]);
    expect(await inboxes[0]?.open()).toHaveLength(1);
  });
});

describe('a Postgres server that goes away', () => {
  it('is trouble that passes, and works again when it is back', async () => {
    const own = await startPostgres();
    if (own === null) return expect.unreachable('a server is installed');
    onTestFinished(own.close);
    const idle: string[] = [];
    const store = await openStore(`${own.url}?connect_timeout=60`, {
      onIdleError: ({ message }) => idle.push(message),
    });
    onTestFinished(() => store.close());
    const inbox = createInbox(store.db, () => new Date());
    await inbox.accept(['event:1'], questionOf('r1'));
    await own.stop('immediate');
    expect(isTransient(await failureOf(inbox.accept(['event:2'], questionOf('r2'))))).toBe(true);
    expect(isTransient(await failureOf(inbox.find('r1')))).toBe(true);
    await own.start();
    expect(await inbox.accept(['event:2'], questionOf('r2'))).toBe(true);
    expect((await inbox.open()).map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(idle).not.toEqual([]);
  });
});
