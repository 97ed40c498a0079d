import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { rank } from '../../src/score/rank.ts';
import { type Plain, requirementsOf } from '../score/requirements-of.ts';

const catalog = loadCatalog('data');
const TODAY = '2026-11-20';

const firstOf = (plain: Plain): string =>
  rank(requirementsOf(plain), catalog, TODAY).options[0]?.id ?? 'nothing';

const RUST = ['axum', 'actix-web', 'rocket'];
const NATIVE = ['gin', 'echo', 'fiber', 'go-nethttp', 'axum', 'actix-web', 'quarkus'];

/** What a question of the kind may say beside the point. */
const anyDetails: fc.Arbitrary<Plain> = fc.record(
  {
    teamSize: fc.integer({ min: 2, max: 7 }),
    plannedHires: fc.constant(0),
    deadline: fc.constantFrom('P6M', 'P1Y'),
    typed: fc.constant(false),
    cpuBound: fc.constant(false),
  },
  { requiredKeys: [] },
);
const anyLoad = fc.integer({ min: 1, max: 300 });

type Seed = { situation: string; plain: Plain; isFair: (first: string) => boolean };

const SEEDS: readonly Seed[] = [
  {
    situation: 'three Python developers and a small CRUD tool lead to no Rust',
    plain: { team: { python: 'working' }, teamSize: 3, workloads: ['crud-content'], load: { rps: 200 } },
    isFair: (first) => !RUST.includes(first),
  },
  {
    situation: 'functions that have to start in 100 ms lead to Go, Rust or a native binary',
    plain: { workloads: ['api'], platforms: ['aws-lambda'], load: { coldStartMs: 100 } },
    isFair: (first) => NATIVE.includes(first),
  },
  {
    situation: 'models served by Python developers lead to FastAPI',
    plain: { team: { python: 'working' }, workloads: ['ai-serving'] },
    isFair: (first) => first === 'fastapi',
  },
  {
    situation: '100,000 connections of a chat lead to Phoenix',
    plain: { workloads: ['realtime'], load: { connections: 100_000 } },
    isFair: (first) => first === 'phoenix',
  },
  {
    situation: 'a regulated house that writes Java stays with Spring Boot',
    plain: { team: { java: 'working' }, teamSize: 40, workloads: ['enterprise-regulated'] },
    isFair: (first) => first === 'spring-boot',
  },
];

// P22
describe('what the articles say of a situation', () => {
  it.each(SEEDS)('holds whatever is said beside the point: $situation', ({ plain, isFair }) => {
    fc.assert(
      fc.property(anyDetails, anyLoad, (details, rps) => {
        const first = firstOf({ ...details, ...plain, load: { rps, ...plain.load } });
        expect([first, isFair(first)]).toEqual([first, true]);
      }),
    );
  });
});
