import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkSqlite } from '../../src/doctor/check-sqlite.ts';
import { MIGRATIONS } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { tempPath } from '../store/temp-path.ts';

/** A database of this version that nobody has open; `change` runs in it before. */
const made = async (change?: string): Promise<string> => {
  const path = tempPath();
  const store = await openStore(path);
  if (change !== undefined) await sql.raw(change).execute(store.db);
  await store.close();
  return path;
};

describe('the check of a SQLite file', () => {
  it('finds one that can be used, and leaves it as it is', async () => {
    const path = await made();
    const before = readFileSync(path);
    expect(await checkSqlite(path)).toEqual([
      { level: 'ok', text: 'the file can be read and written', todo: null },
      { level: 'ok', text: 'its tables are up to date', todo: null },
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['test.db']);
  });

  it('makes none where there is none', async () => {
    const path = tempPath();
    expect(await checkSqlite(path)).toEqual([
      { level: 'ok', text: 'there is none yet: the bot makes it at its first start', todo: null },
    ]);
    expect(existsSync(path)).toBe(false);
  });

  it('says calmly that the bot is running', async () => {
    const path = tempPath();
    const store = await openStore(path);
    onTestFinished(() => store.close());
    expect(await checkSqlite(path)).toEqual([
      expect.objectContaining({
        level: 'ok',
        text: expect.stringContaining('in use, as it is while the bot runs'),
      }),
    ]);
    await sql`select 1 from requests`.execute(store.db);
  });

  it('counts changes of tables that are still to be made, and makes none', async () => {
    const last = Object.keys(MIGRATIONS).at(-1);
    const path = await made(`delete from kysely_migration where name = '${last}'`);
    const text = '1 change to its tables is still to be made, which the bot does at its next start';
    for (const _ of [1, 2])
      expect(await checkSqlite(path)).toContainEqual(expect.objectContaining({ level: 'ok', text }));
  });

  it('refuses one that a newer version has changed', async () => {
    const path = await made("insert into kysely_migration values ('9999-future', '2030')");
    expect(await checkSqlite(path)).toContainEqual({
      level: 'problem',
      text: 'a newer version of this program has changed the database',
      todo: 'start that version, or restore a copy from before',
    });
  });

  it('tells a file that is no database as the bot tells it', async () => {
    const path = tempPath();
    writeFileSync(path, 'these are notes, and no database. '.repeat(200));
    expect(await checkSqlite(path)).toEqual([
      {
        level: 'problem',
        text: 'the file DATABASE_URL names is not a database',
        todo: 'move it away, or set another DATABASE_URL',
      },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('tells that a file may not be written to', async () => {
    const path = await made();
    chmodSync(path, 0o400);
    expect(await checkSqlite(path)).toEqual([expect.objectContaining({ level: 'problem' })]);
  });

  it('warns of a database that a restart forgets', async () => {
    expect(await checkSqlite(':memory:')).toEqual([expect.objectContaining({ level: 'warning' })]);
  });
});
