import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Their files keep nothing in modules: they can share one set of them, which then loads once a worker. */
const SHARING = [
  ...[
    'catalog',
    'decisions',
    'e2e',
    'evidence',
    'inbox',
    'install',
    'metrics',
    'model',
    'model-steps',
    'narrate',
  ],
  ...['profile', 'render', 'request', 'rules', 'score', 'slack', 'store', 'verify', 'vote'],
];
const SHARING_FILES = SHARING.map((folder) => `tests/${folder}/**/*.test.ts`);

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
          name: 'all',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/postgres/**', ...SHARING_FILES],
        },
      },
      {
        test: {
          ...COMMON,
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
