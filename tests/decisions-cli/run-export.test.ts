import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CatalogError } from '../../src/catalog/catalog-error.ts';
import { parseConfig } from '../../src/config.ts';
import { toMadr } from '../../src/decisions/to-madr.ts';
import { type ExportDeps, runExport } from '../../src/decisions-cli/run-export.ts';
import { createDecisions } from '../../src/store/decisions.ts';
import { openStore } from '../../src/store/open-store.ts';
import { catalog, draftOf } from '../decisions/decide.ts';

const PLACES = [
  { team: 'T1', channel: 'C1' },
  { team: 'T1', channel: 'C1' },
  { team: 'T1', channel: 'C2' },
  { team: 'T2', channel: '../C1' },
];
const ALL = [
  'T1/C1/0001-choice-0.md',
  'T1/C1/0002-choice-1.md',
  'T1/C2/0001-choice-2.md',
  'T2/___C1/0001-choice-3.md',
];

const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stack-compare-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** A database with decisions of three channels, closed as the bot leaves it. */
const filled = async (): Promise<string> => {
  const path = join(tempFolder(), 'bot.db');
  const store = await openStore(path);
  const decisions = createDecisions(store.db, () => new Date(1_000));
  for (const [index, place] of PLACES.entries())
    await decisions.save(draftOf({ title: `Choice ${index}` }, place));
  await store.close();
  return path;
};

const run = async (database: string, argv: readonly string[], over: Partial<ExportDeps> = {}) => {
  let said = '';
  let complaints = '';
  const exitCode = await runExport(argv, {
    readConfig: () => parseConfig({ DATABASE_URL: `sqlite:${database}` }),
    loadCatalog: () => catalog,
    openDatabase: (location) => openStore(location, { busyTimeoutMs: 50 }),
    say: (text) => {
      said += text;
    },
    complain: (text) => {
      complaints += text;
    },
    ...over,
  });
  return { exitCode, said, complaints };
};

