import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../fakes/run-program.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const CLI = here('../../src/cli.ts');
const DATA = here('../../data');

/** One of each kind of answer, and every form of input. */
const QUESTIONS = [
  { id: 'recommend', text: '4 python devs, internal crud tool with admin, 50 rps' },
  { id: 'compare', text: 'gin or echo for a small api?' },
  { id: 'vague', text: 'what should we use?' },
  { id: 'help', text: 'hi' },
  { id: 'explain', text: 'tell me about Phoenix' },
  { id: 'out-of-scope', text: 'React or Vue for our frontend?' },
  { id: 'unknown', text: 'is Sinatra better than Flask for a tiny service?' },
  { id: 'migration', text: 'our rails monolith works, should we rewrite it in go?' },
  {
    id: 'hard',
    text: 'no Java, no .NET, has to run on AWS Lambda with cold starts under 200 ms, support for 5 years',
  },
  { id: 'impossible', text: 'it has to be Python, but no Django, no Flask and no FastAPI' },
  { id: 'priorities', text: '10k rps gateway, p95 under 20 ms, hiring 5 people, cost matters most' },
  { id: 'german', text: 'Wir sind 6 Java-Entwickler bei einer Versicherung, was passt für ein Portal?' },
  { id: 'turns', turns: ['django vs laravel', 'add rails', 'we are 3 people and know ruby'] },
  {
    id: 'thread',
    text: undefined,
    thread: [
      { speaker: 'ann', text: 'we need a chat with 100k open connections' },
      { speaker: 'bob', text: 'nobody here knows Elixir, all TypeScript' },
    ],
  },
];

const INPUT = QUESTIONS.map((question) => `${JSON.stringify(question)}\n`).join('');

type Run = { argv?: readonly string[]; env?: Record<string, string>; stdin?: string; cwd?: string };

/** Everything the program writes, in a process of its own. */
const run = async ({ argv = [], env = {}, stdin = INPUT, cwd = process.cwd() }: Run): Promise<string> => {
  const { code, stdout, stderr } = await runProgram(CLI, ['--trace', '--today', '2026-11-20', ...argv], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdin,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

const linesOf = (output: string): string[] => output.trimEnd().split('\n');

// Each test starts the program, which takes its time on a busy machine.
describe('the same questions', { timeout: 60_000 }, () => {
  let reference = '';
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'same-bytes-'));
    reference = await run({ argv: ['--jsonl'], env: { TZ: 'UTC', LANG: 'C' } });
  }, 60_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('cover every kind of answer, and each comes with its trace', () => {
    const kinds = new Set<unknown>();
    const lines = linesOf(reference);
    for (const line of lines) {
      const { behaviour, trace }: { behaviour: unknown; trace: unknown } = JSON.parse(line);
      expect(trace).toBeTypeOf('object');
      kinds.add(behaviour);
    }
    expect(lines).toHaveLength(QUESTIONS.length);
    expect([...kinds].sort()).toEqual(['clarify', 'compare', 'explain', 'recommend', 'refuse_out_of_scope']);
  });

  it('give the same bytes twice in one process, whatever was asked in between', async () => {
    const backwards = linesOf(INPUT).toReversed();
    const output = await run({ argv: ['--jsonl'], stdin: `${INPUT}${backwards.join('\n')}\n` });
    const lines = linesOf(output);
    expect(lines.slice(0, QUESTIONS.length)).toEqual(linesOf(reference));
    expect(lines.slice(QUESTIONS.length).toReversed()).toEqual(linesOf(reference));
  });

  it('give the same bytes in another process, time zone and language', async () => {
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };
    expect(await run({ argv: ['--jsonl'], env })).toBe(reference);
  });

  it('give the same bytes with the data copied elsewhere, from another folder', async () => {
    const copy = join(folder, 'another name for data');
    cpSync(DATA, copy, { recursive: true });
    expect(await run({ argv: ['--jsonl', '--data', copy], cwd: folder })).toBe(reference);
  });

  it('give the same answer alone as among others', async () => {
    const { text = '' } = QUESTIONS[0] ?? {};
    const { id: _, ...alone } = JSON.parse(await run({ argv: ['--json', text] }));
    const { id: __, ...among } = JSON.parse(linesOf(reference)[0] ?? '');
    expect(JSON.stringify(alone)).toBe(JSON.stringify(among));
  });
});
