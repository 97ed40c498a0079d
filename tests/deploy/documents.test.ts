import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentSchema } from '../../src/environment-schema.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);

describe.each(['docs/deploy.md', 'docs/privacy.md', 'SECURITY.md'])('%s', (path) => {
  const text = read(path);

  it('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(resolve(ROOT, dirname(path), link)))).toEqual([]);
  });

  it('names only commands and settings that there are', () => {
    const commands = [...text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((match) => match[1] ?? '');
    expect(commands.filter((name) => !scripts.includes(name))).toEqual([]);
    const known = Object.keys(environmentSchema.shape);
    const names = [...text.matchAll(/\b(?:SLACK|OPENAI|STACK|STORE|RETENTION|DATABASE)_[A-Z_]+\b/g)];
    expect(names.map(([name]) => name).filter((name) => !known.includes(name))).toEqual([]);
  });
});
