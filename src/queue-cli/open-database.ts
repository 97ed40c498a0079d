import { existsSync } from 'node:fs';
import { isPostgresUrl } from '../store/is-postgres-url.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { IN_MEMORY } from '../store/sqlite-database.ts';
import { StoreError } from '../store/store-error.ts';
import { QueueError } from './queue-error.ts';

/** How a database is opened; tests wait less for one that somebody else has. */
export type OpenStore = (location: string) => Promise<Store>;

/**
 * Opens the database of the bot. One of an older version is migrated, as the bot would do.
 * @throws QueueError
 */
export const openDatabase = async (location: string, open: OpenStore = openStore): Promise<Store> => {
  // Opening would make an empty one.
  if (location === IN_MEMORY)
    throw new QueueError(
      'DATABASE_URL keeps everything in memory, which only the bot itself sees: there are no questions to look at.',
    );
  if (!isPostgresUrl(location) && !existsSync(location))
    throw new QueueError(
      'There is no database where DATABASE_URL says (var/stack-compare.db unless it is set): the bot makes it when it first starts with Slack.',
    );
  try {
    return await open(location);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new QueueError(
      error.reason === 'busy'
        ? 'The bot is running and keeps the database to itself: stop it, run this again, and start it. What was put back is answered when it starts.'
        : `The database cannot be used: ${error.message}.`,
      error,
    );
  }
};
