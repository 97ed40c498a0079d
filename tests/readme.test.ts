import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readmeCommands } from '../bench/fresh/readme-commands.ts';

const ROOT = resolve(import.meta.dirname, '..');
const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8');

/** The date of the dataset, so that the block stays as it is when support windows end. */
const TODAY = '2026-11-28';

type Block = { commands: string[]; shown: string[] };

/** Blocks of commands, each with the block of output that follows it at once. */
const blocks = (): Block[] =>
  [...readme.matchAll(/```sh\n([\s\S]*?)```(?:\n```text\n([\s\S]*?)```)?/g)].map(
    ([, commands = '', shown = '']) => ({
      commands: commands.split('\n').filter((line) => line !== ''),
      shown: shown.split('\n').filter((line) => line !== ''),
    }),
  );

/** What a command prints; a failing one throws with what it complained of. */
const print = async (command: string): Promise<string[]> => {
  const dated = command.replace(/\bask -- /, `ask -- --today ${TODAY} `);
  const { stdout } = await promisify(execFile)('sh', ['-c', dated], { cwd: ROOT });
  return stdout.split('\n');
};

describe('README', () => {
  it('begins with the two commands, which npm run fresh runs in a fresh clone', () => {
    expect(readmeCommands(readme)).toEqual({ start: 'npm ci && npm start', test: 'npm ci && npm test' });
    expect(readFileSync(resolve(ROOT, '.ci/run'), 'utf8')).toContain('npm run --silent fresh');
  });

  it.each(blocks().slice(1))(
    'runs $commands, which print what is shown',
    async ({ commands, shown }) => {
      const printed: string[] = [];
      for (const command of commands) printed.push(...(await print(command)));
      let from = 0;
      for (const line of shown.filter((each) => each !== '[...]')) {
        const at = printed.indexOf(line, from);
        expect(at, `the README shows "${line}", the program does not`).toBeGreaterThanOrEqual(0);
        from = at + 1;
      }
    },
    60_000,
  );

  it('shows the output of an answer and of a golden path', () => {
    const shown = blocks().filter((block) => block.shown.length > 5);
    expect(shown.map(({ commands }) => commands.join('\n'))).toEqual([
      expect.stringContaining('ask -- "'),
      expect.stringContaining('--data docs/examples/golden-path'),
    ]);
  });
});
