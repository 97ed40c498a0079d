import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../../../src/catalog/overlay/merge-records.ts';

describe('mergeRecords', () => {
  it('lays fields over fields and says which', () => {
    const merged = mergeRecords({ id: 'a', name: 'A', deep: { x: 1, y: 2 } }, { id: 'a', deep: { y: 3 } });
    expect(merged).toEqual({ value: { id: 'a', name: 'A', deep: { x: 1, y: 3 } }, paths: ['deep.y'] });
  });

  it('replaces records of a list by their id, and adds new ones', () => {
    const low = { facts: [{ id: 'a.x', value: 1, asOf: '2020', note: 'old' }, { id: 'a.y' }] };
    const high = { facts: [{ id: 'a.x', value: 2, asOf: '2026' }, { id: 'a.z' }] };
    expect(mergeRecords(low, high)).toEqual({
      value: { facts: [{ id: 'a.x', value: 2, asOf: '2026' }, { id: 'a.y' }, { id: 'a.z' }] },
      paths: ['facts.a.x', 'facts.a.z'],
    });
  });

  it('replaces other lists', () => {
    expect(mergeRecords({ aliases: ['a', 'b'] }, { aliases: ['c'] }).value).toEqual({ aliases: ['c'] });
  });

  it('keeps nothing of the evidence, bounds or dates of what it replaces', () => {
    const low = { criteria: { security: { lo: 1, hi: 2, evidence: ['S000-001'], note: 'old' } } };
    const high = { criteria: { security: { lo: 3, hi: 4 } } };
    expect(mergeRecords(low, high)).toEqual({ value: high, paths: ['criteria.security'] });
    const lifecycle = { lifecycle: { asOf: '2026-01-01', checkedHow: 'live' } };
    expect(mergeRecords({ lifecycle: { asOf: '2020-01-01', note: 'old' } }, lifecycle).value).toEqual(
      lifecycle,
    );
  });

  it('takes a record with nothing below it as it is', () => {
    expect(mergeRecords(undefined, { id: 'a' })).toEqual({ value: { id: 'a' }, paths: [] });
  });
});
