import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    // One core less than there are leaves a small machine with a single worker, which takes twice as long.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
