import { type Kysely, sql } from 'kysely';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startApp } from '../../src/app.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { parseConfig } from '../../src/config.ts';
import { createInbox } from '../../src/inbox/inbox.ts';
import { jobsApplication, jobsSchema } from '../../src/store/jobs-schema.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import type { Database } from '../../src/store/schema.ts';
import { TABLE_KEYS } from '../../src/store-cli/table-keys.ts';
import { settle } from '../e2e/settle.ts';
import { openSlack } from '../fakes/open-slack.ts';
import { questionOf } from '../inbox/start-inbox.ts';
import { createTestLog } from '../slack/test-log.ts';
import { tempPath } from '../store/temp-path.ts';
import { testLocation } from '../store/test-location.ts';
import { callCopy } from '../store-cli/call-copy.ts';
import { everyRow, fillStore } from '../store-cli/fill-store.ts';

const TABLES = Object.keys(TABLE_KEYS);
const CHANNEL = 'C0ARCHITECTURE';
const BOT = 'U0STACK';
const ID = '00000000-0000-4000-8000-000000000001';
const MANY = 10_000;

const within = async <Result>(location: string, work: (store: Store) => Promise<Result>): Promise<Result> => {
  const store = await openStore(location);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

const fill = (location: string, rows: number): Promise<void> =>
  within(location, ({ db }) => fillStore(db, rows));
const rowsAt = (location: string) => within(location, ({ db }) => everyRow(db, TABLES));
const urlOf = (location: string): string =>
  location.startsWith('postgres') ? location : `sqlite:${location}`;
const copy = (from: string, to: string) => callCopy(['--from', urlOf(from), '--to', urlOf(to)]);

/** An empty database on the server, with tables or without. */
const onServer = (): Promise<string> => testLocation();

/** Makes the queue that a bot of this database has, looked after `ago` ago; returns its schema. */
const pretendToRun = async (db: Kysely<Database>, ago: string): Promise<string> => {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  const jobs = jobsSchema(rows[0]?.schema ?? '');
  // A bot of an earlier test may have left its queue beside these tables.
  await sql`drop schema if exists ${sql.id(jobs)} cascade`.execute(db);
  await sql`create schema ${sql.id(jobs)}`.execute(db);
  await sql`create table ${sql.id(jobs, 'queue')} (monitor_on timestamptz, created_on timestamptz)`.execute(
    db,
  );
  await sql`insert into ${sql.id(jobs, 'queue')} values (now() - ${sql.lit(ago)}::interval)`.execute(db);
  onTestFinished(() => within(inject('postgresUrl') ?? '', dropSchema(jobs)));
  return jobs;
};

const dropSchema =
  (schema: string) =>
  async ({ db }: Store): Promise<void> => {
    await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db);
  };

describe('copying between SQLite and Postgres', () => {
  it('brings every row there and back again unchanged', async () => {
    const [first, server, last] = [tempPath('first.db'), await onServer(), tempPath('last.db')];
    await fill(first, 40);
    expect(await copy(first, server)).toMatchObject({ exitCode: 0, complaints: '' });
    expect(await rowsAt(server)).toEqual(await rowsAt(first));
    expect(await copy(server, last)).toMatchObject({ exitCode: 0, complaints: '' });
    expect(await rowsAt(last)).toEqual(await rowsAt(first));
  });

  it('makes the tables of a schema that has none', async () => {
    const [from, server] = [tempPath('first.db'), await onServer()];
    await fill(from, 2);
    await within(server, async ({ db, server: place }) => {
      await sql`drop schema ${sql.id(place?.schema ?? '')} cascade`.execute(db);
      await sql`create schema ${sql.id(place?.schema ?? '')}`.execute(db);
    });
    expect(await copy(from, server)).toMatchObject({ exitCode: 0, complaints: '' });
    expect(await rowsAt(server)).toEqual(await rowsAt(from));
  });

  it(`copies ${MANY} requests, and checks them`, async () => {
    const [from, server] = [tempPath('first.db'), await onServer()];
    await within(from, ({ db }) => fillStore(db, MANY, ['requests']));
    const { exitCode, said } = await copy(from, server);
    expect(exitCode).toBe(0);
    expect(said).toMatch(/^requests +10,000$/m);
  });

  it('puts the sign for what cannot be shown in the place of a NUL, which Postgres refuses', async () => {
    const [from, server] = [tempPath('first.db'), await onServer()];
    await fill(from, 1);
    await within(from, ({ db }) => db.updateTable('requests').set({ text: 'a\0b' }).execute());
    expect(await copy(from, server)).toMatchObject({ exitCode: 0, complaints: '' });
    const texts = await within(server, ({ db }) => db.selectFrom('requests').select('text').execute());
    expect(texts).toEqual([{ text: 'a\uFFFDb' }]);
  });

  it('refuses a Postgres database that holds something and leaves it as it was', async () => {
    const [from, server] = [tempPath('first.db'), await onServer()];
    await fill(from, 3);
    await within(server, ({ db }) =>
      db.insertInto('delivery_keys').values({ key: 'event:1', seen_at: 1 }).execute(),
    );
    const before = await rowsAt(server);
    expect(await copy(from, server)).toEqual({
      exitCode: 1,
      said: '',
      complaints: 'The target already holds something (table delivery_keys). Name one that is empty.\n',
    });
    expect(await rowsAt(server)).toEqual(before);
  });

  it('names no value of a URL when the server refuses', async () => {
    const from = tempPath('first.db');
    await fill(from, 1);
    const url = Object.assign(new URL(inject('postgresUrl') ?? ''), {
      pathname: '/elsewhere',
      password: 'hush',
    });
    const { exitCode, complaints } = await copy(from, url.href);
    expect(exitCode).toBe(2);
    expect(complaints).toBe(
      'The target cannot be used: the database that --to names does not exist: create it, or name another one.\n',
    );
  });
});

