import { expect, it, onTestFinished } from 'vitest';
import { openPostgresPool } from '../../src/store/postgres-database.ts';

it.each([
  ['in time for Slack unless told otherwise', '', 2_500],
  ['as long as connect_timeout of its URL says, in seconds', '?connect_timeout=60', 60_000],
  ['in time for Slack where that says nothing', '?connect_timeout=soon', 2_500],
])('a pool waits for a connection %s', (_, search, ms) => {
  const pool = openPostgresPool(`postgres://someone@127.0.0.1:1/db${search}`, () => undefined);
  onTestFinished(() => pool.end());
  expect(pool.options.connectionTimeoutMillis).toBe(ms);
});
