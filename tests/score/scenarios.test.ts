import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES, WORKLOADS } from '../../src/catalog/vocabulary.ts';
import { rank } from '../../src/score/rank.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const catalog = loadCatalog('data');
const TODAY = '2026-11-20';

const ask = (plain: Plain) => rank(requirementsOf(plain), catalog, TODAY);
const order = (plain: Plain): string[] => ask(plain).options.map(({ id }) => id);
const firstOf = (plain: Plain): string => order(plain)[0] ?? 'nothing';

const GO = ['gin', 'echo', 'fiber', 'go-nethttp'];
const RUST = ['axum', 'actix-web'];

type Scenario = { situation: string; plain: Plain; first: readonly string[] };

const SCENARIOS: readonly Scenario[] = [
  {
    situation: 'three Python developers need a CRUD tool with an admin area',
    plain: {
      team: { python: 'expert' },
      teamSize: 3,
      workloads: ['crud-content'],
      needs: ['admin'],
      load: { rps: 50 },
    },
    first: ['django'],
  },
  {
    situation: 'the same team has somebody who is learning Go',
    plain: {
      team: { python: 'expert', go: 'learning' },
      teamSize: 3,
      workloads: ['crud-content'],
      needs: ['admin'],
    },
    first: ['django'],
  },
  {
    situation: 'eight TypeScript developers build B2B SaaS',
    plain: { team: { typescript: 'working' }, teamSize: 8, workloads: ['saas-commerce'] },
    first: ['nestjs', 'fastify'],
  },
  {
    situation: 'five Ruby developers build a first version',
    plain: { team: { ruby: 'working' }, teamSize: 5, workloads: ['mvp-startup'] },
    first: ['rails'],
  },
  {
    situation: 'a PHP team builds a shop',
    plain: { team: { php: 'working' }, teamSize: 4, workloads: ['saas-commerce'] },
    first: ['laravel'],
  },
  {
    situation: 'forty Java developers work for a bank',
    plain: {
      team: { java: 'working' },
      teamSize: 40,
      workloads: ['enterprise-regulated'],
      supportUntil: 'P5Y',
    },
    first: ['spring-boot'],
  },
  {
    situation: 'a C# team runs on Azure',
    plain: { team: { csharp: 'working' }, platforms: ['azure'] },
    first: ['aspnet-core'],
  },
  {
    situation: '100,000 connections stay open and the team is unknown',
    plain: { workloads: ['realtime'], load: { connections: 100_000 } },
    first: ['phoenix'],
  },
  {
    situation: '100,000 connections stay open and nothing else is said',
    plain: { load: { connections: 100_000 } },
    first: ['phoenix'],
  },
  {
    situation: 'a chat is built by TypeScript developers',
    plain: { team: { typescript: 'working' }, workloads: ['realtime'] },
    first: ['nestjs', 'fastify'],
  },
  {
    situation: 'models are served by Python developers',
    plain: { team: { python: 'working' }, workloads: ['ai-serving'] },
    first: ['fastapi'],
  },
  {
    situation: 'models are served and the team is unknown',
    plain: { workloads: ['ai-serving'] },
    first: ['fastapi'],
  },
  {
    situation: 'a gateway has to answer in 10 ms and the team is unknown',
    plain: { workloads: ['infra-gateway'], load: { p95Ms: 10 } },
    first: [...GO, ...RUST],
  },
  {
    situation: 'answers have to come in 2 ms',
    plain: { load: { p95Ms: 2 } },
    first: RUST,
  },
  {
    situation: 'a computing API at 200 requests a second leaves Node',
    plain: { cpuBound: true, workloads: ['api'], load: { rps: 200 }, existing: ['nodejs'] },
    first: GO,
  },
  {
    situation: 'computing work leaves Express and nothing else is said',
    plain: { cpuBound: true, load: { rps: 200 }, existing: ['express'] },
    first: GO,
  },
  {
    situation: 'functions on Lambda may take 100 ms to start',
    plain: { platforms: ['aws-lambda'], load: { coldStartMs: 100 }, workloads: ['api'] },
    first: [...GO, ...RUST, 'quarkus'],
  },
  {
    situation: 'a light small service has to be in Python',
    plain: { mustLanguages: ['python'], workloads: ['small-service'], structure: 'light' },
    first: ['flask', 'fastapi'],
  },
  {
    situation: 'one language goes from browser to server',
    plain: { team: { typescript: 'working' }, workloads: ['fullstack-one-language'] },
    first: ['nestjs'],
  },
  {
    situation: 'a team of eight with Java and Go runs many small services on few machines',
    plain: {
      team: { java: 'working', go: 'working' },
      workloads: ['microservices'],
      priorities: { headroom: 'high', start_footprint: 'high' },
    },
    first: GO,
  },
  {
    situation: 'a Rails system works and Go is proposed',
    plain: { existing: ['rails'], options: ['rails', ...GO] },
    first: ['rails'],
  },
  {
    situation: 'a Rails system works and small Go services are proposed',
    plain: { existing: ['rails'], options: ['rails', ...GO], workloads: ['microservices'] },
    first: ['rails'],
  },
  {
    situation: 'a Django system works and nothing is asked for',
    plain: { existing: ['django'] },
    first: ['django'],
  },
  {
    situation: 'a PHP team leaves a framework of its own',
    plain: { team: { php: 'working' }, teamSize: 5, existing: ['in-house'] },
    first: ['laravel'],
  },
  {
    situation: 'content goes on shared hosting',
    plain: { workloads: ['crud-content'], platforms: ['shared-hosting'] },
    first: ['laravel'],
  },
  {
    situation: 'no Java is allowed in an enterprise system',
    plain: { workloads: ['enterprise-regulated'], excludedLanguages: ['java'] },
    first: ['aspnet-core'],
  },
  {
    situation: 'thirty people want a strong structure and Node',
    plain: { teamSize: 30, structure: 'strong', mustLanguages: ['javascript', 'typescript'] },
    first: ['nestjs'],
  },
];

