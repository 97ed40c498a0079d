import type { Catalog } from '../../catalog/catalog.ts';
import { MOST_SOURCES, meanOfUniforms } from './mean-of-uniforms.ts';
import { randomStream } from './random-stream.ts';

/** Samples of one answer: half of them drawn, the other half their mirror images. */
export const SAMPLES = 4096;
export const DRAWN = SAMPLES / 2;

/** Raised when the way of sampling changes, so that nobody takes new figures for the old ones. */
const MODEL_VERSION = 'smaa-1';

/** Columns kept: 4 KB each. More than the dataset has cells, and under 10 MB whatever is asked. */
const MOST_COLUMNS = 2000;

/** Uniform numbers 0..65535, the same for the same key whatever else is drawn. */
export type DrawColumns = {
  /** DRAWN numbers for a value that rests on these keys; the mirror image of each is 65535 less it. */
  evidence: (keys: readonly string[]) => Uint16Array;
  /** SAMPLES numbers for one criterion's swing points; not mirrored. */
  weight: (criterion: string) => Uint16Array;
};

const draw = (key: string, length: number): Uint16Array => {
  const next = randomStream(key);
  const column = new Uint16Array(length);
  // Both halves of each number: the generator passes tests in all of its bits.
  for (let sample = 0; sample < length; sample += 2) {
    const bits = next();
    column[sample] = bits >>> 16;
    column[sample + 1] = bits & 0xffff;
  }
  return column;
};

const createDrawColumns = (seed: string): DrawColumns => {
  const cache = new Map<string, Uint16Array>();
  const cached = (key: string, make: () => Uint16Array): Uint16Array => {
    const found = cache.get(key);
    if (found !== undefined) return found;
    const made = make();
    if (cache.size >= MOST_COLUMNS) cache.clear();
    cache.set(key, made);
    return made;
  };
  const single = (key: string) => cached(`1 ${key}`, () => draw(`${seed} evidence ${key}`, DRAWN));
  return {
    evidence: (keys) =>
      cached(`* ${keys.join(' ')}`, () => {
        const sources = [...new Set(keys)].sort().slice(0, MOST_SOURCES);
        return meanOfUniforms(sources.map(single));
      }),
    weight: (criterion) => cached(`w ${criterion}`, () => draw(`${seed} weight ${criterion}`, SAMPLES)),
  };
};

const byCatalog = new WeakMap<Catalog, DrawColumns>();

/**
 * The numbers drawn for one dataset. They depend on its version and the key alone, not on the question: two answers
 * are compared on the same draws, and every replica gives the same shares.
 */
export const drawColumns = (catalog: Catalog): DrawColumns => {
  const known = byCatalog.get(catalog);
  if (known !== undefined) return known;
  const columns = createDrawColumns(`${catalog.manifest.version} ${MODEL_VERSION}`);
  byCatalog.set(catalog, columns);
  return columns;
};
