import { describe, expect, it } from 'vitest';
import { type Interval, meanInterval, midpoint, NEUTRAL } from '../../src/score/interval.ts';

const sure: Interval = { lo: 800, hi: 901, confidence: 'evidence', evidence: ['a.licence', 'S000-001'] };
const vague: Interval = { lo: 100, hi: 600, confidence: 'unknown', evidence: ['S000-001'] };

describe('midpoint', () => {
  it('rounds half a point down', () => {
    expect(midpoint(sure)).toBe(850);
  });
});

describe('meanInterval', () => {
  it('averages bound by bound with the weights', () => {
    const mean = meanInterval([
      { interval: sure, weight: 1 },
      { interval: vague, weight: 2 },
    ]);
    expect([mean.lo, mean.hi]).toEqual([333, 700]);
  });

  it('is as sure as its least sure part and keeps each piece of evidence once', () => {
    const mean = meanInterval([
      { interval: sure, weight: 1 },
      { interval: vague, weight: 1 },
    ]);
    expect(mean.confidence).toBe('unknown');
    expect(mean.evidence).toEqual(['a.licence', 'S000-001']);
  });

  it('is neutral, never zero, when there is nothing to average', () => {
    expect(meanInterval([])).toEqual(NEUTRAL);
    expect(midpoint(meanInterval([{ interval: sure, weight: 0 }]))).toBe(500);
  });
});
