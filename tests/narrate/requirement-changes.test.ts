import { describe, expect, test } from 'vitest';
import { explainByTemplate } from '../../src/narrate/template.ts';
import { changesSince } from '../../src/score/changes-since.ts';
import { type Plain, requirementsOf } from '../score/requirements-of.ts';
import { clearRanking, reading, smallCatalog, TODAY } from './fixtures.ts';
import { ORDER, tell, VERSION } from './tell-changes.ts';

const catalog = smallCatalog();

describe('what changed in the requirements', () => {
  test.each<[Plain, Plain, string[]]>([
    [{ teamSize: 3 }, { teamSize: 5 }, ['Team size: 5, was 3.']],
    [{}, { teamSize: 1 }, ['Added: a single developer.']],
    [{}, { teamSize: 0 }, ['Added: a team without developers.']],
    [{ teamSize: 1200 }, {}, ['No longer counts: a team of 1,200.']],
    [{ plannedHires: 2 }, { plannedHires: 4 }, ['Planned hires: 4, was 2.']],
    [{}, { plannedHires: 0 }, ['Added: no hires planned.']],
    [{}, { plannedHires: 1 }, ['Added: 1 planned hire.']],
    [{ needs: ['orm'] }, { needs: ['orm', 'websockets'] }, ['Added: WebSockets.']],
    [
      { needs: ['websockets'], workloads: ['api'], platforms: ['azure'] },
      { needs: ['admin'], workloads: ['realtime'], platforms: ['kubernetes'] },
      [
        'Added: a real-time product, an admin area and running on Kubernetes.',
        'No longer counts: an API, WebSockets and running on Azure.',
      ],
    ],
    [{ needs: ['static-types'] }, { needs: ['static-types'], typed: true }, ['Added: static types.']],
    [{}, { needs: ['static-types'], typed: true }, ['Added: static types.']],
    [{}, { cpuBound: true }, ['Added: CPU-bound work.']],
    [{}, { structure: 'strong' }, ['Added: a strong structure.']],
    [{ structure: 'strong' }, { structure: 'light' }, ['Structure: light, was strong.']],
    [{ load: { rps: 300 } }, { load: { rps: 2000 } }, ['Load: 2,000 requests/s, was 300.']],
    [
      { load: { connections: 10, p95Ms: 30, coldStartMs: 500 } },
      { load: { connections: 20, p95Ms: 300, coldStartMs: 200 } },
      [
        'Open connections: 20, was 10.',
        'Latency limit: 300 ms, was 30.',
        'Cold-start limit: 200 ms, was 500.',
      ],
    ],
    [
      {},
      { load: { rps: 1, connections: 1, p95Ms: 30, coldStartMs: 200 } },
      ['Added: 1 request/s, 1 open connection, a p95 of 30 ms and cold starts within 200 ms.'],
    ],
    [{ deadline: 'P6W' }, { deadline: 'P3M' }, ['Deadline: in 3 months, was in 6 weeks.']],
    [{}, { deadline: '2027-03-01' }, ['Added: shipping by 2027-03-01.']],
    [
      { supportUntil: 'P5Y' },
      { supportUntil: '2028-01-01' },
      ['Support horizon: until 2028-01-01, was for 5 years.'],
    ],
    [{}, { supportUntil: 'P5Y' }, ['Added: support for 5 years.']],
    [
      {},
      { existing: ['django', 'cobol'] },
      ['Added: Django as what you run today and cobol as what you run today.'],
    ],
    [
      { team: { python: 'working' } },
      { team: { rust: 'learning' } },
      ['Added: Rust, which the team is learning.', 'No longer counts: Python in the team.'],
    ],
    [
      { team: { python: 'learning' } },
      { team: { python: 'expert' } },
      ['Python in the team: known well, was still being learned.'],
    ],
    [
      {},
      { excludedFrameworks: ['rocket'], excludedLanguages: ['rust'] },
      ['Now ruled out: Rocket and Rust.'],
    ],
    [{ excludedLanguages: ['rust'] }, {}, ['Allowed again: Rust.']],
    [{}, { mustLanguages: ['python'] }, ['Now required: Python.']],
    [{ mustLanguages: ['python'] }, {}, ['No longer required: Python.']],
  ])('%j, then %j', (before, after, lines) => {
    expect(tell({ before, after })).toEqual([...lines, 'Order: unchanged.']);
  });

  test('tells of priorities how much they count, and counted before', () => {
    const of = (before: Plain['priorities'], after: Plain['priorities']) =>
      tell({ before: { priorities: before ?? {} }, after: { priorities: after ?? {} } })[0];
    expect(of({}, { security: 'critical' })).toBe('Added: priority on security.');
    expect(of({}, { security: 'low' })).toBe('Added: low priority on security.');
    expect(of({ security: 'low' }, { security: 'critical' })).toBe('Priority on security: highest, was low.');
    expect(of({ security: 'low' }, { security: 'ignore' })).toBe('No longer counts: security.');
    expect(of({ security: 'ignore' }, { security: 'high' })).toBe('Priority on security: high, was none.');
    expect(of({ security: 'ignore' }, {})).toBe('Counts again: security.');
  });

  test('tells of a dropped concern without the numbers that went with it', () => {
    expect(tell({ before: { plannedHires: 5 }, after: { priorities: { hiring: 'ignore' } } })[0]).toBe(
      'No longer counts: hiring.',
    );
  });

  test('does not say that something counts no longer which never counts by itself', () => {
    const criteria = new Map(catalog.criteria);
    const hiring = criteria.get('hiring');
    if (hiring !== undefined) criteria.set('hiring', { ...hiring, defaultTier: 'ignore' });
    const own = { ...catalog, criteria };
    const read = reading({ requirements: requirementsOf({ priorities: { hiring: 'ignore' } }) });
    const requirements = requirementsOf({});
    const remembered = { requirements, ranked: { requirements, order: ORDER, datasetVersion: VERSION } };
    const changes = changesSince(remembered, read, clearRanking(), own);
    const told = explainByTemplate(
      { reading: read, ranking: clearRanking(), evidence: { facts: [] }, catalog: own, today: TODAY },
      changes,
    );
    expect(told.changes[0]?.text).toBe('Does not count: hiring.');
  });

  test('tells of options only where they are compared', () => {
    const after: Plain = { options: ['django', 'rocket'] };
    expect(tell({ after })).toEqual(['Nothing, neither the requirements nor the order.']);
    expect(tell({ after, reading: { behaviour: 'compare' } })[0]).toBe('Now compared: Django and Rocket.');
  });

  test('says once that an option left because it is ruled out', () => {
    const before: Plain = { options: ['django', 'fastify', 'rocket'] };
    const after: Plain = { options: ['django', 'fastify'], excludedFrameworks: ['rocket'] };
    expect(tell({ before, after, reading: { behaviour: 'compare' } })[0]).toBe('Now ruled out: Rocket.');
  });

  test('says in one line that nothing changed', () => {
    const same: Plain = { teamSize: 3, needs: ['orm'] };
    expect(tell({ before: same, after: same })).toEqual(['Nothing, neither the requirements nor the order.']);
  });
});
