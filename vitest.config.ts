import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Their files keep nothing in modules: they can share one set of them, which then loads once a worker. */
const SHARING = [
  ...['catalog', 'decisions', 'evidence', 'inbox', 'install', 'metrics', 'model', 'model-steps', 'narrate'],
  ...['profile', 'render', 'request', 'rules', 'score', 'slack', 'store', 'verify', 'vote'],
];
const SHARING_FILES = SHARING.map((folder) => `tests/${folder}/**/*.test.ts`);

/** They start commands. */
const PROGRAMS = ['app', 'cli', 'decisions-cli', 'doctor', 'queue-cli', 'store-cli'];
const PROGRAM_FILES = PROGRAMS.map((folder) => `tests/${folder}/**/*.test.ts`);
/**
 * For what starts whole apps and programs, which run into their limits on a machine that is busy elsewhere: under CI
 * a test gets a second try, and tests/second-tries.ts lists which took one. No property test is among them: its
 * second try would be another seed.
 */
const SECOND_TRY = { retry: process.env['CI'] === undefined ? 0 : 1 } as const;

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

/** Files that take minutes, mostly waiting: begun first, they do not keep everybody waiting at the end. */
const LONG = [
  'tests/postgres/replicas',
  'tests/crash/',
  'tests/golden/golden',
  'tests/browser/',
  'tests/e2e/',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONG.findIndex((part) => moduleId.includes(part));
      return found < 0 ? LONG.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

/**
 * Limits of waiting: they end what hangs and fail nothing that is slow, for waiting is over as soon as the thing is
 * there. `vi.waitFor` knows no such setting and takes a second unless told otherwise: tests wait with `expect.poll`.
 */
const COMMON = {
  environment: 'node',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
} as const;

export default defineConfig({
  test: {
    // One core less than there are leaves a small machine with a single worker, which takes twice as long.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongFirst },
    projects: [
      { test: { ...COMMON, name: 'sharing', include: SHARING_FILES, isolate: false } },
      {
        test: {
          ...COMMON,
          ...SECOND_TRY,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          isolate: false,
        },
      },
      { test: { ...COMMON, ...SECOND_TRY, name: 'programs', include: PROGRAM_FILES } },
      {
        test: {
          ...COMMON,
          name: 'all',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/postgres/**', 'tests/e2e/**', ...PROGRAM_FILES, ...SHARING_FILES],
        },
      },
      {
        test: {
          ...COMMON,
          ...SECOND_TRY,
          name: 'postgres',
          isolate: false,
          include: ['tests/postgres/**/*.test.ts', ...ON_BOTH],
          exclude: ONLY_SQLITE,
          globalSetup: ['tests/postgres/provide-postgres.ts'],
          setupFiles: ['tests/postgres/use-postgres.ts'],
        },
      },
    ],
  },
});
