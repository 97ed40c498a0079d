import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Kept, keptSchema } from './kept-schema.ts';

/** A file this large was not written here: a workspace within its bounds is far smaller. */
const LARGEST_BYTES = 200_000_000;
/** Changes come in bursts: one write for all of a moment's. */
const QUIET_MS = 300;

export type KeptFile = { kind: 'none' } | { kind: 'broken' } | { kind: 'kept'; kept: Kept };

/** What a former run left in the file. Never throws: what cannot be read is broken. */
export async function readKeptFile(path: string): Promise<KeptFile> {
  try {
    if ((await stat(path)).size > LARGEST_BYTES) return { kind: 'broken' };
    const parsed = keptSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? { kind: 'kept', kept: parsed.data } : { kind: 'broken' };
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { kind: isAbsent ? 'none' : 'broken' };
  }
}

export type Keeper = {
  /** Something is worth storing: it is, shortly. */
  changed: () => void;
  /** Stores what is not stored yet. Rejects when that fails. */
  flush: () => Promise<void>;
};

/**
 * Stores snapshots in a file, one write after the other. A write that fails is told to `onError` and tried again
 * with the next change; one that goes well is told to `onStored`.
 */
export function createKeeper(
  path: string,
  snapshot: () => Kept,
  onError: (error: unknown) => void,
  onStored: () => void = () => undefined,
): Keeper {
  let timer: NodeJS.Timeout | undefined;
  let isChanged = false;
  let writing = Promise.resolve();
  const store = async (): Promise<void> => {
    if (!isChanged) return;
    isChanged = false;
    try {
      await writeWhole(path, JSON.stringify(snapshot()));
      onStored();
    } catch (error) {
      isChanged = true;
      throw error;
    }
  };
  const inTurn = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const turn = writing.then(store);
    writing = turn.catch(() => undefined);
    return turn;
  };
  return {
    changed: () => {
      isChanged = true;
      timer ??= setTimeout(() => void inTurn().catch(onError), QUIET_MS);
    },
    flush: inTurn,
  };
}

/** The old file stays until the new one is whole: a crash leaves one of the two. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
