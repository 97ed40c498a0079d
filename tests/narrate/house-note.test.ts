import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Reading } from '../../src/profile/reading.ts';
import { explained } from './explained.ts';
import { clearRanking, reading, smallCatalog } from './fixtures.ts';

const house = [
  { file: 'ratings/django.json', id: 'django', isNew: false, paths: ['criteria.security'] },
  { file: 'frameworks/rocket.json', id: 'rocket', isNew: true, paths: [] },
  { file: 'frameworks/elsewhere.json', id: 'elsewhere', isNew: true, paths: [] },
];

const assumptions = (more: Partial<Catalog>, read: Partial<Reading> = {}): string[] => {
  const catalog = { ...smallCatalog(), ...more };
  return explained(reading(read), clearRanking(), catalog).assumptions.map(({ text }) => text);
};

describe('records of the house', () => {
  test('are named first among the assumptions of an answer that speaks of them', () => {
    expect(assumptions({ house })[0]).toBe(
      'From your own records, not from the shipped dataset: parts of Django and Rocket.',
    );
  });

  test('are not mentioned by an answer about others, or without an overlay', () => {
    const told = (given: Partial<Catalog>) =>
      assumptions(given).filter((text) => text.startsWith('From your own records'));
    expect(told({ house: house.slice(2) })).toEqual([]);
    expect(told({})).toEqual([]);
  });
});
