import { describe, expect, test } from 'vitest';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import {
  clearRanking,
  crudForPython,
  reading,
  requirements,
  smallCatalog,
  stated,
  TODAY,
} from '../narrate/fixtures.ts';

const catalog = smallCatalog();
const idsOf = (more: Parameters<typeof reading>[0], ranked = false) =>
  gatherEvidence(reading(more), ranked ? clearRanking() : null, catalog, TODAY).facts.map((fact) => fact.id);

describe('evidence of a ranking', () => {
  const ids = idsOf({ requirements: crudForPython() }, true);
  test('holds facts, warnings, parts asked for and support windows of the first two', () => {
    expect(ids).toContain('django.watch-out-1');
    expect(ids).toContain('django.capability-orm');
    expect(ids).toContain('django.lifecycle-6-1');
    expect(ids).toContain('fastify.throughput');
  });
  test('leaves out parts nobody asked for and options that are not shown', () => {
    expect(ids).not.toContain('django.capability-websockets');
    expect(ids.some((id) => id.startsWith('rocket.'))).toBe(false);
  });
  test('holds each fact once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('adds the support windows of what runs today', () => {
    const moving = idsOf({ requirements: requirements({ existing: [stated('rocket')] }) }, true);
    expect(moving).toContain('rocket.lifecycle-0-5');
  });
});

describe('evidence of a fact question', () => {
  test('keeps to the topic', () => {
    expect(idsOf({ behaviour: 'explain', topic: 'adoption', named: ['django'] })).toEqual([
      'django.adoption',
    ]);
  });
  test('brings the language of a framework to a question on hiring', () => {
    expect(idsOf({ behaviour: 'explain', topic: 'hiring', named: ['rocket'] })).toEqual([
      'rust.hiring-1',
      'rust.hiring-2',
    ]);
  });
  test('keeps to the parts named when parts are named', () => {
    const named = { behaviour: 'explain', topic: 'capability', named: ['django'] } as const;
    expect(idsOf({ ...named, named: ['django'] })).toHaveLength(3);
    const asks = { kind: 'has-part' as const, parts: ['websockets' as const], of: ['django'] };
    expect(idsOf({ ...named, named: ['django', 'websockets'], asks })).toEqual([
      'django.capability-websockets',
    ]);
  });
  test('is empty for a name the catalog does not hold, and for no ranking', () => {
    expect(idsOf({ behaviour: 'explain', named: ['bananajs'] })).toEqual([]);
    expect(idsOf({})).toEqual([]);
  });
});

test('a part is dated by how its page was read, and never claims a check date', () => {
  const facts = gatherEvidence(
    reading({ behaviour: 'explain', topic: 'capability', named: ['django'] }),
    null,
    catalog,
    TODAY,
  ).facts;
  expect(facts.map((fact) => fact.dated)).toEqual([
    'documentation read, dataset of 2026-11-18',
    'not checked, dataset of 2026-11-18',
    'documentation page seen, not read, dataset of 2026-11-18',
  ]);
  expect(facts.every((fact) => fact.checkedOn === null)).toBe(true);
});
