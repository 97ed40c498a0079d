import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

/** Schemas that no test uses right now: making one takes a second, emptying one a few milliseconds. */
const free: string[] = [];
/** The schema of a path, until its test is over. */
const taken = new Map<string, Promise<string>>();

/** The most tables that a schema had. */
let most = 0;

/** The bot's own limits are for Slack's three seconds: whoever starts many processes at once waits longer. */
const PATIENT = 'connect_timeout=60&statement_timeout=60000&query_timeout=60000';

const onServer = async <Result>(
  server: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const create = async (client: pg.Client): Promise<string> => {
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  await client.query(`create schema ${schema}`);
  return schema;
};

const empty = async (client: pg.Client, schema: string): Promise<string> => {
  const { rows } = await client.query<{ table: string }>(
    `select tablename as table from pg_tables where schemaname = $1 and tablename not like 'kysely%'`,
    [schema],
  );
  // A test may have taken a table away.
  if (rows.length < most) return create(client);
  most = rows.length;
  await client.query(rows.map(({ table }) => `delete from ${schema}."${table}"`).join(';'));
  return schema;
};

const take = async (server: string): Promise<string> => {
  const known = free.pop();
  const schema = await onServer(server, (client) =>
    known === undefined ? create(client) : empty(client, known),
  );
  onTestFinished(() => {
    free.push(schema);
  });
  return `${server}?options=${encodeURIComponent(`-c search_path=${schema}`)}&${PATIENT}`;
};

/** Whether these tests run on a Postgres server. */
export const isOnPostgres = (): boolean => typeof inject('postgresUrl') === 'string';

/**
 * Where a test keeps its store: `path` itself, or where the tests run on Postgres an empty schema of its own there, the
 * same one for the same path.
 */
export const testLocation = async (path = ':memory:'): Promise<string> => {
  const server = inject('postgresUrl');
  if (typeof server !== 'string') return path;
  if (path === ':memory:') return take(server);
  const known = taken.get(path) ?? take(server);
  if (!taken.has(path)) onTestFinished(() => void taken.delete(path));
  taken.set(path, known);
  return known;
};
