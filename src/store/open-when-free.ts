import type { SqliteDatabase } from 'kysely';
import { openSqliteDatabase } from './sqlite-database.ts';
import { StoreError } from './store-error.ts';

/** A process that is ending keeps the file for up to ten seconds; waiting longer than this hides a second bot. */
const BUSY_TIMEOUT_MS = 5_000;
const TRY_EVERY_MS = 100;

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Opens the SQLite file at `location` as soon as no other process has it, and gives up after `busyTimeoutMs`. The wait
 * is counted here and once: SQLite counts the pauses it meant to make, which grow on a busy machine, anew for each
 * statement, and the whole process stands still meanwhile.
 * @throws StoreError when the file cannot be used
 */
export const openWhenFree = async (
  location: string,
  busyTimeoutMs = BUSY_TIMEOUT_MS,
): Promise<SqliteDatabase> => {
  const end = performance.now() + busyTimeoutMs;
  for (;;) {
    try {
      return openSqliteDatabase(location);
    } catch (error) {
      const left = end - performance.now();
      if (!(error instanceof StoreError) || error.reason !== 'busy' || left <= 0) throw error;
      await pause(Math.min(TRY_EVERY_MS, left));
    }
  }
};
