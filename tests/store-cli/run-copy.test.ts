import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { TABLE_KEYS } from '../../src/store-cli/table-keys.ts';
import { tempPath } from '../store/temp-path.ts';
import { callCopy } from './call-copy.ts';
import { everyRow, fillStore } from './fill-store.ts';

const TABLES = Object.keys(TABLE_KEYS);
const ROWS = 5;

const filled = async (): Promise<string> => {
  const path = tempPath('source.db');
  const store = await openStore(path);
  await fillStore(store.db, ROWS);
  await store.close();
  return path;
};

const rowsAt = async (path: string) => {
  const store = await openStore(path);
  const rows = await everyRow(store.db, TABLES);
  await store.close();
  return rows;
};

const change = (path: string, statement: string): void => {
  const database = new DatabaseSync(path);
  database.exec(statement);
  database.close();
};

const copy = (from: string, to: string) => callCopy(['--from', `sqlite:${from}`, '--to', `sqlite:${to}`]);

describe('npm run store:copy', () => {
  it('copies a file to a new one and says how many rows each table had', async () => {
    const [from, to] = [await filled(), tempPath('target.db')];
    const { exitCode, said, complaints } = await copy(from, to);
    expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
    const lines = said.split('\n');
    for (const table of TABLES) expect(lines).toContainEqual(expect.stringMatching(`^${table} +${ROWS}$`));
    expect(lines).toContainEqual(expect.stringMatching(`^rows in all +${ROWS * TABLES.length}$`));
    expect(await rowsAt(to)).toEqual(await rowsAt(from));
  });

  it('leaves the bytes of the source as they were', async () => {
    const from = await filled();
    const before = readFileSync(from);
    expect((await copy(from, tempPath('target.db'))).exitCode).toBe(0);
    expect(readFileSync(from).equals(before)).toBe(true);
  });

  it.each([
    ['--to', (own: string, other: string) => callCopy(['--from', `sqlite:${other}`], `sqlite:${own}`)],
    ['--from', (other: string, own: string) => callCopy(['--to', `sqlite:${other}`], `sqlite:${own}`)],
  ])('takes DATABASE_URL for a missing %s', async (_, call) => {
    const paths = { source: await filled(), target: tempPath('target.db') };
    expect((await call(paths.target, paths.source)).exitCode).toBe(0);
    expect(await rowsAt(paths.target)).toEqual(await rowsAt(paths.source));
  });

  it('refuses a source that a running bot has open', async () => {
    const from = await filled();
    const running = await openStore(from);
    onTestFinished(() => running.close());
    const to = tempPath('target.db');
    expect(await copy(from, to)).toEqual({
      exitCode: 1,
      said: '',
      complaints:
        'The source is open in another process, most likely a running bot. Stop that one, then copy.\n',
    });
    expect(existsSync(to)).toBe(false);
  });

  it('refuses a target that holds something and leaves it as it was', async () => {
    const [from, to] = [await filled(), await filled()];
    change(to, 'delete from requests; delete from posts');
    const before = await rowsAt(to);
    const { exitCode, complaints } = await copy(from, to);
    expect({ exitCode, complaints }).toEqual({
      exitCode: 1,
      complaints: 'The target already holds something (table delivery_keys). Name one that is empty.\n',
    });
    expect(await rowsAt(to)).toEqual(before);
  });

  it('refuses a target of another program, and puts no tables into it', async () => {
    const [from, to] = [await filled(), tempPath('target.db')];
    change(to, 'create table notes (text)');
    const { exitCode, complaints } = await copy(from, to);
    expect({ exitCode, complaints }).toMatchObject({
      exitCode: 1,
      complaints: expect.stringContaining('tables of another program'),
    });
    const database = new DatabaseSync(to);
    expect(database.prepare("select name from sqlite_schema where type = 'table'").all()).toEqual([
      { name: 'notes' },
    ]);
    database.close();
  });

  it.each([
    ['an older', "delete from kysely_migration where name like '0009%'", /left by an older version/],
    [
      'a newer',
      "insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00Z')",
      /newer version .* has changed the source/,
    ],
  ])('refuses a source of %s version', async (_, statement, words) => {
    const from = await filled();
    change(from, statement);
    const to = tempPath('target.db');
    const { exitCode, complaints } = await copy(from, to);
    expect(exitCode).toBe(2);
    expect(complaints).toMatch(words);
    expect(existsSync(to)).toBe(false);
  });

  it.each([
    [
      'there is no file',
      () => tempPath('none.db'),
      'There is no database where the source should be: look at --from, or at DATABASE_URL where --from is left out.\n',
    ],
    [
      'the file is none of this program',
      () => {
        const path = tempPath('other.db');
        change(path, 'create table notes (text)');
        return path;
      },
      'The source is not a database of this program.\n',
    ],
    [
      'the file is not a database',
      () => {
        const path = tempPath('notes.txt');
        writeFileSync(path, 'these are notes, and no database. '.repeat(200));
        return path;
      },
      'The source cannot be used: the file --from names is not a database: move it away, or set another --from.\n',
    ],
  ])('says so where %s', async (_, make, complaints) => {
    expect(await copy(make(), tempPath('target.db'))).toEqual({ exitCode: 2, said: '', complaints });
  });

  it('refuses to copy a database to itself', async () => {
    const from = await filled();
    expect(await copy(from, from)).toMatchObject({
      exitCode: 2,
      complaints: 'Source and target are the same database.\n',
    });
  });

  it.each([
    [[], 'Name --from, --to, or both.'],
    [['--form', 'x'], 'There is no flag --form. Did you mean --from?'],
    [['--from'], '--from needs a value: --from URL.'],
    [['--from', 'mysql://u:hush@h/d', '--to', 'sqlite:a.db'], '--from has to name a file'],
    [['--from', 'sqlite::memory:', '--to', 'sqlite:a.db'], '--from has to name a file'],
    [['postgres://u:hush@h/d'], 'There is a word without a flag before it.'],
    [['--too=postgres://u:hush@h/d'], 'There is no flag --too. Did you mean --to?'],
    [['--from', 'postgres://u:hu#sh@h/d', '--to', 'sqlite:a.db'], 'cannot be read'],
    [
      ['--from', 'postgres://u:hush@127.0.0.1:1/d', '--to', 'sqlite:a.db'],
      'no Postgres answers where --from',
    ],
    [['--from', 'postgres://u:hush@nowhere.invalid/d', '--to', 'sqlite:a.db'], 'host that --from names'],
  ])('ends %j with 2 and a sentence, and repeats no value', async (argv, words) => {
    const { exitCode, said, complaints } = await callCopy(argv);
    expect({ exitCode, said }).toEqual({ exitCode: 2, said: '' });
    expect(complaints).toContain(words);
    expect(complaints).not.toMatch(/hush|nowhere|127\.0/);
  });

  it('explains itself', async () => {
    const { exitCode, said } = await callCopy(['--help']);
    expect(exitCode).toBe(0);
    expect(said).toContain('--from URL');
  });
});
