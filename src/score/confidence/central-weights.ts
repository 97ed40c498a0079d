import { type Tally, TIED } from './tally-ranks.ts';

/** Per sample, 1 divided by the sum of the swing points; 0 where nothing has weight. */
const inverseTotals = (weights: readonly Uint16Array[], samples: number): Float64Array => {
  const totals = new Float64Array(samples);
  for (const column of weights) {
    for (let sample = 0; sample < samples; sample += 1) {
      totals[sample] = (totals[sample] ?? 0) + (column[sample] ?? 0);
    }
  }
  return totals.map((total) => (total === 0 ? 0 : 1 / total));
};

/** Part of each sample's first place that an option holds, by option: a shared one is divided evenly. */
const holders = ({ first, tied }: Tally, sample: number): readonly number[] => {
  const only = first[sample] ?? TIED;
  return only === TIED ? (tied.get(sample) ?? []) : [only];
};

/**
 * Mean weights, summing to 1, of the samples in which each option comes first: the typical preferences that choose it
 * (central weight vector of SMAA-2). Null for an option that is never first. `weights[criterion][sample]` in any unit.
 */
export const centralWeights = (
  tally: Tally,
  weights: readonly (Uint16Array | null)[],
): (number[] | null)[] => {
  const options = tally.ranks.length;
  const columns = weights.map((column) => column ?? new Uint16Array(tally.samples));
  const inverse = inverseTotals(columns, tally.samples);
  const counts = new Float64Array(options);
  const sums = new Float64Array(options * columns.length);
  for (let sample = 0; sample < tally.samples; sample += 1) {
    const scale = inverse[sample] ?? 0;
    if (scale === 0) continue;
    const sharing = holders(tally, sample);
    for (const option of sharing) {
      const part = 1 / sharing.length;
      counts[option] = (counts[option] ?? 0) + part;
      for (let criterion = 0; criterion < columns.length; criterion += 1) {
        const at = option * columns.length + criterion;
        sums[at] = (sums[at] ?? 0) + (columns[criterion]?.[sample] ?? 0) * scale * part;
      }
    }
  }
  return tally.ranks.map((_, option) => {
    const count = counts[option] ?? 0;
    if (count === 0) return null;
    const from = option * columns.length;
    return [...sums.subarray(from, from + columns.length)].map((sum) => sum / count);
  });
};
