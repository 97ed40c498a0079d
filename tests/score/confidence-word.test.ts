import { describe, expect, it } from 'vitest';
import { confidenceWord } from '../../src/score/confidence/confidence-word.ts';
import { CONFIDENCE_WORDS } from '../../src/score/ranking.ts';

const JUST_UNDER = 1 / 4096;

describe('the word for a share', () => {
  it.each([
    { word: 'no clear pick', from: 0, before: null },
    { word: 'slight lead', from: 0.3, before: 'no clear pick' },
    { word: 'leans to', from: 0.5, before: 'slight lead' },
    { word: 'likely best fit', from: 0.66, before: 'leans to' },
    { word: 'strong fit', from: 0.9, before: 'likely best fit' },
    { word: 'clear pick', from: 0.97, before: 'strong fit' },
  ])('is "$word" from $from on, and "$before" just under it', ({ word, from, before }) => {
    expect(confidenceWord(from, false)).toBe(word);
    if (before !== null) expect(confidenceWord(from - JUST_UNDER, false)).toBe(before);
  });

  it('is "clear pick" at most, even when every sample agrees', () => {
    expect(confidenceWord(1, false)).toBe('clear pick');
  });

  it('is no more than "likely best fit" when it is capped, and weaker where the share is', () => {
    expect([0, 0.3, 0.5, 0.66, 0.9, 0.97, 1].map((share) => confidenceWord(share, true))).toEqual([
      'no clear pick',
      'slight lead',
      'leans to',
      'likely best fit',
      'likely best fit',
      'likely best fit',
      'likely best fit',
    ]);
  });

  it('never gets weaker when the share grows', () => {
    for (const isCapped of [false, true]) {
      const strengths = Array.from({ length: 1001 }, (_, thousandth) =>
        CONFIDENCE_WORDS.indexOf(confidenceWord(thousandth / 1000, isCapped)),
      );
      expect(strengths).toEqual(strengths.toSorted((one, other) => one - other));
    }
  });
});
