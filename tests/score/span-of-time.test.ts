import { describe, expect, it } from 'vitest';
import { dayMeant } from '../../src/score/span-of-time.ts';

const TODAY = '2026-11-20';

describe('dayMeant', () => {
  it.each([
    ['P6W', '2027-01-01'],
    ['P5Y', '2031-11-20'],
    ['P3M', '2027-02-20'],
    ['P1Y6M10D', '2028-05-30'],
    ['P0D', TODAY],
  ])('adds the duration %s to today', (duration, day) => {
    expect(dayMeant(duration, TODAY)).toBe(day);
  });

  it('stays in the month when the day does not exist in it', () => {
    expect(dayMeant('P1M', '2027-01-31')).toBe('2027-02-28');
    expect(dayMeant('P1Y', '2028-02-29')).toBe('2029-02-28');
  });

  it('takes a date as it is, and a year or a month to its last day', () => {
    expect(dayMeant('2030-06-15', TODAY)).toBe('2030-06-15');
    expect(dayMeant('2030', TODAY)).toBe('2030-12-31');
    expect(dayMeant('2028-02', TODAY)).toBe('2028-02-29');
  });

  it.each(['', 'P', 'soon', 'PT5H', '20-11-2026'])('gives nothing for "%s"', (text) => {
    expect(dayMeant(text, TODAY)).toBeNull();
  });
});
