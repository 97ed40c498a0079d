import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPageAsset } from '../../src/playground/page-assets.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<html>');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  writeFileSync(join(folder, 'assets', '.hidden.js'), 'secret');
  writeFileSync(join(folder, 'assets', 'notes.txt'), 'secret');
  for (const name of ['index-a_B-1.js', 'index-2.css', 'icon-3.svg']) {
    writeFileSync(join(folder, 'assets', name), name);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readPageAsset(path, pathToFileURL(`${folder}/`));

describe('the files of the page', () => {
  it.each([
    ['/', '<html>', 'text/html; charset=utf-8'],
    ['/playground/assets/index-a_B-1.js', 'index-a_B-1.js', 'text/javascript; charset=utf-8'],
    ['/playground/assets/index-2.css', 'index-2.css', 'text/css; charset=utf-8'],
    ['/playground/assets/icon-3.svg', 'icon-3.svg', 'image/svg+xml'],
  ])('%s is served with its type', async (path, text, type) => {
    expect(await read(path)).toEqual({ text, type });
  });

  it.each([
    '/playground/assets/index-9.js',
    '/playground/assets/../secret.js',
    '/playground/assets/%2e%2e/secret.js',
    '/playground/assets/..%2fsecret.js',
    '/playground/assets/.hidden.js',
    '/playground/assets/notes.txt',
    '/playground/secret.js',
    '/playground/index.html',
    '/playground/assets/',
    '/playground/constructor',
  ])('%s is none of them', async (path) => {
    expect(await read(path)).toBeUndefined();
  });

  it('without a build the page says what to run', async () => {
    const page = await readPageAsset('/', pathToFileURL(`${folder}/nowhere/`));
    expect(page?.type).toBe('text/html; charset=utf-8');
    expect(page?.text).toContain('npm run build:page');
    expect(page?.text).not.toContain('<script');
  });
});
