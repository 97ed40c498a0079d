import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runProgram } from '../fakes/run-program.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const scripts: Record<string, string> = JSON.parse(
  readFileSync(resolve(ROOT, 'package.json'), 'utf8'),
).scripts;

/** Scripts whose words go to a program that is not ours. */
const OF_OTHERS = ['test', 'test:crash', 'check', 'lint', 'format', 'types'];
/** Scripts that begin another one: in a way that waits for changes of files, or by npm itself. */
const THE_SAME_AS = { dev: 'start', prepare: 'build:page' };

const ours = Object.keys(scripts).filter(
  (name) => !OF_OTHERS.includes(name) && !Object.hasOwn(THE_SAME_AS, name),
);

/** What a script runs: its file, and the words that it gives to it by itself. */
const programOf = (name: string): { file: string; words: string[] } => {
  const [, file = '', words = ''] =
    /^node (?:--\S+ )*((?:src|bench|tests)\/\S+\.ts)(.*)$/.exec(scripts[name] ?? '') ?? [];
  expect(file, `${name} runs a file of ours`).not.toBe('');
  return { file, words: words.split(' ').filter((word) => word !== '') };
};

/** Without a .env near. */
const nowhere = mkdtempSync(join(tmpdir(), 'stack-compare-commands-'));
afterAll(() => rmSync(nowhere, { recursive: true }));

const run = (name: string, given: readonly string[]) => {
  const { file, words } = programOf(name);
  const place = { cwd: nowhere, env: { PATH: process.env['PATH'] } };
  return runProgram(resolve(ROOT, file), [...words, ...given], place);
};

const STACK = /^\s+at /m;

describe.concurrent.each(ours)('npm run %s', (name) => {
  it('prints one usage when it is asked for help, and does nothing else', async ({ expect }) => {
    const { code, stdout, stderr } = await run(name, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^Usage: npm (?:start|run --silent \S+)/gm)).toHaveLength(1);
    expect(stdout.startsWith('Usage: ')).toBe(true);
    expect(stdout).toMatch(/^ {2}--help +print this text$/m);
    expect(stdout).toMatch(/^Example: npm /m);
    expect(stdout.split('\n').filter((line) => line.length > 125)).toEqual([]);
  });

  it('refuses a flag that it does not know in one line that says what to do', async ({ expect }) => {
    const { code, stdout, stderr } = await run(name, ['--no-such-flag']);
    const said = `${stdout}${stderr}`.trimEnd();
    expect(code).toBe(2);
    expect(said).not.toMatch(STACK);
    expect(said.split('\n')).toHaveLength(1);
    expect(said).toContain('There is no flag --no-such-flag.');
    expect(said).toMatch(/For help: npm (?:start|run --silent \S+) -- --help/);
  });
});

describe('the scripts of package.json', () => {
  it.each(Object.entries(THE_SAME_AS))('%s is %s in another way', (name, other) => {
    const { file } = programOf(other);
    expect([file, `npm run --silent ${other}`].some((each) => scripts[name]?.endsWith(each))).toBe(true);
  });

  it('that are not ours are handed to their programs', () => {
    for (const name of OF_OTHERS) expect(scripts[name]).not.toMatch(/^node /);
  });
});
