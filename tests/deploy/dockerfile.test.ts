import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { execForm, type Instruction, readDockerfile } from './read-dockerfile.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');
const instructions = readDockerfile(read('Dockerfile'));
const ignored = read('.dockerignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const manifest: { engines: { node: string }; scripts: Record<string, string> } = JSON.parse(
  read('package.json'),
);

const last = Math.max(...instructions.map(({ stage }) => stage));
const inLast = (name: string): Instruction =>
  instructions.findLast((each) => each.stage === last && each.name === name) ??
  expect.unreachable(`the image has no ${name}`);
/** What is copied from this folder, without the place it goes to. */
const copied = instructions
  .filter(({ name, text }) => name === 'COPY' && !text.startsWith('--from='))
  .flatMap(({ text }) => text.split(' ').slice(0, -1));

/** Runs a command of the image and resolves to its exit code. */
const exitCodeOf = (words: readonly string[], port: number): Promise<number> =>
  new Promise((settle) => {
    const [, ...argv] = words;
    const child = execFile(process.execPath, argv, { env: { PORT: String(port) } }, () =>
      settle(child.exitCode ?? -1),
    );
  });

/** A server that answers every request with `status`; its port. */
const serve = async (status: number): Promise<number> => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/healthz' ? status : 404).end();
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('the Dockerfile', () => {
  it('builds on the Node that package.json asks for, in each stage', () => {
    const images = instructions.filter(({ name }) => name === 'FROM').map(({ text }) => text.split(' ')[0]);
    const version = /^>=(\d+)$/.exec(manifest.engines.node)?.[1];
    expect(images).toEqual([`node:${version}-slim`, `node:${version}-slim`]);
  });

  it('copies only what is there', () => {
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
  });

  it('copies what .dockerignore lets in, and nothing else is let in', () => {
    const letIn = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(ignored[0]).toBe('*');
    expect([...new Set(copied)].sort()).toEqual(letIn.toSorted());
    expect(ignored.filter((line) => /^!?(?:\.env|var|\.git)/.test(line))).toEqual([]);
  });

  it('copies everything that the program reads from beside src', () => {
    expect(copied).toEqual(
      expect.arrayContaining(['package.json', 'manifest.yml', 'prompts', 'data', 'src']),
    );
  });

  it('installs without scripts and without what is for development or optional', () => {
    const install = instructions.find(({ text }) => text.startsWith('npm ci'));
    expect(install?.text).toBe('npm ci --omit=dev --omit=optional --ignore-scripts');
  });

  it('does not run as root', () => {
    expect(inLast('USER').text).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  it('starts the program as npm start does, without a shell in between', () => {
    expect(execForm(inLast('CMD')).join(' ')).toBe(manifest.scripts['start']);
  });

  it('refuses to open the playground', () => {
    expect(inLast('ENV').text).toBe('NODE_ENV=production');
  });

  it('holds no secret', () => {
    expect(read('Dockerfile')).not.toMatch(/xox|xapp|TOKEN|SECRET|PASSWORD|KEY/);
  });

  it.each([
    [200, 0],
    [503, 1],
  ])('is healthy or not: where /healthz answers %i its check ends with %i', async (status, exitCode) => {
    expect(await exitCodeOf(execForm(inLast('HEALTHCHECK')), await serve(status))).toBe(exitCode);
  });

  it('is not healthy where nothing listens', async () => {
    expect(await exitCodeOf(execForm(inLast('HEALTHCHECK')), 1)).toBe(1);
  });
});
