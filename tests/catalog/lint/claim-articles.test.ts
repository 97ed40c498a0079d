import { expect, it } from 'vitest';
import { claimArticles } from '../../../src/catalog/lint/claim-articles.ts';
import { factAt, placesOf } from './small-dataset.ts';

it('claim-articles finds a claim whose article is not among the sources', () => {
  const places = placesOf(claimArticles, (given) => {
    factAt(given, 0).claims = ['S000-001'];
    factAt(given, 1).claims = ['S000-001'];
    factAt(given, 1).sources = ['article-000'];
  });
  expect(places).toEqual(['frameworks/acorn.json: facts.0.claims']);
});