describe('the export of decisions', () => {
  it('writes each as a file in the folder of its team and channel', async () => {
    const out = join(tempFolder(), 'adr', 'all');
    const { exitCode, said, complaints } = await run(await filled(), ['--out', out]);
    expect({ exitCode, said, complaints }).toEqual({
      exitCode: 0,
      said: `4 decisions written to ${out}\n`,
      complaints: '',
    });
    expect(filesIn(out)).toEqual(ALL);
    const written = readFileSync(join(out, 'T1/C1/0002-choice-1.md'), 'utf8');
    expect(written).toBe(toMadr({ ...draftOf({ title: 'Choice 1' }), id: 'D-2' }, catalog));
  });

  it.each([
    [['--team', 'T1'], ALL.slice(0, 3)],
    [['--channel', 'C2'], ALL.slice(2, 3)],
    [['--team', 'T1', '--channel', 'C1'], ALL.slice(0, 2)],
    [['--team', 'T9'], []],
  ])('with %o writes only those', async (only, files) => {
    const out = tempFolder();
    expect((await run(await filled(), ['--out', out, ...only])).exitCode).toBe(0);
    expect(filesIn(out)).toEqual(files);
  });

  it('refuses a folder that is not empty and leaves it as it was', async () => {
    const out = tempFolder();
    writeFileSync(join(out, 'notes.md'), 'mine');
    const { exitCode, complaints } = await run(await filled(), ['--out', out]);
    expect(exitCode).toBe(2);
    expect(complaints).toContain('is not empty: name another folder, or add --force');
    expect(filesIn(out)).toEqual(['notes.md']);
  });

  it('writes to it with --force, beside what is there', async () => {
    const out = tempFolder();
    writeFileSync(join(out, 'notes.md'), 'mine');
    expect((await run(await filled(), ['--out', out, '--force'])).exitCode).toBe(0);
    expect(filesIn(out)).toEqual([...ALL, 'notes.md']);
    expect(readFileSync(join(out, 'notes.md'), 'utf8')).toBe('mine');
  });

  it('refuses a file in the place of the folder', async () => {
    const out = join(tempFolder(), 'file');
    writeFileSync(out, 'mine');
    const { exitCode, complaints } = await run(await filled(), ['--out', out, '--force']);
    expect({ exitCode, complaints }).toEqual({
      exitCode: 2,
      complaints: `"${out}" is a file: name a folder.\n`,
    });
  });

  it('says that the bot is running, and writes nothing', async () => {
    const database = await filled();
    const bot = await openStore(database);
    onTestFinished(() => bot.close());
    const out = join(tempFolder(), 'adr');
    const { exitCode, complaints } = await run(database, ['--out', out]);
    expect(exitCode).toBe(2);
    expect(complaints).toBe(
      'The bot is running and keeps the database to itself: stop it, export, and start it again.\n',
    );
    expect(existsSync(out)).toBe(false);
  });

  it('makes no database where there is none', async () => {
    const database = join(tempFolder(), 'none.db');
    const { exitCode, complaints } = await run(database, ['--out', tempFolder()]);
    expect(exitCode).toBe(2);
    expect(complaints).toContain('There is no database where DATABASE_URL says');
    expect(existsSync(database)).toBe(false);
  });

  it('refuses a database in memory', async () => {
    const { exitCode, complaints } = await run(':memory:', ['--out', tempFolder()]);
    expect({ exitCode, complaints }).toEqual({
      exitCode: 2,
      complaints: expect.stringMatching(/keeps everything in memory/),
    });
  });

  it('refuses what is no database without naming its path', async () => {
    const database = join(tempFolder(), 'bot.db');
    writeFileSync(database, 'no database, but long enough to be looked at '.repeat(100));
    const { exitCode, complaints } = await run(database, ['--out', tempFolder()]);
    expect(exitCode).toBe(2);
    expect(complaints).toMatch(/^The database cannot be used: the file DATABASE_URL names is not a database/);
    expect(complaints).not.toContain(database);
  });

  it('leaves the database as it was', async () => {
    const database = await filled();
    const before = readFileSync(database);
    await run(database, ['--out', tempFolder()]);
    expect(readFileSync(database).equals(before)).toBe(true);
  });

  it('says that it brought an older database to the newest form', async () => {
    const database = join(tempFolder(), 'bot.db');
    writeFileSync(database, '');
    const { exitCode, said, complaints } = await run(database, ['--out', tempFolder()]);
    expect({ exitCode, said: said.slice(0, 11) }).toEqual({ exitCode: 0, said: '0 decisions' });
    expect(complaints).toBe(
      'The database was left by an older version of this program, and was brought up to date.\n',
    );
  });

  it('says that a decision cannot be read, and writes nothing', async () => {
    const database = await filled();
    const store = await openStore(database);
    await store.db.updateTable('decisions').set({ content: '{}' }).execute();
    await store.close();
    const out = join(tempFolder(), 'adr');
    const { exitCode, complaints } = await run(database, ['--out', out]);
    expect(exitCode).toBe(2);
    expect(complaints).toContain('another version of this program wrote it');
    expect(existsSync(out)).toBe(false);
  });

  it('names every setting that cannot be used', async () => {
    const { exitCode, complaints } = await run('', ['--out', tempFolder()], {
      readConfig: () => parseConfig({ PORT: 'x', LOG_LEVEL: 'loud' }),
    });
    expect(exitCode).toBe(2);
    expect(complaints).toMatch(/^PORT has to be .*\nLOG_LEVEL has to be /);
  });

  it('says that the dataset cannot be used', async () => {
    const { exitCode, complaints } = await run(await filled(), ['--out', tempFolder()], {
      loadCatalog: () => {
        throw new CatalogError([{ file: 'a.json', path: '', message: 'broken' }]);
      },
    });
    expect({ exitCode, complaints }).toEqual({
      exitCode: 2,
      complaints: expect.stringMatching(/npm run --silent data:check$/m),
    });
  });

  it.each([
    [[], '--out is missing'],
    [['--out', ''], '--out is missing'],
    [['--out', 'x', '--all'], 'There is no flag --all.'],
    [['x'], '"x" is one word too many.'],
  ])('with %o says what is wrong, and where the usage stands', async (argv, message) => {
    const { exitCode, complaints } = await run('', argv);
    expect(exitCode).toBe(2);
    expect(complaints).toContain(message);
    expect(complaints).toMatch(/For help: npm run --silent decisions:export -- --help\n$/);
  });

  it('prints its usage when asked', async () => {
    const { exitCode, said } = await run('', ['--help']);
    expect(exitCode).toBe(0);
    expect(said).toMatch(/^Usage: /);
  });
});
