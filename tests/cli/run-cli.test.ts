import { describe, expect, it } from 'vitest';
import { CatalogError } from '../../src/catalog/catalog-error.ts';
import { type CliDeps, type Engine, runCli } from '../../src/cli/run-cli.ts';
import type { Request } from '../../src/request/request.ts';
import { arriving, stubAnswer } from './stub-answer.ts';

type Over = Partial<CliDeps> & { ask?: Engine['ask']; leftOut?: Engine['leftOut']; stdin?: string };

const run = async (argv: string[], over: Over = {}) => {
  const requests: Request[] = [];
  const opened: (string | null)[] = [];
  const doors: string[] = [];
  const compared: string[] = [];
  let out = '';
  let complaints = '';
  const engine: Engine = {
    ask:
      over.ask ??
      (async (request) => {
        requests.push(request);
        return stubAnswer({}, `about ${request.text}`);
      }),
    describe: (id, answer, { trace, difference }) => ({
      id,
      text: answer.explanation.headline,
      ...(trace ? { trace: { firedRules: ['C01'] } } : {}),
      ...(difference === undefined ? {} : { difference }),
    }),
    readable: (answer) => `${answer.explanation.headline}\n`,
    against: (directory) => {
      compared.push(directory);
      if (directory === 'broken')
        throw new CatalogError([{ file: 'a.json', path: 'x', message: 'a number' }]);
      return { leftOut: [], compare: () => null, readable: () => 'no difference\n' };
    },
    leftOut: over.leftOut ?? [],
  };
  const exitCode = await runCli(argv, {
    input: arriving(over.stdin ?? ''),
    say: (text) => {
      out += text;
    },
    write: async (text) => {
      out += text;
    },
    complain: (text) => {
      complaints += text;
    },
    open: (directory, door) => {
      opened.push(directory);
      doors.push(door);
      return engine;
    },
    today: '2026-11-21',
    ...over,
  });
  return { exitCode, out, complaints, requests, opened, doors, compared };
};

describe('runCli', () => {
  it('prints a readable answer as of today on the dataset that ships', async () => {
    const { exitCode, out, complaints, requests, opened } = await run(['gin?']);
    expect({ exitCode, out, complaints, opened }).toEqual({
      exitCode: 0,
      out: 'about gin?\n',
      complaints: '',
      opened: [null],
    });
    expect(requests).toMatchObject([{ text: 'gin?', today: '2026-11-21', source: 'cli', thread: [] }]);
  });

  it('prints one object with --json, on another dataset and date', async () => {
    const { out, requests, opened } = await run([
      '--json',
      '--data',
      'other',
      '--today',
      '2027-01-01',
      'gin?',
    ]);
    expect(JSON.parse(out)).toEqual({ id: 'cli', text: 'about gin?' });
    expect(opened).toEqual(['other']);
    expect(requests[0]?.today).toBe('2027-01-01');
  });

  it('adds the trace to the object and to the readable answer', async () => {
    expect(JSON.parse((await run(['--json', '--trace', 'q'])).out)).toHaveProperty('trace');
    expect((await run(['--trace', 'q'])).out).toMatch(/^about q\n\nTrace\n\{\n {2}"firedRules"/);
  });

  it('reports the difference after the answer, and adds it to the object and to every line', async () => {
    const { out, opened, compared } = await run(['--against', 'old', '--data', 'new', 'q']);
    expect({ out, opened, compared }).toEqual({
      out: 'about q\n\nno difference\n',
      opened: ['new'],
      compared: ['old'],
    });
    const json = await run(['--json', '--against', 'old', 'q']);
    expect(JSON.parse(json.out)).toEqual({ id: 'cli', text: 'about q', difference: null });
    const lines = await run(['--jsonl', '--against', 'old'], { stdin: '{"id":"a","text":"x"}\n' });
    expect(JSON.parse(lines.out)).toHaveProperty('difference');
    expect(JSON.parse((await run(['--json', 'q'])).out)).not.toHaveProperty('difference');
  });

  it('says which dataset is broken, and where, before it answers anything', async () => {
    const { exitCode, out, complaints, requests } = await run(['--against', 'broken', 'q']);
    expect({ exitCode, out, requests }).toEqual({ exitCode: 2, out: '', requests: [] });
    expect(complaints).toBe(
      'The dataset of --against, "broken", cannot be used (1 problem):\n  a.json: x: a number\n',
    );
  });

  it('answers the lines of standard input with --jsonl', async () => {
    const { exitCode, out } = await run(['--jsonl'], { stdin: '{"id":"a","text":"x"}\nbad\n' });
    expect(exitCode).toBe(0);
    expect(
      out
        .split('\n')
        .slice(0, 2)
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ id: 'a' }, { line: 2 }]);
  });

  it('says what is wrong with flags on standard error only, without loading anything', async () => {
    const { exitCode, out, complaints, opened } = await run(['--nope']);
    expect({ exitCode, out, opened }).toEqual({ exitCode: 2, out: '', opened: [] });
    expect(complaints).toBe(
      'There is no flag --nope. A question that starts with a dash goes after "--". For help: npm run --silent ask -- --help\n',
    );
  });

  it('asks what is said after the answer as in a thread, and prints the last answer', async () => {
    const { out, requests } = await run(['gin?', '--also', 'and echo?', '--also', 'we hire 5']);
    expect(out).toBe('about we hire 5\n');
    expect(requests.map(({ text, thread }) => [text, thread.length])).toEqual([
      ['gin?', 0],
      ['and echo?', 2],
      ['we hire 5', 4],
    ]);
  });

  it('answers for a terminal where a person reads, and as in a thread where a program does', async () => {
    expect((await run(['q'])).doors).toEqual(['terminal']);
    expect((await run(['--json', 'q'])).doors).toEqual(['thread']);
    expect((await run(['--jsonl'])).doors).toEqual(['thread']);
  });

  it('prints its usage as a result when asked for help', async () => {
    const { exitCode, out } = await run(['--help']);
    expect(exitCode).toBe(0);
    expect(out).toContain('--jsonl');
  });

  it('says which records of the house cannot be used, and answers with the rest', async () => {
    const leftOut = [{ file: 'frameworks/paveway.json', path: 'facts', message: 'names no source' }];
    expect(await run(['q'], { leftOut })).toMatchObject({
      exitCode: 0,
      out: 'about q\n',
      complaints: 'left out: frameworks/paveway.json: facts: names no source\n',
    });
  });

  it('lists every problem of a dataset and exits 2', async () => {
    const { exitCode, out, complaints } = await run(['q'], {
      open: () => {
        throw new CatalogError([
          { file: 'a.json', path: 'x.0', message: 'a number' },
          { file: 'b.json', path: '', message: 'missing' },
        ]);
      },
    });
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(complaints).toContain('a.json: x.0: a number');
    expect(complaints).toContain('b.json: missing');
  });

  it('prints no answer when the program fails, and exits 1', async () => {
    const { exitCode, out, complaints } = await run(['q'], {
      ask: async () => {
        throw new TypeError('broken inside');
      },
    });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(complaints).toContain('broken inside');
  });
});
