/** Steps of the table: finer than any rating can be read. */
const STEPS = 4096;
const FULL = 65_535;

/** More sources than this are as good as this many: the table's sums of alternating powers lose digits beyond it. */
export const MOST_SOURCES = 12;

/**
 * Distribution function of the sum of `count` uniform numbers 0..1 at `x` (Irwin 1927, Hall 1927):
 * sum over k <= x of (-1)^k C(count, k) (x - k)^count / count!. Taken from the nearer end, where it is exact enough.
 */
const irwinHall = (count: number, x: number): number => {
  if (x > count / 2) return 1 - irwinHall(count, count - x);
  let sum = 0;
  let binomial = 1;
  for (let k = 0; k <= x; k += 1) {
    let power = 1;
    for (let factor = 1; factor <= count; factor += 1) power *= (x - k) / factor;
    sum += k % 2 === 0 ? binomial * power : -binomial * power;
    binomial = (binomial * (count - k)) / (k + 1);
  }
  return sum;
};

const tableFor = (count: number): Uint16Array => {
  const table = new Uint16Array(STEPS);
  for (let step = 0; step < STEPS / 2; step += 1) {
    const share = Math.floor(irwinHall(count, (count * (step + 0.5)) / STEPS) * FULL + 0.5);
    table[step] = share;
    table[STEPS - 1 - step] = FULL - share;
  }
  return table;
};

const tables = new Map<number, Uint16Array>();

/**
 * Makes the mean of several uniform columns uniform again: a value that rests on several sources moves with each of
 * them, and still fills its interval evenly. In and out: 0..65535.
 * @throws when no column is given.
 */
export const meanOfUniforms = (columns: readonly Uint16Array[]): Uint16Array => {
  const [only] = columns;
  if (only === undefined) throw new Error('a value needs at least one source to be drawn from');
  const count = columns.length;
  if (count === 1) return only;
  const table = tables.get(count) ?? tableFor(count);
  tables.set(count, table);
  const mean = new Uint16Array(only.length);
  for (let sample = 0; sample < mean.length; sample += 1) {
    let sum = 0;
    for (const column of columns) sum += column[sample] ?? 0;
    mean[sample] = table[Math.floor((sum * STEPS) / (count * (FULL + 1)))] ?? 0;
  }
  return mean;
};
