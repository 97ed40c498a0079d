import { describe, expect, it } from 'vitest';
import { createArrivals } from '../../src/inbox/arrivals.ts';

const setUp = () => {
  const time = { ms: 1_000 };
  return { time, arrivals: createArrivals(() => time.ms) };
};

describe('arrivals', () => {
  it('let work go on where nothing was delivered', () => {
    expect(setUp().arrivals.mayWork(0)).toBe(true);
  });

  it('hold work back while a burst lasts', () => {
    const { time, arrivals } = setUp();
    arrivals.note();
    time.ms += 2;
    expect(arrivals.mayWork(2)).toBe(false);
    time.ms += 1;
    expect(arrivals.mayWork(3)).toBe(true);
  });

  it('let work go on after fifty milliseconds of a stream that does not end', () => {
    const { arrivals } = setUp();
    arrivals.note();
    expect(arrivals.mayWork(49)).toBe(false);
    expect(arrivals.mayWork(50)).toBe(true);
  });
});
