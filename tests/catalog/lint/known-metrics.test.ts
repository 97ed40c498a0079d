import { expect, it } from 'vitest';
import { knownMetrics } from '../../../src/catalog/lint/known-metrics.ts';
import { factAt, placesOf } from './small-dataset.ts';

it('known-metrics finds a metric that is not in the closed list', () => {
  const places = placesOf(knownMetrics, (given) => {
    factAt(given, 2).metric = 'charm';
  });
  expect(places).toEqual(['frameworks/acorn.json: facts.2.metric']);
});
