import { expect } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { runQueue } from '../../src/queue-cli/run-queue.ts';

/** Runs the queue command on a database, named as in DATABASE_URL. */
export const runOn = async (url: string, argv: readonly string[]) => {
  let said = '';
  let complaints = '';
  const exitCode = await runQueue(argv, {
    readConfig: () => parseConfig({ DATABASE_URL: url }),
    clock: () => new Date(),
    say: (text) => {
      said += text;
    },
    complain: (text) => {
      complaints += text;
    },
  });
  return { exitCode, said, complaints };
};

/** Puts everything back that was given up, which has to be this many questions. */
export const redriveAll = async (url: string, count: number): Promise<void> => {
  const { exitCode, said, complaints } = await runOn(url, ['redrive', '--all', '--json']);
  expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
  expect(JSON.parse(said).redriven).toHaveLength(count);
};
