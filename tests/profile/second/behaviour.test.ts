import { describe, expect, it } from 'vitest';
import { readTrusted, readTurns, said, secondOf } from './second.ts';

const FILM = 'recommend me a good film for tonight please';

describe('the kind of answer', () => {
  it('follows from the merged requirements', () => {
    const text = 'which backend is best when parents should get word quickly';
    expect(readTurns([text], null)).toMatchObject({ behaviour: 'clarify', clarify: 'vague' });
    const second = secondOf({ needs: [said('mail', 'get word quickly')], behaviour: 'clarify' });
    expect(readTurns([text], second).behaviour).toBe('recommend');
  });

  it('is out of scope where the rules ask back for no reason and the second reading says so', () => {
    expect(readTurns([FILM], null)).toMatchObject({ behaviour: 'clarify', clarify: 'vague' });
    const second = secondOf({ behaviour: 'refuse_out_of_scope' });
    expect(readTurns([FILM], second)).toMatchObject({
      behaviour: 'refuse_out_of_scope',
      refusal: 'other',
      clarify: null,
    });
  });

  it('stays a question back where a word of the trade is in it', () => {
    const second = secondOf({ behaviour: 'refuse_out_of_scope' });
    expect(readTurns(['which framework should we take for our next project?'], second).behaviour).toBe(
      'clarify',
    );
  });

  it.each(['what should i cook tonight', 'write me a gin middleware that logs request ids', 'help'])(
    'stays as the rules have ground for it: "%s"',
    (text) => {
      const byRules = readTurns([text], null);
      for (const behaviour of ['recommend', 'clarify', 'refuse_out_of_scope'] as const) {
        const reading = readTurns([text], secondOf({ behaviour }));
        expect({ ...reading, notBelieved: [] }).toEqual(byRules);
      }
    },
  );

  it.each(['refuse_out_of_scope', 'clarify', 'explain'] as const)(
    'of a ranked answer is never %s',
    (behaviour) => {
      expect(readTrusted('internal crud tool', { behaviour }).behaviour).toBe('recommend');
    },
  );

  it('does not end an answer by constraints that collide', () => {
    const text = 'laravel or rails for a shop. our cto once wrote a java book';
    const byRules = readTurns([text], null);
    expect(byRules.behaviour).toBe('compare');
    const second = secondOf({
      options: [said('laravel', 'laravel'), said('rails', 'rails')],
      mustLanguages: [said('java', 'java book')],
    });
    expect(readTurns([text], second).behaviour).toBe('compare');
    expect(readTurns([text], second).requirements).toEqual(byRules.requirements);
  });
});

describe('the language', () => {
  const named = { options: [said('Laravel', 'Laravel'), said('Rails', 'Rails')] };

  it('is the one of the second reading where the rules had nothing to tell it by', () => {
    expect(readTurns(['Laravel, Rails'], secondOf({ ...named, language: 'de' })).lang).toBe('de');
  });

  it('is the one of the rules where they had', () => {
    expect(readTurns(['Laravel or Rails?'], secondOf({ ...named, language: 'de' })).lang).toBe('en');
  });

  it('is none the text would be written in another script for', () => {
    expect(readTurns(['Laravel, Rails'], secondOf({ ...named, language: 'ja' })).lang).toBe('en');
  });

  it('is not taken from a reading that confirms nothing', () => {
    expect(readTurns(['Laravel, Rails'], secondOf({ language: 'de' })).lang).toBe('en');
  });
});
