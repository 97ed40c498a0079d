import { describe, expect, it } from 'vitest';
import { daysBetween, firstDayOf, isDate, isDay, nextDay } from '../../src/catalog/calendar-day.ts';

describe('a day of the calendar', () => {
  it.each(['2026-11-20', '2028-02-29'])('is %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-11', '20.11.2026', '2026-11-20T00:00:00Z', ''])(
    'is not "%s"',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('may be given by its month or year alone where a date is asked for', () => {
    expect(['2026', '2026-02', '2026-02-28'].filter(isDate)).toHaveLength(3);
    expect(['26', '2026-13', '2026-2', '2026-02-30', '2026-02-28x'].filter(isDate)).toEqual([]);
    expect(['2026', '2026-02', '2026-02-28'].map(firstDayOf)).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-02-28',
    ]);
  });

  it('is followed by the next one, over months and years', () => {
    expect(nextDay('2028-02-28')).toBe('2028-02-29');
    expect(nextDay('2026-12-31')).toBe('2027-01-01');
  });
});

describe('days between two days', () => {
  it('are whole, and negative when the second day is earlier', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
    expect(daysBetween('2026-11-20', '2026-11-20')).toBe(0);
  });
});
