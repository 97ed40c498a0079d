import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDecisions } from '../../src/store/decisions.ts';
import { openStore } from '../../src/store/open-store.ts';
import { draftOf } from '../decisions/decide.ts';
import { runProgram } from '../fakes/run-program.ts';

const EXPORT = fileURLToPath(new URL('../../src/decisions-cli/export.ts', import.meta.url));

/** Runs the program in a folder without settings, on the database in it. */
const run = (folder: string, argv: readonly string[]) =>
  runProgram(EXPORT, argv, {
    cwd: folder,
    env: { PATH: process.env['PATH'], DATABASE_URL: 'sqlite:bot.db' },
  });

const startFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stack-compare-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

describe('the program that exports decisions', () => {
  it('writes what the database of DATABASE_URL holds', async () => {
    const folder = startFolder();
    const store = await openStore(join(folder, 'bot.db'));
    await createDecisions(store.db, () => new Date(1_000)).save(draftOf());
    await store.close();
    expect(await run(folder, ['--out', 'adr'])).toEqual({
      code: 0,
      stdout: '1 decision written to adr\n',
      stderr: '',
    });
    expect(readdirSync(join(folder, 'adr/T1/C1'))).toEqual(['0001-django-for-the-back-office.md']);
  });

  it('ends with 2 and a sentence when there is none', async () => {
    const { code, stdout, stderr } = await run(startFolder(), ['--out', 'adr']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no database where DATABASE_URL says');
  });
});
