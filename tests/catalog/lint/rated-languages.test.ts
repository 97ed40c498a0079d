import { describe, expect, it } from 'vitest';
import { ratedLanguages } from '../../../src/catalog/lint/rated-languages.ts';
import { flawsOf, languageOf, placesOf } from './small-dataset.ts';

describe('rated-languages', () => {
  it('finds cells on a language that reads those of another one', () => {
    const places = placesOf(ratedLanguages, (given) => {
      languageOf(given).ratedAs = 'rust';
    });
    expect(places).toEqual([
      'frameworks/acorn.json: languages.0',
      'languages/go.json: weeksTo.go',
      'languages/go.json: ratedAs',
    ]);
  });

  it('finds a rated language without cells, without weeks to it, or with weeks to itself', () => {
    const break_ = (weeks: number | null) => (given: Parameters<typeof languageOf>[0]) => {
      const language = languageOf(given);
      language.ecosystem = {};
      language.weeksTo = weeks === null ? {} : { go: weeks };
    };
    expect(placesOf(ratedLanguages, break_(null))).toEqual([
      'languages/go.json: weeksTo',
      'languages/go.json: ratedAs',
    ]);
    expect(flawsOf(ratedLanguages, break_(3))[0]?.path).toBe('weeksTo.go');
  });

  it('finds weeks to a language that is not rated', () => {
    const places = placesOf(ratedLanguages, (given) => {
      languageOf(given).weeksTo = { go: 0, kotlin: 2 };
    });
    expect(places).toEqual(['languages/go.json: weeksTo.kotlin']);
  });
});
