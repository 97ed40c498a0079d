import { describe, expect, it } from 'vitest';
import { knownSources } from '../../../src/catalog/lint/known-sources.ts';
import { factAt, flawsOf, placesOf } from './small-dataset.ts';

describe('known-sources', () => {
  it('finds the source of a fact that nobody has recorded, and says which file to add', () => {
    const flaws = flawsOf(knownSources, (given) => {
      factAt(given, 1).sources = ['handbook', 'hearsay'];
    });
    expect(flaws).toEqual([
      {
        record: 'acorn.learning-curve',
        file: 'frameworks/acorn.json',
        path: 'facts.1.sources',
        message: 'no source "hearsay": add sources/hearsay.json, or cite one that is there',
      },
    ]);
  });

  it('finds the missing source of a lifecycle and of a documentation page', () => {
    const places = placesOf(knownSources, ({ framework }) => {
      framework.lifecycle.sources = ['rumour'];
      framework.capabilities.orm = { level: 'none', page: 'https://x.test/orm', checkedHow: 'seen' };
    });
    expect(places).toEqual([
      'frameworks/acorn.json: lifecycle.sources',
      'frameworks/acorn.json: capabilities.orm',
    ]);
  });
});
