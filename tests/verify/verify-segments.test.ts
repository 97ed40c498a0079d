import { describe, expect, it } from 'vitest';
import type { Segment } from '../../src/narrate/model/segments.ts';
import { verifySegments } from '../../src/verify/verify-segments.ts';
import { PACK, rank, segment, value } from './fixtures.ts';

const verdict: Segment = { ...segment('{@django} comes first.', rank('django.rank')), role: 'verdict' };
const hiring = segment('{@django} is {django.hiring} on hiring.', value('django.hiring'));

describe('an explanation as a whole', () => {
  it('without any segment is told by our sentences: verdict, drivers, drawback, gaps', () => {
    expect(verifySegments([], PACK).posted).toEqual([
      'Django is in first place.',
      'Django is very good on hiring.',
      'Django, ramp-up: 2 to 3 weeks.',
      'Django is weak on longevity.',
      'How Django does on security is not known.',
    ]);
  });

  it('counts the sentences that the model worded', () => {
    expect(verifySegments([verdict, hiring], PACK)).toMatchObject({ fromModel: 2, of: 5 });
  });

  it('is posted in the order of roles', () => {
    expect(verifySegments([hiring, verdict], PACK).posted.slice(0, 2)).toEqual([
      'Django comes first.',
      'Django is very good on hiring.',
    ]);
  });

  it('tells nothing twice', () => {
    const { verdicts } = verifySegments([verdict, hiring, { ...hiring, role: 'caveat' }], PACK);
    expect(verdicts.at(-1)).toEqual({ outcome: 'drop', rules: ['duplicate'] });
  });

  it('repairs a verdict that names another option than the first', () => {
    const other: Segment = {
      ...segment('{@rails} is in {rails.rank} place.', rank('rails.rank')),
      role: 'verdict',
    };
    const { verdicts, posted } = verifySegments([other], PACK);
    expect(verdicts).toEqual([{ outcome: 'repair', rules: ['verdict-first'] }]);
    expect(posted[0]).toBe('Django is in first place. Rails is in second place.');
  });

  it('stops after so many segments', () => {
    const many = PACK.facts
      .filter(({ value: known, subject }) => known !== null && subject !== null)
      .map(({ id }) => segment(`x ${id}`, value(id)));
    const { verdicts } = verifySegments(many, PACK);
    expect(verdicts.filter(({ outcome }) => outcome !== 'drop')).toHaveLength(8);
    expect(verdicts.at(-1)?.rules).toContain('too-many-segments');
  });
});
