import { describe, expect, it } from 'vitest';
import { MOST_SOURCES, meanOfUniforms } from '../../src/score/confidence/mean-of-uniforms.ts';
import { randomStream } from '../../src/score/confidence/random-stream.ts';

const COUNT = 20_000;
const FULL = 65_535;

const uniform = (key: string): Uint16Array => {
  const next = randomStream(key);
  return Uint16Array.from({ length: COUNT }, () => next() >>> 16);
};

const sources = (count: number, name = 'source'): Uint16Array[] =>
  Array.from({ length: count }, (_, index) => uniform(`${name} ${index}`));

const correlation = (one: Uint16Array, other: Uint16Array): number => {
  const mean = (column: Uint16Array) => column.reduce((sum, value) => sum + value, 0) / COUNT;
  const [first, second] = [mean(one), mean(other)];
  let [both, left, right] = [0, 0, 0];
  for (let sample = 0; sample < COUNT; sample += 1) {
    const x = (one[sample] ?? 0) - first;
    const y = (other[sample] ?? 0) - second;
    both += x * y;
    left += x * x;
    right += y * y;
  }
  return both / Math.sqrt(left * right);
};

describe('the mean of several sources', () => {
  it.each([1, 2, 3, 5, 8, MOST_SOURCES])('of %i fills every tenth of its interval evenly', (count) => {
    const mean = meanOfUniforms(sources(count));
    const band = 4 * Math.sqrt((0.1 * 0.9) / COUNT);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = mean.filter((value) => Math.floor((value * 10) / (FULL + 1)) === tenth).length;
      expect(Math.abs(inside / COUNT - 0.1)).toBeLessThanOrEqual(band + 1 / 4096);
    }
  });

  it('is the source itself where there is one', () => {
    const only = uniform('only');
    expect(meanOfUniforms([only])).toBe(only);
  });

  it('needs a source', () => {
    expect(() => meanOfUniforms([])).toThrow('at least one source');
  });

  it('goes from end to end, through the middle, and never down when a source goes up', () => {
    for (const count of [2, 3, 7, MOST_SOURCES]) {
      const at = (value: number) =>
        meanOfUniforms(Array.from({ length: count }, () => Uint16Array.of(value)))[0];
      expect(at(0)).toBe(0);
      expect(at(FULL)).toBe(FULL);
      expect(Math.abs((at(FULL / 2) ?? 0) - FULL / 2)).toBeLessThan(FULL / 1000);
      const steps = Array.from({ length: 64 }, (_, step) => at(step * 1024) ?? 0);
      expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    }
  });

  it('is the mean of two: the share of a triangle', () => {
    const at = (value: number) =>
      (meanOfUniforms([Uint16Array.of(value), Uint16Array.of(value)])[0] ?? 0) / FULL;
    // Both at a quarter: the sum of two is below a half in an eighth of all cases.
    expect(at((FULL + 1) / 4)).toBeCloseTo(1 / 8, 3);
    expect(at((3 * (FULL + 1)) / 4)).toBeCloseTo(7 / 8, 3);
  });

  it('moves half with another that shares one of its two sources', () => {
    const [shared, one, other] = sources(3);
    if (shared === undefined || one === undefined || other === undefined) throw new Error('no source');
    const half = correlation(meanOfUniforms([shared, one]), meanOfUniforms([shared, other]));
    expect(Math.abs(half - 0.5)).toBeLessThan(0.05);
  });

  it('moves wholly with one of the same sources, and not at all with one of others', () => {
    const [same, again] = [sources(4), sources(4).toReversed()];
    expect(meanOfUniforms(again)).toEqual(meanOfUniforms(same));
    const apart = correlation(meanOfUniforms(same), meanOfUniforms(sources(4, 'stranger')));
    expect(Math.abs(apart)).toBeLessThan(4 / Math.sqrt(COUNT));
  });
});
