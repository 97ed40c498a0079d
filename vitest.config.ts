import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of what is stored: the same files run once more on a Postgres server. */
const ON_BOTH = ['tests/store/**/*.test.ts', 'tests/inbox/**/*.test.ts', 'tests/queue-cli/**/*.test.ts'];
/** What only an embedded database has: its file, its plans, its full disk. */
const ONLY_SQLITE = [
  'tests/store/open-store.test.ts',
  'tests/store/migrate.test.ts',
  'tests/store/query-plans.test.ts',
  'tests/store/wiped.test.ts',
  'tests/inbox/disk-full.test.ts',
];

export default defineConfig({
  test: {
    // One core less than there are leaves a small machine with a single worker, which takes twice as long.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'all',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/postgres/**'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['tests/postgres/**/*.test.ts', ...ON_BOTH],
          exclude: ONLY_SQLITE,
          environment: 'node',
          testTimeout: 20_000,
          globalSetup: ['tests/postgres/provide-postgres.ts'],
          setupFiles: ['tests/postgres/use-postgres.ts'],
        },
      },
    ],
  },
});
