import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/schema.ts';
import { SQLITE, sqliteCode } from '../../src/store/store-error.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { tempPath } from '../store/temp-path.ts';
import { questionOf, startInbox } from './start-inbox.ts';

/** Needs pages of its own; the keys of its delivery still fit into one that is there. */
const LONG = questionOf('long', { text: 'why? '.repeat(10_000) });
const KEYS = ['event:1', 'message:1'];

const limitPages = async (db: Kysely<Database>, pages: number): Promise<void> => {
  await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db);
};

/** An inbox that took one question before the disk was full. */
const startFull = async () => {
  const test = await startInbox(await openTestStore(tempPath()));
  const { db } = test.store;
  await test.inbox.accept(['event:0'], questionOf('before'));
  // SQLite takes a limit below what is used for what is used.
  await limitPages(db, 1);
  return { ...test, db, freeDisk: () => limitPages(db, 100_000) };
};

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (value) => ({ stored: value }),
    (error: unknown) => error,
  );

describe('a full disk', () => {
  it('is what accepting a delivery fails with', async () => {
    const { inbox } = await startFull();
    expect(sqliteCode(await failureOf(inbox.accept(KEYS, LONG)))).toBe(SQLITE.full);
  });

  it('leaves no request', async () => {
    const { inbox } = await startFull();
    await failureOf(inbox.accept(KEYS, LONG));
    expect(await inbox.find('long')).toBeNull();
  });

  it('leaves no key of a delivery that was not stored', async () => {
    const { inbox, db } = await startFull();
    await failureOf(inbox.accept(KEYS, LONG));
    const keys = await db.selectFrom('delivery_keys').select('key').execute();
    expect(keys).toEqual([{ key: 'event:0' }]);
  });

  it('leaves what was accepted before', async () => {
    const { inbox } = await startFull();
    await failureOf(inbox.accept(KEYS, LONG));
    expect((await inbox.open()).map(({ id }) => id)).toEqual(['before']);
  });

  it('does not keep a question from being ended', async () => {
    const { inbox } = await startFull();
    await failureOf(inbox.accept(KEYS, LONG));
    await inbox.finish('before', 'answered');
    expect(await inbox.open()).toEqual([]);
  });

  it('takes the same delivery when there is room again', async () => {
    const { inbox, freeDisk } = await startFull();
    await failureOf(inbox.accept(KEYS, LONG));
    await freeDisk();
    expect(await inbox.accept(KEYS, LONG)).toBe(true);
  });

  it('fails each try anew', async () => {
    const { inbox } = await startFull();
    await failureOf(inbox.accept(KEYS, LONG));
    expect(sqliteCode(await failureOf(inbox.accept(KEYS, LONG)))).toBe(SQLITE.full);
  });
});
