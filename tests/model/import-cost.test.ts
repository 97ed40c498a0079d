import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../../src');

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(directory, name));

/** Opens a client in a process of its own and says whether the SDK is there before and after its first call. */
const SCRIPT = `
import { registerHooks } from 'node:module';
let loads = 0;
registerHooks({ resolve: (name, context, next) => {
  if (name === 'openai' || name.startsWith('openai/')) loads += 1;
  return next(name, context);
} });
const { createModelClient } = await import('./model/create-model-client.ts');
const { z } = await import('zod');
const log = { info() {}, warn() {}, error() {} };
const settings = { name: 'm', apiKey: 'k', baseUrl: 'http://127.0.0.1:9/v1', style: 'chat', dailyTokens: undefined };
const client = createModelClient({ settings, log });
const before = loads;
const prompt = { id: 'read', version: 1, hash: 'ab', system: 's', user: 'u', tokens: 1 };
const schema = z.strictObject({ a: z.string() });
await client.complete({ purpose: 'read', prompt, schema, schemaName: 'a', deadlineMs: 400 });
console.log(JSON.stringify({ before, isLoaded: loads > 0 }));
`;

describe('the SDK', () => {
  it('is not loaded before the first call', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module-typescript', '--eval', SCRIPT],
      { cwd: SOURCE, timeout: 100_000 },
    );
    expect(JSON.parse(stdout)).toEqual({ before: 0, isLoaded: true });
  });

  it('is imported as more than types by one file alone', () => {
    const importers = filesBelow(SOURCE).filter((file) =>
      /import\('openai|^import (?!type\b)[^;]*from 'openai/m.test(readFileSync(file, 'utf8')),
    );
    expect(importers).toEqual([join(SOURCE, 'model/load-openai.ts')]);
  });
});
