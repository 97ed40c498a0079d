import { execFileSync } from 'node:child_process';
import { SHIPPED_DATA } from '../src/catalog/shipped-data.ts';
import { median } from './percentiles.ts';

/** Milliseconds to read, parse and cross-check the whole dataset in a process of its own, as at start. */
export type DataFigures = { load_ms: number; runs: number[] };

const RUNS = 9;

const CHILD = `
const { loadCatalog } = await import(${JSON.stringify(new URL('../src/catalog/load.ts', import.meta.url).href)});
const start = performance.now();
loadCatalog(${JSON.stringify(SHIPPED_DATA)});
process.stdout.write(String(performance.now() - start));
`;

/** Loads the dataset in fresh processes and gives the median. */
export const measureData = (): DataFigures => {
  const runs = Array.from({ length: RUNS }, () =>
    Math.round(
      Number(
        execFileSync(process.execPath, ['--input-type=module', '--eval', CHILD], {
          encoding: 'utf8',
          timeout: 60_000,
        }),
      ),
    ),
  );
  return { load_ms: median(runs), runs };
};
