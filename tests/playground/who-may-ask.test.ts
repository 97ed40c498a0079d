import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageActions } from '../../src/playground/page-actions.ts';
import { type Playground, startPlayground } from './start-playground.ts';

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const port = () => Number(new URL(playground.baseUrl).port);
const ask = (method: string, path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const all = { 'content-type': 'application/json', ...headers };
    const request = httpRequest(
      { host: '127.0.0.1', port: port(), path, method, headers: all },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    request.on('error', reject);
    request.end(method === 'POST' ? '{}' : undefined);
  });

const READS = ['state', 'messages', 'thread', 'ephemerals', 'calls', 'faults', 'inspect'];
const PATHS: [method: string, path: string][] = [
  ['GET', '/'],
  ['GET', '/archives/C0/p1'],
  ['POST', '/api/auth.test'],
  ['POST', '/response/x'],
  ['POST', '/upload/x'],
  ...READS.map((name): [string, string] => ['GET', `/playground/${name}`]),
  ...Object.keys(pageActions).map((name): [string, string] => ['POST', `/playground/${name}`]),
];

describe.each(PATHS)('%s %s', (method, path) => {
  it('is for this machine: another host, port or origin is refused before anything is done', async () => {
    const strangers = [
      { host: `evil.example:${port()}` },
      { host: `localhost:${port() + 1}` },
      { host: `:${port()}` },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `http://localhost:${port() + 1}` },
    ];
    for (const headers of strangers) {
      expect(await ask(method, path, headers), JSON.stringify(headers)).toBe(403);
    }
    expect(playground.received).toEqual([]);
    expect(playground.workspace.calls()).toEqual([]);
  });

  it('is open to programs and the page here', async () => {
    expect(await ask(method, path, {})).not.toBe(403);
    expect(await ask(method, path, { origin: playground.baseUrl })).not.toBe(403);
  });
});
