import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { copyStore } from '../../src/store-cli/copy-store.ts';
import { TABLE_KEYS } from '../../src/store-cli/table-keys.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { everyRow, fillStore } from './fill-store.ts';

const TABLES = Object.keys(TABLE_KEYS);

describe('copying a store', () => {
  it.each([1, 2, 7, 500])('gives the target every row, read %i at a time', async (batch) => {
    const [from, to] = [await openTestStore(), await openTestStore()];
    await fillStore(from.db, 23);
    const copied = await copyStore(from.db, to.db, { batch });
    expect(copied).toEqual(TABLES.map((table) => ({ table, rows: 23 })));
    expect(await everyRow(to.db, TABLES)).toEqual(await everyRow(from.db, TABLES));
  });

  it('leaves out which process works on a question: none of the source does any more', async () => {
    const [from, to] = [await openTestStore(), await openTestStore()];
    await fillStore(from.db, 2);
    await from.db.updateTable('requests').set({ held_by: 'a process that is gone' }).execute();
    await copyStore(from.db, to.db);
    expect(await to.db.selectFrom('requests').select('held_by').execute()).toEqual([
      { held_by: null },
      { held_by: null },
    ]);
  });

  it('copies a store without rows', async () => {
    const [from, to] = [await openTestStore(), await openTestStore()];
    expect((await copyStore(from.db, to.db)).map(({ rows }) => rows)).toEqual(TABLES.map(() => 0));
  });

  it('keeps nothing of a copy that comes out otherwise than the source', async () => {
    const [from, to] = [await openTestStore(), await openTestStore()];
    await fillStore(from.db, 3);
    await sql`
      create trigger spoil after insert on votes
      begin update votes set lang = 'xx' where id = new.id; end`.execute(to.db);
    await expect(copyStore(from.db, to.db)).rejects.toThrow('The copy of table votes differs');
    expect(await everyRow(to.db, TABLES)).toEqual(Object.fromEntries(TABLES.map((table) => [table, []])));
  });

  it('keeps nothing of a copy that lacks rows', async () => {
    const [from, to] = [await openTestStore(), await openTestStore()];
    await fillStore(from.db, 3);
    // Read by part of its key, a table with many rows of one value loses some.
    await from.db.updateTable('posts').set({ channel: 'C1' }).execute();
    const copying = copyStore(from.db, to.db, { keys: { ...TABLE_KEYS, posts: ['channel'] }, batch: 2 });
    await expect(copying).rejects.toThrow('The copy of table posts differs');
    expect(await to.db.selectFrom('posts').select('step').execute()).toEqual([]);
  });

  it('writes nothing to a target that holds a row in any table', async () => {
    const [from, to] = [await openTestStore(), await openTestStore()];
    await fillStore(from.db, 3);
    await to.db.insertInto('delivery_keys').values({ key: 'event:1', seen_at: 1 }).execute();
    await expect(copyStore(from.db, to.db)).rejects.toThrow('already holds something (table delivery_keys)');
    expect(await to.db.selectFrom('requests').select('id').execute()).toEqual([]);
  });
});