describe('what comes first', () => {
  it.each(SCENARIOS)('$first when $situation', ({ plain, first }) => {
    expect(first).toContain(firstOf(plain));
  });
});

describe('a team of one language', () => {
  it.each(LANGUAGES)('keeps %s for an API and for a first version', (language) => {
    for (const workload of ['api', 'mvp-startup'] as const) {
      const first = firstOf({ team: { [language]: 'working' }, workloads: [workload] });
      expect(catalog.frameworks.get(first)?.languages).toContain(language);
    }
  });

  it.each(LANGUAGES)('keeps %s when nothing else is known', (language) => {
    const first = firstOf({ team: { [language]: 'working' } });
    expect(catalog.frameworks.get(first)?.languages).toContain(language);
  });
});

describe('what never comes first', () => {
  const workloads = WORKLOADS.map((workload) => [workload] as const);

  it.each(workloads)('a niche language when ten people are to be hired for %s', (workload) => {
    const niche = [...RUST, 'rocket', 'phoenix'];
    for (const team of [{}, { rust: 'expert' }, { elixir: 'expert' }] as const) {
      expect(niche).not.toContain(firstOf({ team, workloads: [workload], plannedHires: 10 }));
    }
  });

  it.each(workloads)('a framework without releases for years, for %s', (workload) => {
    expect(firstOf({ workloads: [workload], mustLanguages: ['rust'] })).not.toBe('rocket');
    expect(firstOf({ workloads: [workload], team: { rust: 'expert' } })).not.toBe('rocket');
  });

  it('Rust for a small CRUD tool of a team that does not know it', () => {
    const plain: Plain = {
      team: { python: 'working' },
      teamSize: 3,
      workloads: ['crud-content'],
      load: { rps: 200 },
    };
    expect(order(plain).slice(0, 10)).not.toEqual(expect.arrayContaining(['axum']));
  });

  it('Node for computing work', () => {
    const { options } = ask({ cpuBound: true });
    const blocked = options.filter(({ blockedBy }) => blockedBy === 'concurrency_fit').map(({ id }) => id);
    expect(blocked).toEqual(expect.arrayContaining(['nestjs', 'express']));
  });

  it('an all-rounder merely because nothing is known of the team', () => {
    const winners = WORKLOADS.map((workload) => firstOf({ workloads: [workload] }));
    expect(winners).not.toContain('aspnet-core');
    expect(new Set(winners).size).toBeGreaterThanOrEqual(7);
  });
});

describe('hard constraints on real frameworks', () => {
  it('marks everything to check on edge isolates', () => {
    expect(ask({ platforms: ['edge-isolate'] }).options.every(({ checks }) => checks.length > 0)).toBe(true);
  });

  it('lets no framework of the JVM lead without Java', () => {
    expect(ask({ excludedLanguages: ['java'] }).excluded.map(({ id }) => id)).toEqual([
      'quarkus',
      'spring-boot',
    ]);
  });

  it('keeps to the JVM when it has to be Kotlin', () => {
    expect(order({ mustLanguages: ['kotlin'] }).sort()).toEqual(['quarkus', 'spring-boot']);
  });

  it('says until when support is written for a horizon of eight years', () => {
    const django = ask({ supportUntil: 'P8Y' }).options.find(({ id }) => id === 'django');
    expect(django?.checks[0]?.reason).toMatch(
      /published until \d{4}-\d{2}-\d{2}; your horizon is 2034-11-20/,
    );
  });
});
