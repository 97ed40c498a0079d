import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { KeepPaths } from './config.ts';
import type { Log } from './log.ts';
import { readKeptFile } from './playground/keep-file.ts';
import type { Kept } from './playground/kept-schema.ts';
import { openStore, type Store } from './store/open-store.ts';
import { StoreError } from './store/store-error.ts';

/** The bot's database and the workspace it belongs to; undefined when there is none to go on with. */
export type OpenedKept = { store: Store; kept: Kept | undefined };

const setAside = async (path: string): Promise<void> => {
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(`${path}${suffix}`)) await rename(`${path}${suffix}`, `${path}.broken${suffix}`);
  }
};

/** Opening it first finds out whether another process has it: nothing of that one is moved away. */
const openOrSetAside = async (path: string, log: Log): Promise<Store> => {
  try {
    return await openStore(path);
  } catch (error) {
    if (!(error instanceof StoreError) || error.reason !== 'settings' || !existsSync(path)) throw error;
    log.warn({ file: path }, 'the kept database cannot be read: it is set aside and a fresh one is opened');
    await setAside(path);
    return openStore(path);
  }
};

/**
 * Opens what a former run of the playground left. A workspace that cannot be read is set aside, and so is a database
 * without its workspace: the bot would look for messages that are not there.
 * @throws StoreError as `openStore` does
 */
export const openKept = async (paths: KeepPaths, log: Log): Promise<OpenedKept> => {
  const file = await readKeptFile(paths.workspace);
  const hadDatabase = existsSync(paths.database);
  const store = await openOrSetAside(paths.database, log);
  if (file.kind === 'kept') return { store, kept: file.kept };
  if (file.kind === 'broken') await setAside(paths.workspace);
  if (!hadDatabase && file.kind === 'none') return { store, kept: undefined };
  const why = file.kind === 'broken' ? 'cannot be read' : 'is not there';
  log.warn(
    { file: paths.workspace },
    `the kept workspace ${why}: what is left is set aside, it starts afresh`,
  );
  await store.close();
  await setAside(paths.database);
  return { store: await openStore(paths.database), kept: undefined };
};
