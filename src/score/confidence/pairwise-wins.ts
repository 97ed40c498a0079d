/**
 * In which share of the samples, 0..1, an option beats another (pairwise winning index, Leskinen and others 2006);
 * a tie counts half.
 */
export const pairwiseWins = (one: Int32Array, other: Int32Array): number => {
  let ahead = 0;
  let level = 0;
  for (let sample = 0; sample < one.length; sample += 1) {
    const gap = (one[sample] ?? 0) - (other[sample] ?? 0);
    if (gap > 0) ahead += 1;
    else if (gap === 0) level += 1;
  }
  return (ahead + level / 2) / one.length;
};
