import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/score/confidence/random-stream.ts';

const take = (key: string, count: number): number[] => {
  const next = randomStream(key);
  return Array.from({ length: count }, next);
};

const COUNT = 20_000;
/** Four standard errors of a share. */
const band = (share: number): number => 4 * Math.sqrt((share * (1 - share)) / COUNT);

describe('a stream of random numbers', () => {
  // Worked out by a second program in another language, with whole numbers of any size.
  it.each([
    { key: '', numbers: [1689538110, 2048713730, 21082694, 2975464375] },
    { key: 'a', numbers: [3512542224, 302739644, 831824219, 3747959210] },
    {
      key: '2026.11.2 smaa-1 weight ramp_up',
      numbers: [3884114283, 4014220692, 376640774, 1851485152],
    },
    { key: 'ключ', numbers: [3653659119, 1740427191, 3157851397, 1970330147] },
  ])('begins with the numbers of every other machine for the key "$key"', ({ key, numbers }) => {
    expect(take(key, numbers.length)).toEqual(numbers);
  });

  it('has not drifted after ten thousand of them', () => {
    expect(take('many', 10_000).at(-1)).toBe(4245558407);
  });

  it('is the same for the same key, whoever else draws in between', () => {
    const [one, other, again] = [randomStream('key'), randomStream('another'), randomStream('key')];
    for (let index = 0; index < 100; index += 1) {
      const number = one();
      other();
      expect(again()).toBe(number);
    }
  });

  it('is another one for a key that differs in one character', () => {
    const [one, other] = [take('S001-001', COUNT), take('S001-002', COUNT)];
    expect(one.filter((number, index) => number === other[index]).length).toBeLessThan(3);
    const centred = (numbers: readonly number[]) => numbers.map((number) => number / 2 ** 32 - 0.5);
    const [left, right] = [centred(one), centred(other)];
    const covariance = left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0) / COUNT;
    expect(Math.abs(covariance * 12)).toBeLessThan(4 / Math.sqrt(COUNT));
  });

  it('holds whole numbers of 32 bits, each bit set in half of them', () => {
    const numbers = take('bits', COUNT);
    expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 32)).toBe(true);
    for (let bit = 0; bit < 32; bit += 1) {
      const set = numbers.filter((number) => Math.floor(number / 2 ** bit) % 2 === 1).length;
      expect(Math.abs(set / COUNT - 0.5)).toBeLessThanOrEqual(band(0.5));
    }
  });
});
