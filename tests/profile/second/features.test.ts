import { describe, expect, it } from 'vitest';
import { values } from '../read.ts';
import { readTrusted, reasons, said } from './second.ts';

describe('what is built, needed and run on', () => {
  it('counts where the rules read nothing of it', () => {
    const { requirements, added } = readTrusted('parents get word when a bus is late', {
      needs: [said('mail', 'Parents get word')],
    });
    expect(requirements.needs).toEqual([{ value: 'mail', origin: 'stated', words: 'parents get word' }]);
    expect(added).toEqual([{ kind: 'need', id: 'mail', words: 'parents get word' }]);
  });

  it('is no difference where the rules read the same', () => {
    const reading = readTrusted('we need an admin area', { needs: [said('admin', 'an admin area')] });
    expect(values(reading.requirements.needs)).toEqual(['admin']);
    expect([reading.added, reading.notBelieved]).toEqual([[], []]);
  });

  it.each([
    [
      'that the rules read as not needed',
      'no admin needed, staff edits rows',
      said('admin' as const, 'staff edits rows'),
      'against-the-rules',
    ],
    [
      'that is denied where it stands',
      'staff never edits anything by hand',
      said('admin' as const, 'edits anything by hand'),
      'denied',
    ],
    [
      'that is denied in the quote itself',
      'we go without pages for staff',
      said('admin' as const, 'without pages for staff'),
      'denied',
    ],
    [
      'in words the rules took for another need',
      'we need websockets',
      said('mail' as const, 'need websockets'),
      'words-taken',
    ],
    ['in everyday words', 'where do you get it from', said('mail' as const, 'where do you'), 'says-nothing'],
    ['in the words of a name', 'what about rails', said('mail' as const, 'about rails'), 'says-nothing'],
    [
      'over two sentences',
      'staff edits rows. parents get word',
      said('mail' as const, 'edits rows. parents'),
      'says-nothing',
    ],
    [
      'in words nobody wrote',
      'staff edits rows',
      said('admin' as const, 'staff edits columns'),
      'not-in-turn',
    ],
  ])('%s is not believed', (_, text, need, reason) => {
    const reading = readTrusted(text, { needs: [need] });
    expect(reasons(reading, 'needs')).toEqual([reason]);
    expect(reading.added).toEqual([]);
  });

  it('is told by its id and never by its words in what was not believed', () => {
    const reading = readTrusted('staff never edits anything by hand', {
      needs: [said('admin', 'edits anything by hand')],
      existing: [said('secret project', 'staff never edits')],
    });
    expect(reading.notBelieved).toEqual([
      { field: 'everything', id: null, reason: 'too-much-unfounded' },
      { field: 'existing', id: null, reason: 'unknown-name' },
      { field: 'needs', id: 'admin', reason: 'denied' },
    ]);
  });
});

describe('character and priorities', () => {
  it('count where the rules read nothing of them', () => {
    const { requirements } = readTrusted('mistakes have to show up in the editor, sleep is sacred to us', {
      typed: said(true, 'show up in the editor'),
      priorities: { operability: said('high', 'sleep is sacred') },
    });
    expect(requirements.typed).toMatchObject({ value: true, words: 'show up in the editor' });
    expect(requirements.priorities.operability).toMatchObject({ value: 'high', words: 'sleep is sacred' });
  });

  it('stay as the rules read them', () => {
    const reading = readTrusted('something lightweight. hiring is critical', {
      structure: said('strong', 'something lightweight'),
      priorities: { hiring: said('low', 'hiring is critical') },
    });
    expect(reading.requirements.structure?.value).toBe('light');
    expect(reading.requirements.priorities.hiring?.value).toBe('critical');
    expect(reasons(reading, 'structure')).toEqual(['against-the-rules']);
    expect(reasons(reading, 'priorities')).toEqual(['read-otherwise']);
  });
});

describe('a time', () => {
  it.each([
    ['a date in words', 'we open in the autumn of 2027', said('2027-09-30', 'autumn of 2027'), '2027-09-30'],
    ['a length in other units', 'doors open 6 weeks from today', said('P42D', '6 weeks from today'), 'P42D'],
  ])('counts where the rules read none: %s', (_, text, deadline, value) => {
    expect(readTrusted(text, { deadline }).requirements.deadline?.value).toBe(value);
  });

  it.each([
    [
      'in words that speak of none',
      'doors open for parents',
      said('P6W', 'doors open for parents'),
      'not-a-time',
    ],
    [
      'with another figure',
      'doors open 6 weeks from today',
      said('P9M', '6 weeks from today'),
      'number-not-in-quote',
    ],
    ['that is over', 'we open in the autumn of 2027', said('2025-09-30', 'autumn of 2027'), 'not-a-time'],
    [
      'where the rules read another',
      'demo in 6 weeks, doors open in autumn 2027',
      said('P40W', 'autumn 2027'),
      'read-otherwise',
    ],
  ])('%s is not believed', (_, text, deadline, reason) => {
    const reading = readTrusted(text, { deadline });
    expect(reasons(reading, 'deadline')).toEqual([reason]);
  });
});
