import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../src');

/** What each folder of src may import from the others. Left imports right, never back. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  catalog: [],
  request: [],
  profile: ['catalog', 'request'],
  score: ['catalog', 'profile'],
  rules: ['catalog', 'profile', 'score', 'cli'],
  evidence: ['catalog', 'profile', 'score'],
  decisions: ['catalog', 'profile', 'score', 'evidence', 'narrate'],
  vote: ['catalog', 'profile', 'score', 'narrate'],
  narrate: ['catalog', 'profile', 'score', 'evidence'],
  verify: ['catalog', 'evidence', 'narrate'],
  render: [
    'catalog',
    'profile',
    'evidence',
    'score',
    'narrate',
    'decisions',
    'vote',
    'answer.ts',
    'answer-again.ts',
  ],
  model: ['catalog', 'narrate', 'profile', 'config.ts', 'log.ts'],
  'model-steps': [
    'catalog',
    'request',
    'profile',
    'evidence',
    'narrate',
    'verify',
    'model',
    'answer.ts',
    'log.ts',
  ],
  store: ['profile', 'decisions', 'vote'],
  'decisions-cli': ['catalog', 'decisions', 'store', 'cli', 'config.ts', 'config-error.ts'],
  'store-cli': ['store', 'cli', 'config.ts', 'config-error.ts'],
  inbox: ['store', 'metrics', 'log.ts'],
  metrics: ['model', 'model-steps', 'store', 'log.ts'],
  doctor: [
    'catalog',
    'cli',
    'model',
    'slack',
    'store',
    'metrics',
    'stray-settings.ts',
    'config.ts',
    'config-error.ts',
    'log.ts',
  ],
  'doctor-cli': ['doctor', 'catalog', 'cli', 'config.ts', 'config-error.ts', 'log.ts'],
  'queue-cli': ['slack', 'inbox', 'store', 'cli', 'config.ts', 'config-error.ts', 'log.ts'],
  slack: [
    'metrics',
    'model-steps',
    'catalog',
    'request',
    'render',
    'answer.ts',
    'answer-again.ts',
    'narrate',
    'profile',
    'score',
    'evidence',
    'decisions',
    'vote',
    'inbox',
    'store',
    'log.ts',
    'config.ts',
  ],
  install: [
    'slack',
    'inbox',
    'store',
    'metrics',
    'doctor',
    'server.ts',
    'log.ts',
    'config.ts',
    'config-error.ts',
  ],
  playground: ['catalog', 'request', 'render'],
  report: ['catalog', 'evidence', 'narrate', 'cli'],
  'verify-cli': ['catalog', 'evidence', 'narrate', 'verify', 'cli'],
  cli: ['catalog', 'request', 'profile', 'score', 'evidence', 'narrate', 'render', 'answer.ts'],
};

/** Commands of package.json beside what they run: they read the command line, which nothing else there does. */
const COMMANDS = ['catalog/check.ts', 'playground/build-page.ts'];

/** Folders that only turn values into values: no clock, randomness, environment, network or files. */
const PURE = ['profile', 'score', 'evidence', 'decisions', 'vote', 'verify', 'narrate', 'render'];

const filesBelow = (directory: string): string[] =>
  readdirSync(directory).flatMap((entry) => {
    const path = join(directory, entry);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });

const files = filesBelow(SOURCE);

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const stationOf = (file: string): string => relative(SOURCE, file).split('/')[0] ?? '';

describe('the structure of src', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(60);
  });

  it.each(Object.keys(MAY_IMPORT))('%s imports only what lies to its right', (folder) => {
    const allowed = new Set([folder, ...(MAY_IMPORT[folder] ?? [])]);
    const wrong = files
      .filter((file) => stationOf(file) === folder)
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => !(COMMANDS.includes(relative(SOURCE, file)) && name.startsWith('../cli/')))
          .filter((name) => name.startsWith('.'))
          .map((name) => stationOf(resolve(dirname(file), name)))
          .filter((target) => !allowed.has(target))
          .map((target) => `${relative(SOURCE, file)} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('answers without a clock, randomness, environment, network or files in its pure stations', () => {
    const outside =
      /from 'node:|from '@slack|from 'openai|process\.|Date\.now|new Date\(\)|Math\.random|fetch\(/;
    const wrong = files
      .filter((file) => PURE.includes(stationOf(file)))
      .filter((file) => outside.test(readFileSync(file, 'utf8')))
      .map((file) => relative(SOURCE, file));
    expect(wrong).toEqual([]);
  });

  it('reads the environment in config.ts alone', () => {
    const wrong = files
      .filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(SOURCE, file));
    expect(wrong).toEqual(['config.ts']);
  });

  it('names no ranked framework in code: data decides', () => {
    const ids = readdirSync(resolve(SOURCE, '../data/frameworks')).map((name) => name.replace('.json', ''));
    const quoted = new RegExp(`['"\`](${ids.join('|')})['"\`]`);
    const wrong = files
      .filter((file) => quoted.test(withoutComments(readFileSync(file, 'utf8'))))
      .map((file) => relative(SOURCE, file));
    expect(wrong).toEqual([]);
  });
});
