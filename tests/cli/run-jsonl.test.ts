import { describe, expect, it } from 'vitest';
import { runJsonl } from '../../src/cli/run-jsonl.ts';
import type { Request } from '../../src/request/request.ts';
import { arriving, stubAnswer } from './stub-answer.ts';

const answering = async (request: Request) => stubAnswer({}, request.text);

const run = async (
  input: AsyncIterable<Uint8Array>,
  ask: (request: Request) => ReturnType<typeof answering> = answering,
) => {
  const written: string[] = [];
  const reported: [number, unknown][] = [];
  const exitCode = await runJsonl(
    input,
    async (line) => {
      written.push(line);
    },
    {
      ask,
      describe: (id, answer) => ({ id, text: answer.explanation.headline }),
      today: '2026-11-20',
      report: (line, error) => reported.push([line, error]),
    },
  );
  return { exitCode, reported, written, objects: written.map((line): unknown => JSON.parse(line)) };
};

describe('runJsonl', () => {
  it('writes one line an answer, in input order', async () => {
    const { exitCode, written, objects } = await run(
      arriving('{"id":"a","text":"one"}\n', '{"id":"b","text":"two\\nlines"}'),
    );
    expect(exitCode).toBe(0);
    expect(objects).toEqual([
      { id: 'a', text: 'one' },
      { id: 'b', text: 'two\nlines' },
    ]);
    expect(written.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
  });

  it('goes on after bad lines, counts blank ones and still exits 0', async () => {
    const { exitCode, objects } = await run(
      arriving('\n', 'nonsense\n', Buffer.from([0xff, 0x0a]), '{"id":"c"}\n', '{"id":"d","text":"four"}\n'),
    );
    expect(exitCode).toBe(0);
    expect(objects).toMatchObject([
      { id: null, line: 2, error: { code: 'invalid_json' } },
      { id: null, line: 3, error: { code: 'invalid_utf8' } },
      { id: 'c', line: 4, error: { code: 'invalid_input' } },
      { id: 'd', text: 'four' },
    ]);
  });

  it('keeps the words of a failure of its own out of the output, goes on, and exits 1', async () => {
    const { exitCode, objects, reported, written } = await run(
      arriving('{"id":"a","text":"bad"}\n{"id":"b","text":"good"}\n'),
      async (request) => {
        if (request.text === 'bad') throw new Error('secret of the program');
        return answering(request);
      },
    );
    expect(exitCode).toBe(1);
    expect(objects).toMatchObject([{ id: 'a', line: 1, error: { code: 'internal_error' } }, { id: 'b' }]);
    expect(written.join('')).not.toContain('secret');
    expect(reported).toEqual([[1, new Error('secret of the program')]]);
  });

  it('answers a line before the next one arrives', async () => {
    const events: string[] = [];
    async function* source(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"id":"a","text":"one"}\n');
      events.push('second line asked for');
      yield Buffer.from('{"id":"b","text":"two"}\n');
    }
    await run(source(), async (request) => {
      events.push(`asked ${request.text}`);
      return answering(request);
    });
    expect(events).toEqual(['asked one', 'second line asked for', 'asked two']);
  });

  it('writes nothing for an empty input', async () => {
    expect(await run(arriving())).toMatchObject({ exitCode: 0, written: [] });
  });
});
