import type { Catalog } from '../../catalog/catalog.ts';
import type { RankedOption, Ranking, Weight } from '../ranking.ts';
import { DRAWN, drawColumns, SAMPLES } from './draw-columns.ts';
import { drawKeys } from './draw-keys.ts';

/** Swing points are drawn in sixteenths, so that a sample's score is a whole number below 2^31. */
export const PARTS_A_POINT = 16;

/**
 * Swing points of each sample in sixteenths, evenly spread over the box; null where they are always zero. `points` is
 * written over.
 */
export const weightSamples = (
  { criterion, box }: Weight,
  catalog: Catalog,
  points: Uint16Array = new Uint16Array(SAMPLES),
): Uint16Array | null => {
  const [low, high] = box;
  if (high === 0) return null;
  const column = drawColumns(catalog).weight(criterion);
  const span = (high - low) * PARTS_A_POINT;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    points[sample] = low * PARTS_A_POINT + ((span * (column[sample] ?? 0)) >>> 16);
  }
  return points;
};

/** The point weights in every sample: what is left is the doubt about the evidence alone. */
export const pointWeights = ({ points }: Weight): Uint16Array | null =>
  points === 0 ? null : new Uint16Array(SAMPLES).fill(points * PARTS_A_POINT);

/**
 * Adds one value's samples times the weight's: `lo` plus the column's part of the interval, and in the second half
 * its mirror image, `hi` less the same part.
 */
const addSamples = (
  scores: Int32Array,
  weights: Uint16Array,
  column: Uint16Array,
  { lo, hi }: { lo: number; hi: number },
): void => {
  const span = hi - lo;
  for (let sample = 0; sample < DRAWN; sample += 1) {
    const mirrored = sample + DRAWN;
    const part = Math.imul(span, column[sample] ?? 0) >>> 16;
    scores[sample] = (scores[sample] ?? 0) + Math.imul(weights[sample] ?? 0, lo + part);
    scores[mirrored] = (scores[mirrored] ?? 0) + Math.imul(weights[mirrored] ?? 0, hi - part);
  }
};

/**
 * Score of each option in each sample: one Int32Array of SAMPLES whole numbers an option, in the order given.
 * `weights` are the swing points of each sample in the order of the ranking's criteria; null adds nothing. `into`
 * are arrays to be written over.
 */
export const sampleScores = (
  options: readonly RankedOption[],
  weights: readonly (Uint16Array | null)[],
  { targets }: Pick<Ranking, 'targets'>,
  catalog: Catalog,
  into: readonly Int32Array[] = [],
): Int32Array[] => {
  const columns = drawColumns(catalog);
  return options.map(({ id, contributions }, at) => {
    const scores = into[at]?.fill(0) ?? new Int32Array(SAMPLES);
    for (const [index, contribution] of contributions.entries()) {
      const weight = weights[index] ?? null;
      if (weight === null) continue;
      addSamples(
        scores,
        weight,
        columns.evidence(drawKeys(id, contribution, targets, catalog)),
        contribution,
      );
    }
    return scores;
  });
};
