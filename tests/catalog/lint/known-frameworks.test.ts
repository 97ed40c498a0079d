import { describe, expect, it } from 'vitest';
import { knownFrameworks } from '../../../src/catalog/lint/known-frameworks.ts';
import { languageOf, placesOf } from './small-dataset.ts';

describe('known-frameworks', () => {
  it('finds what resolves to a framework that is not ranked', () => {
    const places = placesOf(knownFrameworks, (given) => {
      languageOf(given).resolvesTo = ['acorn', 'beech'];
    });
    expect(places).toEqual(['languages/go.json: resolvesTo.1']);
  });

  it('finds a framework without a rating and a rating without a framework', () => {
    const places = placesOf(knownFrameworks, ({ rating }) => {
      rating.id = 'beech';
    });
    expect(places).toEqual(['frameworks/acorn.json: rating', 'ratings/beech.json: id']);
  });
});
