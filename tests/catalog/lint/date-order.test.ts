import { describe, expect, it } from 'vitest';
import { dateOrder } from '../../../src/catalog/lint/date-order.ts';
import { factAt, type Parts, placesOf } from './small-dataset.ts';

const withDates = (asOf: string, checkedOn: string) => (given: Parts) => {
  Object.assign(factAt(given, 0), { asOf, checkedOn });
};

describe('date-order', () => {
  it.each([
    ['2026-11-20', '2026-11-20', []],
    ['2026', '2026-11-20', []],
    ['2026-11', '2026-11-01', []],
    ['2026-11-21', '2026-11-20', ['asOf', 'checkedOn']],
    ['2026-12', '2026-11-20', ['asOf', 'checkedOn']],
    ['2026-02-02', '2026-02-01', ['checkedOn']],
    ['2026-02-01', '2026-11-21', ['checkedOn']],
    ['2026-02-30', '2026-03-01', ['asOf']],
    ['2026-02-01', '2026-02-31', ['checkedOn']],
  ])('a fact as of %s, checked on %s, has faults in %j', (asOf, checkedOn, faults) => {
    expect(placesOf(dateOrder, withDates(asOf, checkedOn))).toEqual(
      faults.map((field) => `frameworks/acorn.json: facts.0.${field}`),
    );
  });

  it('looks at lifecycles and sources as well', () => {
    const places = placesOf(dateOrder, ({ framework, sources }) => {
      framework.lifecycle.asOf = '2027-01-01';
      framework.lifecycle.checkedOn = null;
      for (const source of sources.slice(0, 1)) {
        Object.assign(source, { published: 'last week', closedOn: '2027-01-01' });
      }
    });
    expect(places).toEqual([
      'frameworks/acorn.json: lifecycle.asOf',
      'sources/handbook.json: published',
      'sources/handbook.json: closedOn',
    ]);
  });
});
