import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES } from '../../src/catalog/vocabulary.ts';
import { LEVEL_POINTS } from '../../src/score/level-points.ts';
import { migrationVerdict } from '../../src/score/migration-verdict.ts';
import { rank } from '../../src/score/rank.ts';
import type { MigrationVerdict } from '../../src/score/ranking.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const catalog = loadCatalog('data');
const TODAY = '2026-11-20';

const ask = (plain: Plain): MigrationVerdict => {
  const requirements = requirementsOf(plain);
  const found = migrationVerdict(requirements, rank(requirements, catalog, TODAY), catalog, TODAY);
  if (found === null) throw new Error('nothing to migrate');
  return found;
};

const languagesOf = (id: string): readonly string[] => catalog.frameworks.get(id)?.languages ?? [];

type Scenario = { situation: string; plain: Plain; verdict: MigrationVerdict['verdict']; to?: string[] };

const SCENARIOS: readonly Scenario[] = [
  {
    situation: 'a working Django monolith at 300 requests a second',
    plain: { existing: ['django'], load: { rps: 300 } },
    verdict: 'stay',
  },
  {
    situation: 'the same, and somebody saw a benchmark of Rust',
    plain: { existing: ['django'], load: { rps: 300 }, options: ['rust'] },
    verdict: 'stay',
  },
  {
    situation: 'the same, and throughput is said to be what counts',
    plain: {
      existing: ['django'],
      load: { rps: 300 },
      options: ['rust'],
      priorities: { headroom: 'critical' },
    },
    verdict: 'stay',
  },
  {
    situation: 'a Rails shop that works',
    plain: { existing: ['rails'], workloads: ['saas-commerce'] },
    verdict: 'stay',
  },
  {
    situation: 'a Laravel shop that works',
    plain: { existing: ['laravel'], workloads: ['saas-commerce'], team: { php: 'working' } },
    verdict: 'stay',
  },
  {
    situation: 'a Java service out of threads, and a rewrite in Go is proposed (R000-16)',
    plain: { existing: ['spring-boot'], options: ['go'], priorities: { concurrency_fit: 'high' } },
    verdict: 'stay',
  },
  {
    situation: 'Java developers split a Spring Boot system, and Go is proposed for the services',
    plain: {
      existing: ['spring-boot'],
      options: ['go'],
      workloads: ['microservices'],
      team: { java: 'expert' },
    },
    verdict: 'stay',
  },
  {
    situation: 'a Django monolith is to be cut into services (R002-11)',
    plain: { existing: ['django'], workloads: ['microservices'], team: { python: 'working' } },
    verdict: 'new-services-only',
    to: ['fastapi'],
  },
  {
    situation: 'a TypeScript team on Express needs a service that computes (R000-17)',
    plain: { existing: ['express'], cpuBound: true, team: { typescript: 'working' } },
    verdict: 'move',
    to: ['gin', 'go-nethttp', 'echo', 'fiber'],
  },
  {
    situation: 'a Rust team runs a framework that nobody maintains',
    plain: { existing: ['rocket'], team: { rust: 'expert' }, workloads: ['api'] },
    verdict: 'new-services-only',
    to: ['axum', 'actix-web'],
  },
  {
    situation: 'Go developers inherited a Rails application',
    plain: { existing: ['rails'], team: { go: 'expert' }, workloads: ['api'] },
    verdict: 'new-services-only',
    to: ['gin', 'go-nethttp', 'echo', 'fiber'],
  },
  {
    situation: 'ten people have to be hired for a back office in Rust',
    plain: { existing: ['axum'], workloads: ['crud-content'], plannedHires: 10 },
    verdict: 'move',
  },
];

describe('stay, move, or move only what is new', () => {
  it.each(SCENARIOS)('$situation: $verdict', ({ plain, verdict, to }) => {
    const found = ask(plain);
    expect(found.verdict).toBe(verdict);
    if (to !== undefined) expect(to).toContain(found.to);
  });

  it('finds what runs under the floor on concurrency when the work computes', () => {
    const ranking = rank(requirementsOf({ existing: ['express'], cpuBound: true }), catalog, TODAY);
    expect(ranking.options.find(({ id }) => id === 'express')?.blockedBy).toBe('concurrency_fit');
  });

  it('never rewrites what serves an ordinary load for the sake of a benchmark', () => {
    const fastest = ['actix-web', 'axum', 'fiber', 'gin'];
    for (const id of catalog.frameworks.keys()) {
      const options = fastest.filter((fast) => languagesOf(fast).join() !== languagesOf(id).join());
      const ranking = rank(requirementsOf({ existing: [id] }), catalog, TODAY);
      // What nobody maintains any more is a reason of its own.
      if (ranking.options.some((option) => option.id === id && option.blockedBy !== null)) continue;
      const { verdict } = ask({ existing: [id], workloads: ['crud-content'], load: { rps: 300 }, options });
      expect([id, verdict]).toEqual([id, 'stay']);
    }
  });

  it('never leaves the language of a team for a move of what works', () => {
    for (const id of catalog.frameworks.keys()) {
      for (const language of languagesOf(id)) {
        const known = LANGUAGES.find((candidate) => candidate === language);
        if (known === undefined) continue;
        const { verdict, to, margin } = ask({
          existing: [id],
          team: { [known]: 'expert' },
          workloads: ['api'],
        });
        if (verdict === 'move') expect([id, languagesOf(to)]).toEqual([id, expect.arrayContaining([known])]);
        expect(verdict === 'move').toBe(margin > LEVEL_POINTS);
      }
    }
  });
});
