import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { applyContextRules } from '../../src/score/apply-context-rules.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const catalog = loadCatalog('data');
const TODAY = '2026-11-20';

/** For each rule of the dataset, the least that has to be said for it. */
const FIRED_BY: Readonly<Record<string, Plain>> = {
  C01: { team: { python: 'working' } },
  C01a: { existing: ['rails'] },
  C02: { workloads: ['api'] },
  C02a: { workloads: ['api'] },
  C02b: {},
  C02d: {},
  C02f: {},
  C03a: { plannedHires: 1 },
  C04: { plannedHires: 3 },
  C04a: { plannedHires: 10 },
  C06: { teamSize: 8 },
  C07: { teamSize: 1 },
  C08: { structure: 'light' },
  C09: { structure: 'strong' },
  C10: { needs: ['static-types'] },
  C11: { supportUntil: 'P3Y' },
  C12: { load: { rps: 2000 } },
  C13: { priorities: { headroom: 'critical' } },
  C13a: { priorities: { headroom: 'high' } },
  C14: { load: { p95Ms: 20 } },
  C14a: { load: { p95Ms: 2 } },
  C15: { load: { connections: 10_000 } },
  C16: { cpuBound: true },
  C17: { load: { coldStartMs: 300 } },
  C18: { priorities: { headroom: 'high', start_footprint: 'high' } },
  C19: { platforms: ['azure'] },
  C19a: { platforms: ['windows'] },
  C20: { workloads: ['ai-serving'] },
  C21: { workloads: ['realtime'] },
  C22: { workloads: ['enterprise-regulated'] },
  C23: { workloads: ['mvp-startup'] },
  C23a: { deadline: 'P6W' },
  C24: { workloads: ['crud-content'] },
  C25: { workloads: ['api'] },
  C25a: { workloads: ['microservices'] },
  C26: { workloads: ['infra-gateway'] },
  C27: { workloads: ['infra-gateway'] },
  C28: { workloads: ['small-service'] },
  C29: { workloads: ['saas-commerce'] },
  C30: { workloads: ['fullstack-one-language'], team: { typescript: 'working' } },
  C31: { priorities: { operability: 'critical' } },
  C32: { priorities: { longevity: 'high' } },
  C33: { existing: ['rails'], workloads: ['api'] },
  C33a: { existing: ['rails'], workloads: ['realtime'] },
  C34: { workloads: ['batch-data'], team: { java: 'working' } },
  C35: { needs: ['admin'] },
  C36: { load: { p95Ms: 10 } },
  C37: { load: { connections: 50_000 } },
  C38: { cpuBound: true },
};

const weigh = (plain: Plain, rules = catalog.contextRules) =>
  applyContextRules(requirementsOf(plain), { ...catalog, contextRules: rules }, TODAY);

describe('the context rules of the dataset', () => {
  it('have an id each, and a case here each', () => {
    const ids = catalog.contextRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(Object.keys(FIRED_BY).sort());
  });

  it.each(Object.entries(FIRED_BY))('fire: %s', (id, plain) => {
    expect(weigh(plain).firedRules).toContain(id);
  });

  it.each(catalog.contextRules.map(({ id }) => id))('change something somewhere: %s', (id) => {
    const without = catalog.contextRules.filter((rule) => rule.id !== id);
    const effect = (plain: Plain, rules = catalog.contextRules) => {
      const { weights, targets } = weigh(plain, rules);
      return JSON.stringify([weights.map(({ tier }) => tier), targets]);
    };
    const changed = Object.values(FIRED_BY).some((plain) => effect(plain) !== effect(plain, without));
    expect(changed).toBe(true);
  });
});
