import { StoreError } from './store-error.ts';

/** SQLSTATE of a server's error, or the system's word for a connection that failed; null for anything else. */
export const postgresCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

const UNREACHED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What pg says, without a code, of connections that end or do not come about. */
const ENDED =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

/**
 * Whether the same work may succeed later: the server is gone, starting, stopping, out of room or of connections, or
 * two transactions were in each other's way. Classes of postgresql.org/docs/current/errcodes-appendix.html: 08
 * connection, 25006 and 57P0x a server that stops or starts, 40 transaction rollback, 53 insufficient resources, 57014
 * a statement that took too long.
 */
export const isPostgresTrouble = (error: unknown): boolean => {
  if (error instanceof StoreError) return isPostgresTrouble(error.cause);
  const code = postgresCode(error);
  if (code !== null)
    return UNREACHED.has(code) || /^(?:08...|25006|40...|53...|55P03|57014|57P0[1-5])$/.test(code);
  return error instanceof Error && ENDED.test(error.message);
};

const WRONG: Record<string, string> = {
  '28P01': 'Postgres refuses the password in DATABASE_URL',
  '28000': 'Postgres refuses the user in DATABASE_URL',
  '3D000': 'the database that DATABASE_URL names does not exist: create it, or name another one',
  '42501': 'the user in DATABASE_URL may not do what is needed there: it has to own the schema',
};

const GONE: Record<string, string> = {
  ENOTFOUND: 'the host that DATABASE_URL names is not known',
  EAI_AGAIN: 'the host that DATABASE_URL names cannot be looked up right now',
  ECONNREFUSED: 'no Postgres answers where DATABASE_URL points to: check host and port, and that it runs',
  ETIMEDOUT: 'Postgres cannot be reached where DATABASE_URL points to: check host, port and firewall',
  '57P03': 'Postgres is just starting or stopping: try again in a moment',
};

/** An error of connecting as a StoreError when there is something to do about it. */
export const explainPostgresError = (error: unknown): unknown => {
  if (error instanceof StoreError) return error;
  // A host with several addresses that all refuse is told as one error with many inside.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code = postgresCode(error) ?? postgresCode(first) ?? '';
  const gone = GONE[code] ?? (isPostgresTrouble(first) ? GONE['ETIMEDOUT'] : undefined);
  if (gone !== undefined) return new StoreError('unreached', gone, first);
  const wrong = WRONG[code];
  return wrong === undefined ? error : new StoreError('settings', wrong, first);
};
