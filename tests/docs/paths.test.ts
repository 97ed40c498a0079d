import { existsSync, globSync, readdirSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byPath, inBackticks, ROOT, withoutBlocks } from './documents.ts';

/** What the program and its tests make: it need not be there. */
const MADE = ['var'];
/** Names of files that a reader of the document is to make. */
const TO_BE_MADE = ['prompts/explain.v3.md'];

const isFolder = (name: string, folder: string): boolean =>
  readdirSync(resolve(ROOT, folder), { withFileTypes: true }).some(
    (entry) => entry.isDirectory() && entry.name === name,
  );

/** Words in backticks whose first folder is one of the repository, or of the folder the document is in. */
const pathsIn = (text: string, folder: string): string[] =>
  inBackticks(withoutBlocks(text))
    .filter((code) => /^[\w.<>-]+(?:\/[\w.<>-]*)+$/.test(code))
    .filter((code) => {
      const [first = ''] = code.split('/');
      return !MADE.includes(first) && (isFolder(first, '.') || isFolder(first, folder));
    });

/** Files without a folder: names of files beside the document, as data/README.md has them. */
const filesBeside = (text: string): string[] =>
  inBackticks(withoutBlocks(text)).filter((code) =>
    /^[\w<>-]+(?:\.[\w<>-]+)*\.(?:json|jsonl|md)$/.test(code),
  );

const isThere = (path: string): boolean =>
  path.includes('<')
    ? globSync(path.replaceAll(/<[^>]+>/g, '*'), { cwd: ROOT }).length > 0
    : existsSync(resolve(ROOT, path));

describe.each(byPath)('paths in %s', (path, text) => {
  const folder = posix.dirname(path);
  const placesOf = (name: string): string[] => [name, posix.join(folder, name)];

  it('lead to files and folders that are there', () => {
    const missing = pathsIn(text, folder).filter((name) => !placesOf(name).some(isThere));
    expect(missing).toEqual([]);
  });

  it('are of this repository or of the host that runs the bot, never of somebody’s machine', () => {
    expect(
      text.match(/(?:^|[\s`"'(=])(?:\/work|\/root|\/home|\/Users|\/tmp|[A-Z]:\\)[\\/]\S*/g) ?? [],
    ).toEqual([]);
    expect(text.match(/\b[\w.-]*(?:registry|artifactory|nexus|verdaccio)\.[\w-]+\.\w+/gi) ?? []).toEqual([]);
  });
});

describe.each(['data', 'prompts'])('%s/README.md', (folder) => {
  const [, text = ''] = byPath.find(([path]) => path === `${folder}/README.md`) ?? [];

  it('names only files that are there', () => {
    const named = filesBeside(text).map((name) => posix.join(folder, name));
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !TO_BE_MADE.includes(name) && !isThere(name))).toEqual([]);
  });

  it('names every file and folder beside it', () => {
    const there = readdirSync(resolve(ROOT, folder)).filter((name) => name !== 'README.md');
    expect(there.filter((name) => !text.includes(`\`${name}\``) && !text.includes(`\`${name}/\``))).toEqual(
      [],
    );
  });
});
