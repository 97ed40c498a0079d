import { parseArgs } from 'node:util';
import { stopQuietlyWhenClosed } from '../../src/cli/stop-quietly.ts';
import { formatSuite, missedGates, toJson } from './mutants/report.ts';
import { runSuite } from './mutants/run-suite.ts';
import { goldenPacks, shippedCatalog } from './packs.ts';

/** `npm run verify:mutants`: exit 0 when every gate is reached, 1 when one is not. */
const run = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      seed: { type: 'string', default: '20261128' },
      'per-class': { type: 'string', default: '240' },
    },
  });
  const seed = Number(values.seed);
  const catalog = shippedCatalog();
  const packs = await goldenPacks(catalog);
  const result = runSuite(packs, catalog, { seed, perClass: Number(values['per-class']), rounds: 3 });
  process.stdout.write(`${values.json ? JSON.stringify(toJson(result, seed)) : formatSuite(result, seed)}\n`);
  return missedGates(result).length === 0 ? 0 : 1;
};

stopQuietlyWhenClosed(process.stdout);
process.exitCode = await run();
