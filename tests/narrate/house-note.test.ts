import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { explainByTemplate } from '../../src/narrate/template.ts';
import type { Reading } from '../../src/profile/reading.ts';
import { clearRanking, reading, smallCatalog, TODAY } from './fixtures.ts';

const house = [
  { file: 'ratings/django.json', id: 'django', isNew: false, paths: ['criteria.security'] },
  { file: 'frameworks/rocket.json', id: 'rocket', isNew: true, paths: [] },
  { file: 'frameworks/elsewhere.json', id: 'elsewhere', isNew: true, paths: [] },
];

const assumptions = (more: Partial<Catalog>, read: Partial<Reading> = {}): string[] => {
  const catalog = { ...smallCatalog(), ...more };
  const asked = reading(read);
  const ranking = clearRanking();
  const evidence = gatherEvidence(asked, ranking, catalog, TODAY);
  return explainByTemplate(asked, ranking, evidence, catalog, TODAY).assumptions.map(({ text }) => text);
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
