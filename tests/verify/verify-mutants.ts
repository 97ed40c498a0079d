import { command } from '../../src/cli/command.ts';
import { readCommand } from '../../src/cli/read-command.ts';
import { type StandardStreams, standardStreams } from '../../src/cli/standard-streams.ts';
import { tellUsage } from '../../src/cli/tell-usage.ts';
import { formatSuite, missedGates, toJson } from './mutants/report.ts';
import { runSuite } from './mutants/run-suite.ts';
import { goldenPacks, shippedCatalog } from './packs.ts';

const DEFAULTS = { seed: 20_261_128, perClass: 240 };

const MUTANTS = command({
  call: 'npm run --silent verify:mutants',
  ways: ['[-- [--seed NUMBER] [--per-class NUMBER] [--json]]'],
  does: 'Breaks true sentences in many ways and counts what the verifier catches.',
  flags: {
    seed: {
      type: 'string',
      value: 'NUMBER',
      does: `which sentences are broken; ${DEFAULTS.seed} unless given`,
    },
    'per-class': {
      type: 'string',
      value: 'NUMBER',
      does: `how many of each kind, at least 1; ${DEFAULTS.perClass} unless given`,
    },
    json: { type: 'boolean', does: 'the counts as one JSON object' },
  },
  words: 'none',
  example: 'npm run --silent verify:mutants -- --per-class 20',
  ends: 'Exit code: 0 when every gate is reached, 1 when one is not, 2 when it was called wrongly.',
});

/** A whole number as it was written, or null. */
const numberOf = (text: string | null, otherwise: number): number | null => {
  if (text === null) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
};

const run = async (argv: readonly string[], streams: StandardStreams): Promise<0 | 1 | 2> => {
  const read = readCommand(argv, MUTANTS);
  if (read.kind !== 'run') return tellUsage(read, MUTANTS, streams);
  const seed = numberOf(read.valueOf('seed'), DEFAULTS.seed);
  const perClass = numberOf(read.valueOf('per-class'), DEFAULTS.perClass);
  if (seed === null || perClass === null || perClass < 1) {
    const message = `--${seed === null ? 'seed' : 'per-class'} needs a whole number.`;
    return tellUsage({ kind: 'bad', message }, MUTANTS, streams);
  }
  const catalog = shippedCatalog();
  const result = runSuite(await goldenPacks(catalog), catalog, { seed, perClass, rounds: 3 });
  streams.say(`${read.has('json') ? JSON.stringify(toJson(result, seed)) : formatSuite(result, seed)}\n`);
  return missedGates(result).length === 0 ? 0 : 1;
};

process.exitCode = await run(process.argv.slice(2), standardStreams());
