import { describe, expect, it } from 'vitest';
import { factForm } from '../../../src/catalog/lint/fact-form.ts';
import { factAt, placesOf } from './small-dataset.ts';

describe('fact-form', () => {
  it.each([
    [{ value: 3, unit: null }, ['unit']],
    [{ value: 'Three', unit: 's' }, ['unit']],
    [{ value: 3, unit: 's', metric: 'cold-start' }, ['setup']],
    [{ value: 3, unit: '%', metric: 'adoption-2024' }, ['slice']],
    [{ value: 3, unit: 's', metric: 'cold-start', setup: 'one machine' }, []],
    [{ value: 'x'.repeat(240) }, []],
    [{ value: 'x'.repeat(241) }, ['value']],
    [{ note: 'x'.repeat(241) }, ['note']],
    [{ sources: ['article-000'], basis: 'measured' }, ['claims', 'checkedHow', 'basis']],
    [{ sources: ['article-000'], claims: ['S000-001'], checkedHow: 'article', basis: 'opinion' }, []],
    [{ sources: ['article-000', 'handbook'], basis: 'measured' }, []],
  ])('case %#: a fact with %j', (changes, faults) => {
    const places = placesOf(factForm, (given) => {
      Object.assign(factAt(given, 0), changes);
    });
    expect(places).toEqual(faults.map((field) => `frameworks/acorn.json: facts.0.${field}`));
  });
});
