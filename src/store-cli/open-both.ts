import { isPostgresUrl } from '../store/is-postgres-url.ts';
import { MIGRATIONS } from '../store/migrate.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { CopyError } from './copy-error.ts';
import { isInUse } from './is-in-use.ts';
import { openUnchanged, type Unchanged } from './open-unchanged.ts';
import { TABLE_KEYS } from './table-keys.ts';
import { holdsSomething, tableWithRows } from './table-with-rows.ts';

export type OpenBothOptions = {
  /** How long another process is waited for that has a file open; replaced in tests. */
  busyTimeoutMs?: number;
};

const BUSY = 'A bot is using it. Stop the bot, copy, and start it on the copy.';

const checkSource = async (source: Unchanged): Promise<void> => {
  if (!source.tables.has('kysely_migration'))
    throw new CopyError('settings', 'The source is not a database of this program.');
  if (await isInUse(source.db)) throw new CopyError('refused', `The source cannot be copied now. ${BUSY}`);
  const newest = Object.keys(MIGRATIONS);
  const unknown = source.migrations.filter((name) => !newest.includes(name));
  if (unknown.length > 0)
    throw new CopyError(
      'settings',
      'A newer version of this program has changed the source. Copy with that version.',
    );
  if (source.migrations.length < newest.length)
    throw new CopyError(
      'settings',
      'The source was left by an older version of this program. Start this version on it once, stop it, and copy then.',
    );
};

/**
 * Opens the source as it stands, the newest form expected and no bot on it.
 * @throws CopyError, StoreError, or what the server says
 */
export const openSource = async (
  location: string,
  { busyTimeoutMs }: OpenBothOptions = {},
): Promise<Unchanged> => {
  const source = await openUnchanged(location, busyTimeoutMs);
  if (source === null)
    throw new CopyError(
      'settings',
      'There is no database where the source should be: look at --from, or at DATABASE_URL where --from is left out.',
    );
  try {
    await checkSource(source);
    return source;
  } catch (error) {
    await source.close();
    throw error;
  }
};

/** A target is looked at before its tables are brought to the newest form: nothing is done to one that is refused. */
const checkTarget = async (target: Unchanged, isServer: boolean): Promise<void> => {
  const ours = Object.keys(TABLE_KEYS).filter((table) => target.tables.has(table));
  const isForeign =
    !target.tables.has('kysely_migration') && (isServer ? ours.length : target.tables.size) > 0;
  if (isForeign)
    throw new CopyError(
      'refused',
      'The target holds tables of another program. Name an empty database or a new file.',
    );
  if (await isInUse(target.db))
    throw new CopyError('refused', `The target cannot be written to now. ${BUSY}`);
  const held = await tableWithRows(target.db, ours);
  if (held !== null) throw holdsSomething(held);
};

/**
 * Opens a target that is empty, making its tables.
 * @throws CopyError, StoreError, or what the server says
 */
export const openTarget = async (
  location: string,
  { busyTimeoutMs }: OpenBothOptions = {},
): Promise<Store> => {
  const found = await openUnchanged(location, busyTimeoutMs);
  try {
    if (found !== null) await checkTarget(found, isPostgresUrl(location));
  } finally {
    await found?.close();
  }
  return openStore(location, busyTimeoutMs === undefined ? {} : { busyTimeoutMs });
};
