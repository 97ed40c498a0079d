import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { checkPostgres } from '../../src/doctor/check-postgres.ts';
import { readKept } from '../../src/metrics/read-kept.ts';
import { MIGRATIONS } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';

let made = 0;

/** A database of its own on the server of the tests, which goes when the test is over. */
const newDatabase = async (): Promise<{ url: string; run: (statement: string) => Promise<void> }> => {
  const server = inject('postgresUrl') ?? '';
  made += 1;
  const name = `doctor_${process.pid}_${made}`;
  const withClient = async (url: string, statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await withClient(server, `create database ${name}`);
  onTestFinished(() => withClient(server, `drop database ${name} with (force)`));
  const url = Object.assign(new URL(server), { pathname: `/${name}`, search: '?connect_timeout=60' }).href;
  return { url, run: (statement) => withClient(url, statement) };
};

const pending = `${Object.keys(MIGRATIONS).length} changes to its tables are still to be made, which the bot does at its next start`;

describe('the check of a Postgres database', () => {
  it('finds an empty one that the bot can use, and makes nothing in it', async () => {
    const { url } = await newDatabase();
    for (const _ of [1, 2]) {
      expect(await checkPostgres(url)).toEqual([
        { level: 'ok', text: expect.stringMatching(/^Postgres \d+ answers$/), todo: null },
        { level: 'ok', text: pending, todo: null },
        { level: 'ok', text: 'the schema of the queue is created at the first start', todo: null },
      ]);
    }
  });

  it('finds one that the bot is using', async () => {
    const { url, run } = await newDatabase();
    await run('create schema public_jobs');
    const store = await openStore(url);
    onTestFinished(() => store.close());
    expect((await checkPostgres(url)).slice(1)).toEqual([
      { level: 'ok', text: 'its tables are up to date', todo: null },
      { level: 'ok', text: 'the schema of the queue exists', todo: null },
    ]);
    expect(await readKept(store.db)).toEqual({
      ...{ openRequests: 0, oldestReceivedAt: null, openVotes: 0, decisions: 0 },
    });
    await sql`insert into decision_numbers values ('T1', 'C1', 3), ('T1', 'C2', 4)`.execute(store.db);
    expect((await readKept(store.db)).decisions).toBe(7);
  });

  it('sees that its user may make no schema for the queue, or no tables at all', async () => {
    const { url, run } = await newDatabase();
    const user = `limited_${process.pid}`;
    await run(`create role ${user} login`);
    onTestFinished(() => run(`drop owned by ${user}; drop role ${user}`));
    const limited = Object.assign(new URL(url), { username: user }).href;
    const refused = (await checkPostgres(limited)).find(({ level }) => level === 'problem');
    expect(refused).toEqual({
      level: 'problem',
      text: 'the user in DATABASE_URL may not create tables',
      todo: 'allow it, in psql as the owner of the database',
      command: `GRANT CREATE ON SCHEMA "public" TO "${user}";`,
    });
    await run(refused?.command ?? '');
    expect(await checkPostgres(limited)).toContainEqual({
      level: 'problem',
      text: 'the user in DATABASE_URL may not create the schema of the queue',
      todo: 'allow it, in psql as the owner of the database',
      command: expect.stringMatching(new RegExp(`^GRANT CREATE ON DATABASE "\\w+" TO "${user}";$`)),
    });
  });

  it('tells a server that does not answer, without the address or the password', async () => {
    const url = 'postgres://someone:secret@127.0.0.1:1/db';
    const found = await checkPostgres(url);
    expect(found).toEqual([
      {
        level: 'problem',
        text: 'no Postgres answers where DATABASE_URL points to',
        todo: 'check host and port, and that it runs',
      },
    ]);
  });
});
