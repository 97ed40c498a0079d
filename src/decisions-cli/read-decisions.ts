import { existsSync } from 'node:fs';
import { ZodError } from 'zod';
import type { Decision } from '../decisions/decision.ts';
import { everyDecision } from '../store/every-decision.ts';
import { isPostgresUrl } from '../store/is-postgres-url.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { IN_MEMORY } from '../store/sqlite-database.ts';
import { StoreError } from '../store/store-error.ts';
import { ExportError } from './export-error.ts';

/** How a database is opened; tests wait less for one that somebody else has. */
export type OpenStore = (location: string) => Promise<Store>;

const open = async (location: string, openDatabase: OpenStore): Promise<Store> => {
  try {
    return await openDatabase(location);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new ExportError(
      error.reason === 'busy'
        ? 'The bot is running and keeps the database to itself: stop it, export, and start it again.'
        : `The database cannot be used: ${error.message}.`,
      error,
    );
  }
};

/** What is read of a database, and the changes of its tables that this program made on opening it. */
export type Read = { decisions: Decision[]; migrated: string[] };

/**
 * Reads decisions by place and number and closes the database again. A database of an older version is migrated,
 * as the bot would do; nothing else is written.
 * @throws ExportError
 */
export const readDecisions = async (
  location: string,
  only: { team: string | null; channel: string | null },
  openDatabase: OpenStore = openStore,
): Promise<Read> => {
  // Opening would make an empty one.
  if (location === IN_MEMORY)
    throw new ExportError(
      'DATABASE_URL keeps everything in memory, which only the bot itself sees: there is nothing to export.',
    );
  if (!isPostgresUrl(location) && !existsSync(location))
    throw new ExportError(
      'There is no database where DATABASE_URL says (var/stack-compare.db unless it is set): the bot makes it when it first starts with Slack.',
    );
  const store = await open(location, openDatabase);
  try {
    const { team, channel } = only;
    const decisions = await everyDecision(store.db, {
      ...(team === null ? {} : { team }),
      ...(channel === null ? {} : { channel }),
    });
    return { decisions, migrated: store.migrated };
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    throw new ExportError(
      'A decision in the database cannot be read: another version of this program wrote it.',
      error,
    );
  } finally {
    await store.close();
  }
};
