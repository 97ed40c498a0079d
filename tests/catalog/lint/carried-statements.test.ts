import { expect, it } from 'vitest';
import { carriedStatements } from '../../../src/catalog/lint/carried-statements.ts';
import { factAt, placesOf } from './small-dataset.ts';

it('carried-statements finds a fact under a statement that its metric cannot carry', () => {
  const places = placesOf(carriedStatements, (given) => {
    factAt(given, 2).carries = ['security'];
  });
  expect(places).toEqual(['frameworks/acorn.json: facts.2.carries.0']);
});

it('carried-statements lets a metric carry the criteria it names, cell by cell', () => {
  const places = placesOf(carriedStatements, (given) => {
    for (const metric of given.metrics) metric.carries = ['maintainability'];
    factAt(given, 2).carries = ['maintainability.strong', 'concurrency_fit.held', 'maintainability.light'];
  });
  expect(places).toEqual(['frameworks/acorn.json: facts.2.carries.1']);
});
