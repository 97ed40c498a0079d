/** Counts over samples, in the order of the options given. Options that are level share their places evenly. */
export type Tally = {
  samples: number;
  /** `ranks[option][place]`: in how many samples the option holds the place. */
  ranks: number[][];
  /** The option that is first in each sample; TIED where several are. */
  first: Uint8Array;
  /** Options that share the first place of a sample, by sample. */
  tied: Map<number, number[]>;
};

/** Stands for several options on the first place. */
export const TIED = 255;

/** Options and their scores of one sample, best first; reused for all samples. */
type Order = { ids: Uint8Array; scores: Int32Array };

/**
 * Sorts one sample by insertion. The options come in the order of their point scores, which most samples hold
 * nearly: few are moved, and the whole is faster than comparing all pairs.
 */
const sortSample = (columns: readonly Int32Array[], sample: number, { ids, scores }: Order): void => {
  for (let option = 0; option < columns.length; option += 1) {
    const score = columns[option]?.[sample] ?? 0;
    let place = option;
    while (place > 0) {
      const above = scores[place - 1] ?? 0;
      if (above >= score) break;
      scores[place] = above;
      ids[place] = ids[place - 1] ?? 0;
      place -= 1;
    }
    scores[place] = score;
    ids[place] = option;
  }
};

/** Where the run of equal scores that begins at a place ends. */
const endOfRun = (scores: Int32Array, from: number): number => {
  let end = from + 1;
  while (end < scores.length && scores[end] === scores[from]) end += 1;
  return end;
};

/** Gives the places of a run of equal scores to its options, each an equal part of each place; one row an option. */
const shareRun = (shares: Float64Array, { ids, scores }: Order, from: number, end: number): void => {
  for (const option of ids.subarray(from, end)) {
    for (let place = from; place < end; place += 1) {
      const at = option * scores.length + place;
      shares[at] = (shares[at] ?? 0) + 1 / (end - from);
    }
  }
};

/**
 * Ranks every sample: `columns[option][sample]` are whole numbers, of at most 254 options. Rank shares as in SMAA-2
 * (Lahdelma and Salminen 2001), except that k options on one place get 1/k of it each.
 */
export const tallyRanks = (columns: readonly Int32Array[]): Tally => {
  const options = columns.length;
  const samples = columns[0]?.length ?? 0;
  const order = { ids: new Uint8Array(options), scores: new Int32Array(options) };
  const { ids, scores } = order;
  // Whole counts apart from the few shared places: adding fractions throughout takes twice as long.
  const alone = new Uint32Array(options * options);
  const shared = new Float64Array(options * options);
  const first = new Uint8Array(samples);
  const tied: Tally['tied'] = new Map();
  for (let sample = 0; sample < samples; sample += 1) {
    sortSample(columns, sample, order);
    first[sample] = ids[0] ?? 0;
    for (let place = 0; place < options; place += 1) {
      if (place + 1 < options && scores[place] === scores[place + 1]) {
        const end = endOfRun(scores, place);
        shareRun(shared, order, place, end);
        if (place === 0) {
          first[sample] = TIED;
          tied.set(sample, [...ids.subarray(0, end)]);
        }
        place = end - 1;
      } else {
        const at = (ids[place] ?? 0) * options + place;
        alone[at] = (alone[at] ?? 0) + 1;
      }
    }
  }
  const placesOf = (option: number): number[] =>
    Array.from(
      alone.subarray(option * options, (option + 1) * options),
      (count, place) => count + (shared[option * options + place] ?? 0),
    );
  return { samples, ranks: columns.map((_, option) => placesOf(option)), first, tied };
};
