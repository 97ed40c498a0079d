import { expect, it } from 'vitest';
import { unusedMetrics } from '../../../src/catalog/lint/unused-metrics.ts';
import { placesOf } from './small-dataset.ts';

it('unused-metrics finds a metric that no fact has', () => {
  const places = placesOf(unusedMetrics, ({ metrics }) => {
    metrics.push({ id: 'charm', name: 'Charm', criteria: [], direction: 'none', staleAfterDays: null });
  });
  expect(places).toEqual(['metrics.json: 6']);
});
