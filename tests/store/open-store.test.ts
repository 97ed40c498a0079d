import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { openTestStore } from './open-test-store.ts';
import { tempPath } from './temp-path.ts';

const failureOf = async (opening: Promise<Store>): Promise<StoreError> => {
  const outcome = await opening.catch((error: unknown) => error);
  if (outcome instanceof StoreError) return outcome;
  throw new Error('it opened, or failed with another error', { cause: outcome });
};

const pragma = async ({ db }: Store, name: string): Promise<unknown> => {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
  return rows[0]?.[name];
};

const noDatabase = (): string => {
  const path = tempPath();
  writeFileSync(path, 'these are notes, and no database. '.repeat(200));
  return path;
};

const belowAFile = (): string => {
  const path = tempPath('notes.txt');
  writeFileSync(path, 'notes');
  return join(path, 'data', 'test.db');
};

const aFolder = (): string => {
  const path = tempPath();
  mkdirSync(path);
  return path;
};

const PAGE = 4_096;

/** A database with nonsense from one place in the file to another. */
const damaged = async (from: number, to: number): Promise<string> => {
  const path = tempPath();
  await (await openStore(path)).close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(to - from, 0xff), 0, to - from, from);
  closeSync(file);
  return path;
};

/** The page that says which tables there are, but for the header of the file. */
const damagedHead = (): Promise<string> => damaged(100, PAGE);

/** Everything after that page. */
const damagedTables = (): Promise<string> => damaged(PAGE, 10 * PAGE);

const openElsewhere = async (): Promise<string> => {
  const path = tempPath();
  await openTestStore(path);
  return path;
};

const UNUSABLE = [
  { what: 'a file that is no database', make: noDatabase, reason: 'settings', advice: /move it away/ },
  { what: 'a path below a file', make: belowAFile, reason: 'settings', advice: /check that the folder/ },
  { what: 'a folder', make: aFolder, reason: 'settings', advice: /check that the folder/ },
  { what: 'a file with a damaged head', make: damagedHead, reason: 'settings', advice: /restore a copy/ },
  { what: 'a file with damaged tables', make: damagedTables, reason: 'settings', advice: /restore a copy/ },
  { what: 'a file that is open elsewhere', make: openElsewhere, reason: 'busy', advice: /stop that one/ },
] as const;

describe('opening a store', () => {
  it('makes the folder of the file', async () => {
    const path = join(dirname(tempPath()), 'data', 'deeper', 'test.db');
    await openTestStore(path);
    expect(statSync(path).isFile()).toBe(true);
  });

  it.each(UNUSABLE)('refuses $what with what to do about it', async ({ make, reason, advice }) => {
    const error = await failureOf(openStore(await make(), { busyTimeoutMs: 20 }));
    expect({ reason: error.reason, message: error.message }).toEqual({
      reason,
      message: expect.stringMatching(advice),
    });
  });

  it.each(UNUSABLE)('keeps the path of $what out of the message', async ({ make }) => {
    const path = await make();
    const { message } = await failureOf(openStore(path, { busyTimeoutMs: 20 }));
    const parts = path.split('/').filter((part) => part.includes('.') || part.includes('stack-compare-'));
    expect(parts.filter((part) => message.includes(part))).toEqual([]);
  });

  it('leaves a file that is no database as it was', async () => {
    const path = noDatabase();
    const before = readFileSync(path);
    await failureOf(openStore(path));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('opens a file again that was closed', async () => {
    const path = tempPath();
    await (await openStore(path)).close();
    await expect(openTestStore(path)).resolves.toBeDefined();
  });

  it('gives up on a file that stays in use after five seconds in all, and not before', async () => {
    const path = await openElsewhere();
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const gaveUp = vi.fn<() => void>();
    const failing = failureOf(openStore(path)).finally(gaveUp);
    await vi.advanceTimersByTimeAsync(4_900);
    expect(gaveUp).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(gaveUp).toHaveBeenCalledOnce();
    expect((await failing).reason).toBe('busy');
  });

  it('opens a file as soon as whoever has it lets go of it', async () => {
    const path = tempPath();
    const first = await openStore(path);
    const opening = openStore(path);
    await first.close();
    const second = await opening;
    onTestFinished(() => second.close());
    await expect(sql`select 1 from requests`.execute(second.db)).resolves.toBeDefined();
  });
});

describe('an open store', () => {
  it('has each commit on the disk before it is confirmed', async () => {
    const store = await openTestStore(tempPath());
    expect(await pragma(store, 'synchronous')).toBe(2);
  });

  it('writes to a log beside the file', async () => {
    const store = await openTestStore(tempPath());
    expect(await pragma(store, 'journal_mode')).toBe('wal');
  });

  it('overwrites what is deleted', async () => {
    const store = await openTestStore(tempPath());
    expect(await pragma(store, 'secure_delete')).toBe(1);
  });
});
