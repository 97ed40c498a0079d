import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { houseFramework } from './overlay/house-framework.ts';
import { makeOverlay } from './overlay/make-overlay.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const check = (...given: string[]): { status: number | null; lines: string[] } => {
  const run = spawnSync(process.execPath, ['src/catalog/check.ts', ...given], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status: run.status, lines: run.stdout.trim().split('\n') };
};

/** A copy of the dataset with one file replaced. */
const dataWith = (name: string, text: string): string => {
  const directory = mkdtempSync(join(tmpdir(), 'stack-compare-data-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  cpSync(join(ROOT, 'data'), directory, { recursive: true });
  writeFileSync(join(directory, name), text);
  return directory;
};

describe('npm run data:check', () => {
  it('says in one line that all is well, and how long it took', () => {
    const { status, lines } = check();
    expect(lines).toEqual([
      expect.stringMatching(/: 0 errors, 0 warnings, \d+ exceptions; read and checked in \d+ ms$/),
    ]);
    expect(status).toBe(0);
  });

  it('ends with 1 and names rule, file, path, what to do, and what an exception would name', () => {
    const source = { id: 'idle', name: 'x', url: null, publisher: 'x', kind: 'article', published: '2031' };
    const { status, lines } = check(dataWith('sources/idle.json', JSON.stringify(source)));
    expect(status).toBe(1);
    expect(lines.slice(0, -1)).toEqual([
      'error: date-order: sources/idle.json: published: "2031" has to be YYYY, YYYY-MM or YYYY-MM-DD, not after 2026-11-28 [sources/idle]',
      'error: unused-sources: sources/idle.json: no fact cites this source: cite it, or remove it [sources/idle]',
    ]);
  });

  it('goes on behind a record that cannot be read', () => {
    const directory = dataWith('languages/go.json', '{}');
    writeFileSync(join(directory, 'outside.json'), '[{"id":"x","name":"X","aliases":["X"],"kind":"tool"}]');
    const { status, lines } = check(directory);
    expect(status).toBe(1);
    expect(
      lines.filter((line) => line.startsWith('error: schema: languages/go.json')).length,
    ).toBeGreaterThan(3);
    expect(lines).toContain(
      'error: name-form: outside.json: 0.aliases.0: write "x", in lower case [outside/x]',
    );
  });

  it('says what an overlay brings, and what of it cannot be used', () => {
    const overlay = {
      'frameworks/paveway.json': houseFramework(),
      'ratings/gin.json': { id: 'gin', criteria: { security: { lo: 1, hi: 2, note: 'audit' } } },
    };
    const good = check(makeOverlay(overlay));
    expect(good.status).toBe(0);
    expect(good.lines.slice(0, -1)).toEqual([
      'house: frameworks/paveway.json: paveway: is new',
      'house: ratings/gin.json: gin: replaces criteria.security',
    ]);
    const bad = check(makeOverlay({ ...overlay, 'ratings/echo.json': '{' }));
    expect(bad.status).toBe(1);
    expect(bad.lines[0]).toMatch(/^error: ratings\/echo\.json: is not JSON/);
    expect(bad.lines.slice(1, -1)).toEqual(good.lines.slice(0, -1));
  });
});

describe('npm run data:fresh', () => {
  it('judges ages by the clock, and is never red because of them', () => {
    const directory = dataWith('exceptions.json', '[]');
    const { lines } = check(directory, '--fresh');
    const stale = lines.filter((line) => line.includes(': stale-facts: '));
    expect(stale.length).toBeGreaterThan(0);
    expect(stale.every((line) => line.startsWith('warning: '))).toBe(true);
  });
});
