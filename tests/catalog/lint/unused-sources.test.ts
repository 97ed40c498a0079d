import { expect, it } from 'vitest';
import { unusedSources } from '../../../src/catalog/lint/unused-sources.ts';
import { factAt, placesOf } from './small-dataset.ts';

it('unused-sources finds a source that nothing cites', () => {
  expect(placesOf(unusedSources)).toEqual(['sources/article-000.json']);
  const cited = placesOf(unusedSources, (given) => {
    factAt(given, 0).sources = ['article-000'];
  });
  expect(cited).toEqual([]);
});
