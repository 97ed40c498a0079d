import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeOverlay } from '../catalog/overlay/make-overlay.ts';
import { runProgram } from '../fakes/run-program.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

const run = (argv: readonly string[], stdin: string | Uint8Array = '') => runProgram(CLI, argv, { stdin });

describe('the command line', () => {
  it('answers a question in words', async () => {
    const { code, stdout, stderr } = await run([
      '--today',
      '2026-11-20',
      '4 python devs, internal crud tool with admin',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Django');
  });

  it('says how to go on in the terminal, which works as it is printed', async () => {
    const asked = ['--today', '2026-11-20', '4 python devs, internal crud tool with admin'];
    const { stdout } = await run(asked);
    expect(stdout).not.toContain('mention me');
    const [, flag = '', value = ''] = /for example (--\w+) "([^"]+)"/.exec(stdout) ?? [];
    expect(value).toBe('without Django');
    const { stdout: next } = await run([...asked, flag, value]);
    expect(next).toContain('Now ruled out: Django');
  });

  it('tells programs how to go on as the bot does in a thread', async () => {
    const { stdout } = await run(['--json', '4 python devs, internal crud tool with admin']);
    expect(JSON.parse(stdout).text).toContain('To change anything, mention me in this thread');
  });

  it('prints one object on one line with --json', async () => {
    const { code, stdout } = await run(['--json', '--trace', 'gin or echo for a small api?']);
    expect(code).toBe(0);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(JSON.parse(stdout)).toMatchObject({
      behaviour: 'compare',
      named: ['gin', 'echo'],
      narration: 'template',
    });
  });

  it('answers lines in order, bad ones included, in any size', async () => {
    const long = `gin or echo? ${'and so on. '.repeat(4_500)}`;
    const input = Buffer.concat([
      Buffer.from(`${JSON.stringify({ id: 'a', text: 'gin or echo?' })}\n\nnot json\n`),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from(`${JSON.stringify({ id: 'long', text: long })}\n`),
      Buffer.from(JSON.stringify({ id: 't', turns: ['django vs laravel', 'add rails'] })),
    ]);
    const { code, stdout, stderr } = await run(['--jsonl'], input);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const objects = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(objects).toMatchObject([
      { id: 'a', behaviour: 'compare' },
      { id: null, line: 3, error: { code: 'invalid_json' } },
      { id: null, line: 4, error: { code: 'invalid_utf8' } },
      { id: 'long' },
      { id: 't' },
    ]);
    expect(objects[3]).toHaveProperty('behaviour');
    expect(objects[4]).toHaveProperty('behaviour');
  });

  it('exits 2 with a message and no output on bad usage', async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no question');
  });

  it('exits 2 and says so when there is no such dataset', async () => {
    const { code, stdout, stderr } = await run(['--data', '/nowhere/at/all', 'gin?']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('there is no such folder');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('lays the records of a folder over the dataset, and says what is of the house', async () => {
    const golden = fileURLToPath(new URL('../../docs/examples/golden-path', import.meta.url));
    const { code, stdout, stderr } = await run(['--data', golden, 'paveway or gin for an API?']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('From your own records, not from the shipped dataset: Paveway.');
  });

  it('says which record of a folder cannot be used, and answers with the rest', async () => {
    const folder = makeOverlay({ 'frameworks/paveway.json': { id: 'paveway' } });
    const { code, stdout, stderr } = await run(['--data', folder, 'gin or echo?']);
    expect(code).toBe(0);
    expect(stdout).toContain('Gin');
    expect(stderr).toMatch(/^left out: frameworks\/paveway\.json: /);
  });

  it('exits 2 and names the folder when there is none to compare with', async () => {
    const { code, stdout, stderr } = await run(['--against', '/nowhere/at/all', 'gin?']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--against');
    expect(stderr).toContain('/nowhere/at/all: there is no such folder');
  });

  it('stops without a word when its reader goes away', async () => {
    const child = spawn(process.execPath, [CLI, '--jsonl'], { stdio: 'pipe' });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ id: 'a', text: 'gin or echo?' })}\n`;
    child.stdin.end(line.repeat(200));
    const [code]: unknown[] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
