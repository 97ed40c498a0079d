import { describe, expect, it } from 'vitest';
import { completeHouseCells } from '../../../src/catalog/overlay/complete-house-cells.ts';

describe('completeHouseCells', () => {
  it('makes the note of a cell its evidence, as one opinion', () => {
    expect(completeHouseCells({ criteria: { security: { lo: 1, hi: 2, note: ' our audit ' } } })).toEqual({
      criteria: {
        security: {
          lo: 1,
          hi: 2,
          note: ' our audit ',
          confidence: 'one-opinion',
          evidence: ['house: our audit'],
        },
      },
    });
  });

  it('leaves evidence and confidence that are given', () => {
    const cell = {
      input: { min: 1, max: 2, unit: 'x' },
      note: 'n',
      confidence: 'evidence',
      evidence: ['a.b'],
    };
    expect(completeHouseCells(cell)).toEqual(cell);
  });

  it('leaves a cell without a reason without evidence', () => {
    expect(completeHouseCells({ lo: 1, hi: 2, note: '  ' })).toMatchObject({ evidence: [] });
    expect(completeHouseCells({ lo: 1, hi: 2 })).toMatchObject({ evidence: [] });
  });

  it('touches nothing that is no cell', () => {
    const fact = { facts: [{ id: 'a.b', note: 'x', value: 1 }], aliases: ['a'], count: 3, none: null };
    expect(completeHouseCells(fact)).toEqual(fact);
  });
});