describe('a Postgres database whose queue', () => {
  it.each([
    ['was looked after just now while a bot is connected', '1 second', true, 1],
    ['was looked after long ago, though a bot is connected', '1 hour', true, 0],
    ['was looked after just now, by a bot that is gone', '1 second', false, 0],
  ])('%s', async (_, ago, isConnected, exitCode) => {
    const server = await onServer();
    await fill(server, 1);
    const jobs = await within(server, ({ db }) => pretendToRun(db, ago));
    const asBot = new URL(server);
    asBot.searchParams.set('application_name', jobsApplication(jobs));
    const pg = await import('pg');
    const bot = new pg.default.Client({ connectionString: asBot.href });
    if (isConnected) {
      await bot.connect();
      onTestFinished(() => bot.end());
    }
    const answered = await copy(server, tempPath('last.db'));
    expect(answered.exitCode).toBe(exitCode);
    if (exitCode === 1)
      expect(answered.complaints).toContain('Stop the bot, copy, and start it on the copy.');
  });
});

describe('a bot on the copy', () => {
  it.each([
    ['Postgres', () => tempPath('first.db'), onServer],
    ['SQLite', onServer, () => tempPath('last.db')],
  ])('on %s answers what was open before, and is not copied while it runs', async (_, source, target) => {
    // The bot hears of the question from the copy alone.
    const slack = await openSlack({ retryDelaysMs: [] });
    onTestFinished(slack.close);
    const [from, to] = [await source(), await target()];
    const { ts, delivered } = slack.workspace.typeMessage({
      text: `<@${BOT}> compare fastify and express for an API`,
      channel: CHANNEL,
      user: 'U0MIRA',
    });
    await delivered;
    await within(from, async ({ db }) => {
      const body = JSON.stringify(mentionOf(ts));
      const inbox = createInbox(db, () => new Date(), { holder: 'a process that is gone' });
      await inbox.accept(
        ['event:1'],
        questionOf(ID, { team: '', channel: CHANNEL, user: 'U0MIRA', threadTs: ts, messageTs: ts, body }),
      );
      await inbox.hold(ID);
    });
    expect(await copy(from, to)).toMatchObject({ exitCode: 0, complaints: '' });
    const { log } = createTestLog();
    const config = parseConfig({ ...slack.environment, DATABASE_URL: urlOf(to) });
    const app = await startApp(config, { log, catalog: loadCatalog(config.dataDirectory) });
    onTestFinished(app.close);
    await app.ready;
    const steps = () =>
      slack.workspace
        .thread(CHANNEL, ts)
        .filter(({ user }) => user === BOT)
        .map(({ metadata }) => metadata?.event_payload['step']);
    await expect.poll(() => steps().length).toBeGreaterThan(0);
    await settle(app);
    const again = await copy(to, tempPath('again.db'));
    expect(again).toMatchObject({
      exitCode: 1,
      complaints: expect.stringMatching(/running bot|A bot is using it/),
    });
    expect(again.said).toBe('');
    expect(steps()).toContain('answer.1');
    expect(new Set(steps()).size).toBe(steps().length);
  });
});

/** A mention as Slack delivers it. */
const mentionOf = (ts: string) => ({
  type: 'event_callback',
  event_id: 'Ev0COPIED',
  event: {
    type: 'app_mention',
    user: 'U0MIRA',
    text: `<@${BOT}> compare fastify and express for an API`,
    channel: CHANNEL,
    ts,
  },
});
