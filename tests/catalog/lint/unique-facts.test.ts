import { describe, expect, it } from 'vitest';
import { uniqueFacts } from '../../../src/catalog/lint/unique-facts.ts';
import { factAt, factOf, languageOf, placesOf } from './small-dataset.ts';

describe('unique-facts', () => {
  it('finds the second use of an id', () => {
    const places = placesOf(uniqueFacts, (given) => {
      factAt(given, 3).id = factAt(given, 0).id;
    });
    expect(places).toEqual(['frameworks/acorn.json: facts.3.id']);
  });

  it('finds a fact that stands with another subject', () => {
    const places = placesOf(uniqueFacts, (given) => {
      languageOf(given).facts = [factOf('rust', 'licence')];
    });
    expect(places).toEqual(['languages/go.json: facts.0.id']);
  });
});
