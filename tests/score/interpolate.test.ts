import { describe, expect, it } from 'vitest';
import { interpolate } from '../../src/score/interpolate.ts';

const TABLE = [
  [0, 1000],
  [2, 850],
  [4, 620],
] as const;

describe('interpolate', () => {
  it('gives a knot its own points', () => {
    expect(interpolate(TABLE, 2)).toBe(850);
  });

  it('runs straight between two knots and rounds to whole points', () => {
    expect(interpolate(TABLE, 1)).toBe(925);
    expect(interpolate(TABLE, 3.01)).toBe(734);
  });

  it('is flat outside the table', () => {
    expect(interpolate(TABLE, -5)).toBe(1000);
    expect(interpolate(TABLE, 400)).toBe(620);
  });

  it('refuses an empty table', () => {
    expect(() => interpolate([], 1)).toThrow('at least one knot');
  });
});
