import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a Postgres server for tests; null where none is installed. */
    postgresUrl: string | null;
  }
}

/**
 * Starts one Postgres for the tests that need one. Without an installed one they are skipped, which is said; with CI
 * set that is an error.
 */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const server = await startPostgres();
  project.provide('postgresUrl', server?.url ?? null);
  if (server !== null) return server.close;
  const missing = 'No Postgres server is installed (Debian: apt-get install postgresql)';
  if (process.env['CI'] !== undefined) throw new Error(`${missing}: with CI set its tests are not skipped.`);
  process.stderr.write(`\n${missing}: the tests that need one are skipped.\n`);
  return undefined;
};
