import { describe, expect, it } from 'vitest';
import { FORM_WORDS, isKnownForm, unknownNames } from '../../src/verify/forms/is-known-form.ts';
import { parseForm } from '../../src/verify/forms/parse-form.ts';
import { indexPack } from '../../src/verify/pack-index.ts';
import { tokenise } from '../../src/verify/tokens.ts';
import { PACK } from './fixtures.ts';

const index = indexPack(PACK);
const isKnown = (text: string): boolean => isKnownForm(tokenise(text, index), index);

describe('the forms of sentences', () => {
  it('speak of no form or class that is not there', () => {
    expect(unknownNames()).toEqual([]);
  });

  it.each(FORM_WORDS)('hold words and phrases that are read as one token: %s', (word) => {
    expect(tokenise(word, index).map(({ text }) => text)).toEqual([word]);
  });

  it.each([
    '{@django} is {django.hiring} on hiring.',
    'On hiring, {@django} is rated {django.hiring}, {@rails} {rails.hiring}.',
    "{@django}'s ecosystem is {django.ecosystem}, but it is only {django.longevity} on longevity.",
    'While {@django} is ahead of {@rails} on hiring, {@rails} is stronger than {@django} on parts in the box.',
    'For your team, the pick is {@django}, with {django.points}.',
    '{@django} brings {need.admin}, but {@gin} does not.',
    'You would have to add {need.admin} yourself, as {@gin} does not include it.',
    '{@rails} would take the lead {flip.weight}.',
    'There is no evidence on security for {@django}.',
    'Where {@rails} falls short of {@django} is hiring.',
  ])('know a plain sentence: %s', (text) => {
    expect(isKnown(text)).toBe(true);
  });

  it.each([
    '',
    '.',
    '{@django}',
    '{@django} {django.hiring} hiring.',
    '{@django} is {django.hiring} on hiring and on the rest.',
    '{@django} is {django.hiring} on hiring, still.',
    '{@django} is still {django.hiring} on hiring.',
    'In production, {@django} is {django.hiring} on hiring.',
    '{@django} is {django.rank} on hiring.',
    '{@django} is {django.hiring} on places.',
    '{@django} is {django.hiring} on glue.',
  ])('do not know anything else: "%s"', (text) => {
    expect(isKnown(text)).toBe(false);
  });
});

describe('the notation of forms', () => {
  it('is read into words, classes and forms', () => {
    expect(parseForm('a_b {c} <d>')).toEqual({
      kind: 'sequence',
      pieces: [
        { kind: 'literal', text: 'a b' },
        { kind: 'class', text: 'c' },
        { kind: 'form', text: 'd' },
      ],
    });
  });

  it.each(['( a', 'a )', '[ a )', 'a ]'])('is refused when brackets do not match: %s', (notation) => {
    expect(() => parseForm(notation)).toThrow('a form');
  });
});
