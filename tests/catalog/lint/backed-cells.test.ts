import { describe, expect, it } from 'vitest';
import { backedCells } from '../../../src/catalog/lint/backed-cells.ts';
import type { Cell, Quantity } from '../../../src/catalog/schemas/rating.ts';
import { flawsOf, languageOf, placesOf } from './small-dataset.ts';

const messageFor = (cell: Cell): string | undefined =>
  flawsOf(backedCells, ({ rating }) => {
    rating.criteria.security = cell;
  })[0]?.message;

const quantityFaults = (quantity: Quantity): string[] =>
  placesOf(backedCells, ({ rating }) => {
    rating.criteria.headroom = quantity;
  });

describe('backed-cells', () => {
  it.each([
    [{ lo: 300, hi: 799, confidence: 'unknown', evidence: [] }, /narrow without evidence/],
    [{ lo: 0, hi: 1000, confidence: 'evidence', evidence: [] }, /without evidence: cite it/],
    [{ lo: 0, hi: 1000, confidence: 'unknown', evidence: ['acorn.licence'] }, /say how sure/],
  ] satisfies [Cell, RegExp][])('refuses %j', (cell, message) => {
    expect(messageFor(cell)).toMatch(message);
  });

  it('takes an unknown cell that is half the scale wide', () => {
    expect(messageFor({ lo: 300, hi: 800, confidence: 'unknown', evidence: [] })).toBeUndefined();
  });

  it('wants the top of an unknown quantity to be twice its bottom', () => {
    const unknown = { confidence: 'unknown' as const, evidence: [] };
    expect(quantityFaults({ input: { min: 10, max: 19, unit: 'x' }, ...unknown })).toEqual([
      'ratings/acorn.json: criteria.headroom',
    ]);
    expect(quantityFaults({ input: { min: 10, max: 20, unit: 'x' }, ...unknown })).toEqual([]);
  });

  it('looks at the cells of languages, and names the cell for an exception', () => {
    const flaws = flawsOf(backedCells, (given) => {
      languageOf(given).platforms = { vm: { lo: 1, hi: 2, confidence: 'one-opinion', evidence: [] } };
    });
    expect(flaws.map(({ record }) => record)).toEqual(['languages/go.platforms.vm']);
  });
});
