import { describe, expect, test } from 'vitest';
import { explainByTemplate } from '../../src/narrate/template.ts';
import type { Reading } from '../../src/profile/reading.ts';
import { changesSince } from '../../src/score/changes-since.ts';
import { clearRanking, option, ranking, reading, smallCatalog, TODAY } from './fixtures.ts';
import { tell } from './tell-changes.ts';

const catalog = smallCatalog();

describe('what changed in the order', () => {
  test('a new leader comes before all else', () => {
    const lines = tell({
      before: { teamSize: 3 },
      after: { teamSize: 5 },
      order: ['fastify', 'django', 'rocket'],
    });
    expect(lines).toEqual(['Order: Django now leads, ahead of Fastify (was first).', 'Team size: 5, was 3.']);
  });
  test('a leader by a hair is not said to lead', () => {
    const close = ranking([option('django', { ramp_up: 620 }), option('fastify', {})]);
    expect(tell({ order: ['fastify', 'django'], ranked: close })[0]).toBe(
      'Order: Django is listed first now, level with Fastify (was first).',
    );
    expect(tell({ order: ['django', 'fastify', 'rocket'], ranked: close })).toContain(
      'Order: Django is still listed first; the others follow as before.',
    );
  });
  test('a former leader that is ruled out is told apart from one that nobody asked about', () => {
    const out = {
      id: 'fastify',
      reasons: [{ gate: 'must-language', outcome: 'fail', reason: 'it is', asked: 'Java' } as const],
    };
    const rest = [option('django', { ramp_up: 950 }), option('rocket', {})];
    const order = ['fastify', 'django', 'rocket'];
    expect(tell({ order, ranked: ranking(rest, { excluded: [out] }) })[0]).toBe(
      'Order: Django now leads; Fastify (was first) is ruled out.',
    );
    expect(tell({ order, ranked: ranking(rest), reading: { behaviour: 'compare' } })).toEqual([
      'Order: Django now leads; Fastify (was first) is not compared here.',
      'Requirements: unchanged.',
    ]);
    expect(
      tell({ order, ranked: ranking(rest, { excluded: [out] }), after: { excludedFrameworks: ['fastify'] } }),
    ).toEqual(['Order: Django now leads; Fastify was first.', 'Now ruled out: Fastify.']);
    expect(tell({ order, ranked: ranking(rest) })[0]).toBe(
      'Order: Django now leads; Fastify (was first) is no longer ranked.',
    );
  });
  test('moves below the leader are told with their places', () => {
    expect(tell({ order: ['django', 'rocket', 'fastify'] })).toEqual([
      'Requirements: unchanged.',
      'Order: Django still leads; Fastify up from 3 to 2, Rocket down from 2 to 3.',
    ]);
  });
  test('moves have no places when others came or went', () => {
    expect(tell({ order: ['django', 'rocket', 'fastify', 'gone'] })).toEqual([
      'Requirements: unchanged.',
      'Order: Django still leads; Fastify up, Rocket down.',
      'No longer ranked: gone.',
    ]);
  });
  test('moves among the last are not worth their names', () => {
    const ids = ['django', 'a', 'b', 'c', 'd', 'e', 'f'];
    const ranked = ranking(
      ids.map((id, index) => option(id, { hiring: index === 0 ? 1000 : 600, ramp_up: 900 - 100 * index })),
    );
    expect(tell({ order: ['django', 'a', 'b', 'c', 'd', 'f', 'e'], ranked })).toContain(
      'Order: Django still leads; only lower places changed.',
    );
  });
  test('those that come back are named', () => {
    expect(tell({ before: { excludedLanguages: ['rust'] }, order: ['django', 'fastify'] })).toEqual([
      'Allowed again: Rust.',
      'Order: Django still leads.',
      'Now also ranked: Rocket.',
    ]);
  });
  test('in a comparison nobody is gone who was not asked about', () => {
    const ranked = ranking([option('django', { ramp_up: 950 }), option('rocket', {})]);
    expect(tell({ ranked, reading: { behaviour: 'compare' } })).toEqual([
      'Requirements: unchanged.',
      'Order: Django still leads; the others follow as before.',
    ]);
  });
  test('a single option left still leads nobody', () => {
    const ranked = ranking([option('django', {})]);
    expect(tell({ ranked, reading: { behaviour: 'compare' } })).toContain('Order: Django still leads.');
  });
  test('nothing is said when nothing was ranked before', () => {
    expect(tell({ order: null, after: { teamSize: 5 } })).toEqual([]);
  });

  test('nothing is said of the order when nobody is left', () => {
    expect(
      tell({
        ranked: ranking([]),
        after: { mustLanguages: ['python'] },
        reading: { behaviour: 'clarify', clarify: 'conflict' },
      }),
    ).toEqual(['Now required: Python.']);
  });
});

describe('what changed in the dataset', () => {
  test('a newer one is named with the one before', () => {
    expect(tell({ version: '2026.9.12' })).toEqual([
      'Requirements: unchanged.',
      'Order: unchanged.',
      'The dataset is newer now (2026.11.1, was 2026.9.12).',
    ]);
  });
  test('an older one is not called newer', () => {
    expect(tell({ version: '2026.11.2' }).at(-1)).toBe(
      'The dataset is a different one now (2026.11.1, was 2026.11.2).',
    );
  });
});

test('more than six lines end in a count', () => {
  const lines = tell({
    order: ['fastify', 'django', 'rocket'],
    version: '2026.10.1',
    before: { teamSize: 3, load: { rps: 1, connections: 2 }, deadline: 'P6W', needs: ['orm'] },
    after: { teamSize: 5, load: { rps: 2, connections: 3 }, deadline: 'P3M', needs: ['admin'] },
  });
  expect(lines).toHaveLength(6);
  expect(lines.slice(0, 2)).toEqual([
    'Order: Django now leads, ahead of Fastify (was first).',
    'Team size: 5, was 3.',
  ]);
  expect(lines.at(-1)).toBe('3 more changes.');
});

describe('no word of changes', () => {
  test('in the first answer of a thread', () => {
    const read = reading();
    const none = changesSince(null, read, clearRanking(), catalog);
    expect(none).toBeNull();
    expect(
      explainByTemplate(
        { reading: read, ranking: clearRanking(), evidence: { facts: [] }, catalog, today: TODAY },
        none,
      ).changes,
    ).toEqual([]);
  });
  test.each<Partial<Reading>>([
    { behaviour: 'explain', named: ['django'] },
    { behaviour: 'refuse_out_of_scope', refusal: 'weather' },
    { behaviour: 'clarify', clarify: 'help' },
    { behaviour: 'clarify', clarify: 'thanks' },
  ])('where nothing is ranked: %j', (more) => {
    expect(tell({ ranked: null, before: { teamSize: 3 }, after: { teamSize: 5 }, reading: more })).toEqual(
      [],
    );
  });
});
