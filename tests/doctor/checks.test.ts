import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { checkData } from '../../src/doctor/check-data.ts';
import { checkDisk } from '../../src/doctor/check-disk.ts';
import { checkNode } from '../../src/doctor/check-node.ts';
import { clockFindings } from '../../src/doctor/clock-findings.ts';
import { lineOf } from '../../src/doctor/finding.ts';
import { tempPath } from '../store/temp-path.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const engines: unknown = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).engines;

describe('the check of Node.js', () => {
  it('asks for what package.json asks for', () => {
    expect(engines).toEqual({ node: '>=24' });
    expect(checkNode('24.0.0')[0]?.level).toBe('ok');
    expect(checkNode('26.1.0')[0]?.level).toBe('ok');
    expect(checkNode('23.11.0')[0]).toMatchObject({ level: 'problem', text: 'version 23.11.0 is too old' });
  });
});

describe('the check of the disk', () => {
  it.each([
    [50_000_000_000, 'ok', '50.0 GB are free where the bot stores things'],
    [400_000_000, 'warning', '400 MB are free where the bot stores things'],
    [12_000_000, 'problem', '12 MB are free where the bot stores things'],
  ])('judges %i bytes as %s', async (free, level, text) => {
    expect(await checkDisk('/', async () => free)).toEqual([expect.objectContaining({ level, text })]);
  });

  it('looks at the nearest folder that is there', async () => {
    const path = tempPath('not/there/yet');
    const asked: string[] = [];
    await checkDisk(path, async (folder) => {
      asked.push(folder);
      return 1e12;
    });
    expect(asked).toEqual([path.replace(/\/not\/there\/yet$/, '')]);
  });
});

describe('the check of the dataset', () => {
  it('says which one loads', () => {
    expect(checkData(SHIPPED_DATA)).toEqual([
      {
        level: 'ok',
        text: expect.stringMatching(/^version \S+ of \d{4}-\d\d-\d\d loads: \d+ frameworks$/),
        todo: null,
      },
    ]);
  });

  it('names each record of an overlay that is left out', () => {
    const folder = tempPath("our team's data");
    mkdirSync(join(folder, 'frameworks'), { recursive: true });
    writeFileSync(join(folder, 'frameworks/acme.json'), '{"id": "acme"}');
    const [first, ...left] = checkData(folder);
    expect(first?.text).toContain('loads, with STACK_DATA_DIR');
    expect(left.length).toBeGreaterThan(0);
    for (const { level, text } of left) {
      expect(level).toBe('warning');
      expect(text).toMatch(/^a record is left out: .*acme\.json/);
    }
    // What to do is said once. Pasted as it stands, the command looks at that folder.
    const commands = left.flatMap(({ command }) => (command === undefined ? [] : [command]));
    expect(commands).toEqual([left.at(-1)?.command]);
    const shown = spawnSync('sh', ['-c', commands[0] ?? ''], { cwd: ROOT, encoding: 'utf8' });
    expect(shown.stdout).toContain('acme.json');
    expect(shown.status).toBe(1);
  });

  it('is a problem where a complete dataset cannot be used, in ten lines and one more at most', () => {
    const folder = tempPath('data');
    mkdirSync(folder);
    writeFileSync(join(folder, 'manifest.json'), '{}');
    const found = checkData(folder);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(11);
    expect(new Set(found.map(({ level }) => level))).toEqual(new Set(['problem']));
    expect(found.at(-1)?.command).toBe(`npm run --silent data:check -- ${folder}`);
  });
});

describe('the check of the clock', () => {
  const at = new Date('2026-11-20T12:00:00Z');
  const found = (secondsAhead: number, door: 'http' | 'socket') =>
    clockFindings(
      { headers: new Headers({ date: new Date(at.getTime() - secondsAhead * 1_000).toUTCString() }), at },
      door,
    );

  it.each([
    [5, 'http', 'ok', "this machine's clock agrees with Slack's"],
    [-90, 'http', 'warning', "this machine's clock is 90 seconds behind Slack's"],
    [
      400,
      'http',
      'problem',
      "this machine's clock is 7 minutes ahead of Slack's, so Slack's requests are refused",
    ],
    [-400, 'socket', 'warning', "this machine's clock is 7 minutes behind Slack's"],
  ] as const)('judges %i seconds, by %s, as %s', (seconds, door, level, text) => {
    expect(found(seconds, door)).toEqual([expect.objectContaining({ level, text })]);
  });

  it('says nothing without a date', () => {
    expect(clockFindings({ headers: new Headers(), at }, 'http')).toEqual([]);
  });
});

describe('a finding as a line', () => {
  it('ends with a command that can be pasted, without a full stop', () => {
    const found = { level: 'warning', text: 'it is full', todo: 'make room', command: 'rm -r x' } as const;
    expect(lineOf('disk', found)).toBe('warning  Disk: It is full. Make room: rm -r x');
  });

  it('is a sentence with what to do', () => {
    expect(lineOf('disk', { level: 'warning', text: 'it is full', todo: 'make room' })).toBe(
      'warning  Disk: It is full. Make room.',
    );
  });
});
