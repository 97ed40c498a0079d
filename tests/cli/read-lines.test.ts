import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/cli/read-lines.ts';
import { arriving } from './stub-answer.ts';

const linesOf = async (...pieces: (string | Uint8Array)[]): Promise<[number, string][]> => {
  const lines: [number, string][] = [];
  for await (const { number, bytes } of readLines(arriving(...pieces))) {
    lines.push([number, Buffer.from(bytes).toString()]);
  }
  return lines;
};

describe('readLines', () => {
  it('joins a line that arrives in pieces, inside a character too', async () => {
    const bytes = Buffer.from('a\nü\n');
    expect(await linesOf(bytes.subarray(0, 3), bytes.subarray(3))).toEqual([
      [1, 'a'],
      [2, 'ü'],
    ]);
  });

  it('counts blank lines', async () => {
    expect(await linesOf('a\n\n\nb')).toEqual([
      [1, 'a'],
      [2, ''],
      [3, ''],
      [4, 'b'],
    ]);
  });

  it('takes a last line without a line feed, and no line after a final one', async () => {
    expect(await linesOf('a\nb')).toHaveLength(2);
    expect(await linesOf('a\n')).toHaveLength(1);
    expect(await linesOf()).toEqual([]);
  });

  it('yields a line before the next piece is asked for', async () => {
    const taken: string[] = [];
    async function* source(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('first\n');
      taken.push('second piece');
      yield Buffer.from('second\n');
    }
    const lines = readLines(source());
    await lines.next();
    expect(taken).toEqual([]);
  });
});
