import { describe, expect, it } from 'vitest';
import { runVerify } from '../../src/verify-cli/run-verify.ts';
import { PACK } from './fixtures.ts';
import { shippedCatalog } from './packs.ts';

const catalog = shippedCatalog();

const run = async (lines: readonly string[], argv = ['--jsonl']) => {
  const written: string[] = [];
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await runVerify(argv, {
    input: (async function* () {
      yield Buffer.from(lines.join('\n'));
    })(),
    say: (text) => said.push(text),
    write: async (text) => {
      written.push(text);
    },
    complain: (text) => complaints.push(text),
    open: () => catalog,
  });
  return { code, said, complaints, output: written.map((line) => JSON.parse(line)) };
};

const segments = [
  {
    role: 'reason',
    text: '{@django} is {django.hiring} on hiring.',
    claims: [{ kind: 'value', fact: 'django.hiring' }],
  },
];
const accepted = [{ outcome: 'accept', rules: [] }];

describe('verify --jsonl', () => {
  it('judges segments by a whole pack', async () => {
    const { code, output } = await run([JSON.stringify({ id: 'a', segments, evidence: PACK })]);
    expect(code).toBe(0);
    expect(output[0]).toMatchObject({ id: 'a', verdicts: accepted });
    expect(output[0].posted).toContain('Django is very good on hiring.');
  });

  it('judges them by facts and names with the requirements beside them', async () => {
    const { facts, names, requirements } = PACK;
    const { output } = await run([
      JSON.stringify({ id: 1, segments, evidence: { facts, names }, requirements }),
    ]);
    expect(output[0]).toMatchObject({ id: 1, verdicts: accepted });
  });

  it('takes the names of the dataset where only facts are given', async () => {
    const { output } = await run([
      JSON.stringify({ id: 'b', segments, evidence: PACK.facts, requirements: [] }),
    ]);
    expect(output[0]).toMatchObject({ id: 'b', verdicts: accepted });
  });

  it('says what is wrong with a bad line and goes on', async () => {
    const good = JSON.stringify({ id: 'c', segments, evidence: PACK });
    const { code, output } = await run(['{', '', '{"id":"x","segments":3}', good]);
    expect(code).toBe(0);
    expect(output).toMatchObject([
      { id: null, line: 1, error: { code: 'invalid_json' } },
      { id: 'x', line: 3, error: { code: 'invalid_input' } },
      { id: 'c', verdicts: accepted },
    ]);
  });

  it.each([
    [['--json'], 'There is no flag --json. Did you mean --jsonl?'],
    [[], '--jsonl is missing.'],
    [['--jsonl', 'x'], '"x" is one word too many.'],
  ])('says what is wrong with %j, and where the usage stands', async (argv, message) => {
    const { code, complaints } = await run([], argv);
    const help = 'For help: npm run --silent verify -- --help';
    expect({ code, complaints }).toEqual({ code: 2, complaints: [`${message} ${help}\n`] });
  });

  it('prints how it is used when asked', async () => {
    const { code, said } = await run([], ['--help']);
    expect({ code, said }).toEqual({ code: 0, said: [expect.stringMatching(/^Usage: .*verify/)] });
  });
});
