import pg from 'pg';

/** Connections of one process, most of them for a burst of deliveries: each is stored before it is acknowledged. */
const MOST_CONNECTIONS = 20;
/** A server that is gone is told of in time for Slack's three seconds to be kept. */
const CONNECT_TIMEOUT_MS = 2_500;
/** Longer than any statement of ours takes: a server that hangs holds nothing longer than this. */
const STATEMENT_TIMEOUT_MS = 10_000;

/** Times and counts are far below 2^53: numbers, as SQLite gives them, and not the strings of pg. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
};

/** `connect_timeout` of the URL, in seconds as everything on Postgres takes it, lays itself over ours. */
const connectTimeoutOf = (url: string): number => {
  const seconds = Number(URL.parse(url)?.searchParams.get('connect_timeout') ?? 0);
  return seconds > 0 ? seconds * 1_000 : CONNECT_TIMEOUT_MS;
};

/**
 * The pool of a Postgres database, for Kysely's PostgresDialect. `onIdleError` is told of connections that end while
 * nobody uses them: the next one that is needed is opened anew.
 */
export const openPostgresPool = (url: string, onIdleError: (error: Error) => void): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: connectTimeoutOf(url),
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'stack-compare',
  });
  pool.on('error', onIdleError);
  // One that ends between two statements of a transaction is nobody's idle one: unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', onIdleError));
  return pool;
};
