import { describe, expect, it } from 'vitest';
import { orderChanges } from '../../src/score/order-changes.ts';

describe('orderChanges', () => {
  it('is empty for the same order', () => {
    expect(orderChanges(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([]);
    expect(orderChanges([], [])).toEqual([]);
  });

  it('tells a new leader first, then the moves, the longest first', () => {
    expect(orderChanges(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual([
      { kind: 'new-leader', id: 'c', before: 'a' },
      { kind: 'moved-up', id: 'c', from: 3, to: 1 },
      { kind: 'moved-down', id: 'a', from: 1, to: 2 },
      { kind: 'moved-down', id: 'b', from: 2, to: 3 },
    ]);
  });

  it('tells who came and who went, and moves nobody for it', () => {
    expect(orderChanges(['a', 'b', 'c', 'd'], ['a', 'new', 'c', 'd'])).toEqual([
      { kind: 'newly-ranked', id: 'new' },
      { kind: 'dropped-out', id: 'b' },
    ]);
  });

  it('has a new leader when the old one is gone', () => {
    expect(orderChanges(['a', 'b'], ['b'])).toEqual([
      { kind: 'new-leader', id: 'b', before: 'a' },
      { kind: 'dropped-out', id: 'a' },
    ]);
  });

  it('has no leader to compare when one side is empty', () => {
    expect(orderChanges([], ['a'])).toEqual([{ kind: 'newly-ranked', id: 'a' }]);
    expect(orderChanges(['a'], [])).toEqual([{ kind: 'dropped-out', id: 'a' }]);
  });
});
