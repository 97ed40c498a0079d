import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountForClaims } from '../../src/catalog/claims/account-for-claims.ts';
import { checkClaims } from '../../src/catalog/claims/check-claims.ts';
import { placesOfClaims } from '../../src/catalog/claims/places-of-claims.ts';
import { type Claims, readClaims } from '../../src/catalog/claims/read-claims.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Claim, MergedClaim, UnusedClaim } from '../../src/catalog/schemas/claim.ts';

const claim = (id: string): Claim => ({
  id,
  source: `article-${id.slice(1, 4)}`,
  subject: 'general',
  dimension: 'cost',
  kind: 'opinion',
});
const index = ['S000-001', 'S000-002', 'S001-001', 'S001-002'].map(claim);
const merged: MergedClaim[] = [{ claim: 'S001-001', into: ['gin.licence'] }];
const notUsed: UnusedClaim[] = [{ claim: 'S001-002', reason: 'unsourced-figure' }];

describe('accountForClaims', () => {
  it('adds up when every claim stands in one list', () => {
    const account = accountForClaims(index, new Set(['S000-001', 'S000-002']), merged, notUsed);
    expect(account).toEqual({
      total: 4,
      carried: 2,
      merged: 1,
      notUsed: 1,
      byReason: new Map([['unsourced-figure', 1]]),
      problems: [],
    });
  });

  it('reports a claim that stands nowhere', () => {
    const account = accountForClaims(index, new Set(['S000-001']), merged, notUsed);
    expect(account.problems).toEqual([{ claim: 'S000-002', problem: 'missing', where: [] }]);
  });

  it('reports a claim of two lists with both of them', () => {
    const carried = new Set(['S000-001', 'S000-002', 'S001-001']);
    expect(accountForClaims(index, carried, merged, notUsed).problems).toEqual([
      { claim: 'S001-001', problem: 'twice', where: ['carried', 'merged'] },
    ]);
  });

  it('reports a claim that one list names twice', () => {
    const carried = new Set(['S000-001', 'S000-002']);
    expect(accountForClaims(index, carried, merged, [...notUsed, ...notUsed]).problems).toEqual([
      { claim: 'S001-002', problem: 'twice', where: ['not used', 'not used'] },
    ]);
  });

  it('reports an id that the index lacks, and counts it nowhere', () => {
    const carried = new Set(['S000-001', 'S000-002', 'S009-001']);
    const account = accountForClaims(index, carried, merged, notUsed);
    expect(account.problems).toEqual([{ claim: 'S009-001', problem: 'unknown', where: ['carried'] }]);
    expect(account.carried).toBe(2);
  });

  it('reports an id that stands in the index twice', () => {
    const carried = new Set(['S000-001', 'S000-002']);
    expect(accountForClaims([...index, claim('S000-001')], carried, merged, notUsed).problems).toEqual([
      { claim: 'S000-001', problem: 'twice', where: ['index'] },
    ]);
  });
});

const directory = resolve(import.meta.dirname, '../../data');
const catalog = loadCatalog(directory);
const claims = readClaims(directory);

describe('placesOfClaims', () => {
  const places = placesOfClaims(catalog);

  it.each([
    ['nestjs.best-fit-2', 'S000-088'],
    ['ratings/phoenix#criteria.concurrency_fit.held', 'S003-172'],
    ['ratings/rails#workloads.mvp-startup', 'S000-055'],
    ['context-rules#C01', 'S002-001'],
    ['techempower.watch-out', 'S002-068'],
  ])('finds %s and the claim %s in it', (place, id) => {
    expect(places.get(place)).toContain(id);
  });

  it('leaves decision rules of the articles out: they are no statements', () => {
    expect([...places.values()].flat().filter((id) => id.startsWith('R'))).toEqual([]);
  });
});

describe('checkClaims', () => {
  const messages = (change: Partial<Claims>): string[] =>
    checkClaims(catalog, { ...claims, ...change }).problems.map(({ path, message }) => `${path}: ${message}`);

  it('refuses to merge into a place that does not exist', () => {
    const [first, ...others] = claims.merged;
    if (first === undefined) throw new Error('nothing is merged');
    expect(messages({ merged: [{ ...first, into: ['gin.no-such-fact'] }, ...others] })).toEqual([
      `${first.claim}: no place "gin.no-such-fact"`,
    ]);
  });

  it('refuses to merge into a contradiction that does not cite the claim', () => {
    const [first, ...others] = claims.merged;
    if (first === undefined) throw new Error('nothing is merged');
    const place = 'contradictions#whole-ranking';
    expect(messages({ merged: [{ ...first, into: [place] }, ...others] })).toEqual([
      `${first.claim}: "${place}" does not cite it`,
    ]);
  });

  it('refuses a contradiction with references that lead nowhere', () => {
    const [first, ...others] = claims.contradictions;
    const position = first?.positions[0];
    if (first === undefined || position === undefined) throw new Error('there is no contradiction');
    const broken = {
      ...first,
      subjects: ['cobol'],
      positions: [
        { ...position, sources: ['hearsay'], claims: ['S004-001', 'S009-001'], facts: ['gin.x'] },
        ...first.positions.slice(1),
      ],
    };
    expect(messages({ contradictions: [broken, ...others] })).toEqual([
      `${first.id}: no record "cobol"`,
      `${first.id}: no source "hearsay"`,
      `${first.id}: no fact "gin.x"`,
      `${first.id}: "S004-001" is a claim of article-004`,
      `${first.id}: no claim "S009-001"`,
    ]);
  });

  it('refuses a contradiction that shows a claim listed as not used', () => {
    const unused = claims.notUsed[0];
    const [first, ...others] = claims.contradictions;
    const position = first?.positions[0];
    if (unused === undefined || first === undefined || position === undefined) throw new Error('empty lists');
    const shown = { ...position, sources: [`article-${unused.claim.slice(1, 4)}`], claims: [unused.claim] };
    const changed = { ...first, positions: [shown, ...first.positions.slice(1)] };
    expect(messages({ contradictions: [changed, ...others] })).toEqual([
      `${first.id}: "${unused.claim}" is listed as not used`,
    ]);
  });
});
