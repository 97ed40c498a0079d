import { describe, expect, it } from 'vitest';
import { backedCapabilities } from '../../../src/catalog/lint/backed-capabilities.ts';
import { placesOf } from './small-dataset.ts';

describe('backed-capabilities', () => {
  it('finds a reading without a page and a page without a reading', () => {
    const places = placesOf(backedCapabilities, ({ framework }) => {
      framework.capabilities.orm = { level: 'built-in', checkedHow: 'live' };
      framework.capabilities.auth = {
        level: 'built-in',
        page: 'https://x.test/auth',
        checkedHow: 'unchecked',
      };
      framework.capabilities.mail = { level: 'built-in', page: 'https://x.test/mail', checkedHow: 'seen' };
    });
    expect(places.sort()).toEqual([
      'frameworks/acorn.json: capabilities.auth',
      'frameworks/acorn.json: capabilities.orm',
    ]);
  });

  it('finds widths by which less reading makes surer', () => {
    const places = placesOf(backedCapabilities, ({ halfWidths }) => {
      halfWidths.unchecked = 99;
    });
    expect(places).toEqual(['criteria.json: capabilityHalfWidths.unchecked']);
  });
});
