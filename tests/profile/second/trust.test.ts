import { describe, expect, it } from 'vitest';
import type { SecondReading } from '../../../src/profile/second/second-reading.ts';
import { readTurns, reasons, said, secondOf } from './second.ts';

const TEXT = 'we are 6 python devs, no java. parents get word when a bus is late, staff edits rows';
const KNOWN = {
  teamSize: said(6, '6 python devs'),
  teamLanguages: [said({ id: 'python', level: 'working' } as const, 'python devs')],
  excludedLanguages: [said('java' as const, 'no java')],
} satisfies Partial<SecondReading>;
const NEW = { needs: [said('mail' as const, 'parents get word')] } satisfies Partial<SecondReading>;

const read = (over: Partial<SecondReading>, text = TEXT) => readTurns([text], secondOf(over));

describe('a second reading as a whole', () => {
  it('is used when it says what the rules know', () => {
    expect(read({ ...KNOWN, ...NEW }).added).toHaveLength(1);
  });

  it.each<[string, Partial<SecondReading>, string]>([
    ['that takes the text for another language', { ...KNOWN, ...NEW, language: 'fr' }, 'other-language'],
    ['that misses most of what the rules know', { ...NEW, teamSize: KNOWN.teamSize }, 'too-little-confirmed'],
    ['that holds nothing', {}, 'too-little-confirmed'],
    [
      'whose quotes stand nowhere',
      { ...KNOWN, ...NEW, platforms: [said('vm', 'on a box'), said('azure', 'in the cloud')] },
      'quotes-do-not-stand',
    ],
    [
      'that says of names and numbers what the words do not',
      {
        ...KNOWN,
        ...NEW,
        existing: [said('Rails', 'staff edits'), said('Gin', 'a bus')],
        plannedHires: said(9, 'rows'),
      },
      'too-much-unfounded',
    ],
  ])('%s is not used at all', (_, over, reason) => {
    const reading = read(over);
    expect(reasons(reading, 'everything')).toEqual([reason]);
    expect(reading.added).toEqual([]);
    expect({ ...reading, notBelieved: [] }).toEqual(readTurns([TEXT], null));
  });

  it('is used in spite of one slip', () => {
    expect(read({ ...KNOWN, ...NEW, plannedHires: said(9, 'rows') }).added).toHaveLength(1);
  });

  it('is measured by features where the rules know no name and no number', () => {
    const text = 'an admin area for a bike shop. parents get word';
    const known = { needs: [said('admin' as const, 'admin area'), ...NEW.needs] };
    expect(read({ ...known, workloads: [said('saas-commerce', 'bike shop')] }, text).added).toHaveLength(1);
    expect(reasons(read(NEW, text), 'everything')).toEqual(['too-little-confirmed']);
  });

  it('has to be sound in everything where there is nothing to measure it by', () => {
    const text = 'which backend is best when parents should get word quickly';
    const need = { needs: [said('mail' as const, 'get word quickly')] };
    expect(read(need, text).added).toHaveLength(1);
    expect(reasons(read({ ...need, language: null }, text), 'everything')).toEqual(['other-language']);
    const unsound = read({ ...need, workloads: [said('api', 'which is')] }, text);
    expect(reasons(unsound, 'everything')).not.toEqual([]);
    const elsewhere = 'what should the parents get for lunch when the bus is late';
    const other = read({ needs: [said('mail', 'parents get for lunch')] }, elsewhere);
    expect(reasons(other, 'everything')).toEqual(['nothing-to-check-by']);
  });
});
