import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createRecordReader } from '../../src/catalog/read-records.ts';
import { makeOverlay } from './overlay/make-overlay.ts';

const schema = z.strictObject({ id: z.string(), size: z.number() });

describe('createRecordReader', () => {
  it('finds an id that is used twice in one list', () => {
    const records = [
      { id: 'one', size: 1 },
      { id: 'two', size: 2 },
      { id: 'one', size: 3 },
    ];
    const reader = createRecordReader(makeOverlay({ 'sizes.json': records }));
    reader.list('sizes.json', schema);
    expect(reader.problems).toEqual([
      { file: 'sizes.json', path: '2', message: 'a second record "one": remove one' },
    ]);
  });

  it('goes on behind an entry of a list that cannot be used, and names its fields', () => {
    const records = [{ id: 'one' }, { id: 'two', size: 2, colour: 'red' }, { id: 'three', size: 3 }];
    const reader = createRecordReader(makeOverlay({ 'sizes.json': records }));
    expect(reader.list('sizes.json', schema)).toEqual([{ id: 'three', size: 3 }]);
    expect(reader.problems.map(({ path }) => path)).toEqual(['0.size', '1']);
  });

  it('takes an absent file for a problem unless it may be absent', () => {
    const reader = createRecordReader(makeOverlay({}));
    expect(reader.optionalList('sizes.json', schema)).toEqual([]);
    expect(reader.problems).toEqual([]);
    reader.list('sizes.json', schema);
    expect(reader.problems).toEqual([{ file: 'sizes.json', path: '', message: 'the file is missing' }]);
  });

  it('refuses a file that holds no list', () => {
    const reader = createRecordReader(makeOverlay({ 'sizes.json': { id: 'one', size: 1 } }));
    reader.list('sizes.json', schema);
    expect(reader.problems).toEqual([
      { file: 'sizes.json', path: '', message: 'expected a list of records' },
    ]);
  });
});
