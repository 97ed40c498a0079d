import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Framework } from '../../src/catalog/schemas/framework.ts';
import type { Rating } from '../../src/catalog/schemas/rating.ts';
import type { CriterionId, Tier } from '../../src/catalog/vocabulary.ts';
import { GroupError } from '../../src/score/group/group-error.ts';
import type { Voter } from '../../src/score/group/group-result.ts';
import { rankGroup } from '../../src/score/group/rank-group.ts';
import { rank } from '../../src/score/rank.ts';
import { cell, fixtureCatalog, frameworkOf, ratingOf } from './fixture-catalog.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const TODAY = '2026-11-20';

/** Everything ignored but what a voter names. */
const voter = (id: string, tiers: Partial<Record<CriterionId, Tier>>): Voter => ({
  id,
  priorities: requirementsOf({ priorities: tiers }).priorities,
});

const NOTHING: Partial<Record<CriterionId, Tier>> = {
  ramp_up: 'ignore',
  hiring: 'ignore',
  first_release: 'ignore',
  ecosystem: 'ignore',
  workload_fit: 'ignore',
  headroom: 'ignore',
  concurrency_fit: 'ignore',
  start_footprint: 'ignore',
  operability: 'ignore',
  maintainability: 'ignore',
  longevity: 'ignore',
  security: 'ignore',
};

const rated = (id: string, security: number, operability: number, longevity = 600): [Framework, Rating] => [
  frameworkOf(id, { languages: ['python'] }),
  ratingOf(id, {
    weeks: [1, 2],
    supply: [10, 12],
    requests: [5000, 6000],
    level: 500,
    criteria: { security: cell(security), operability: cell(operability), longevity: cell(longevity) },
  }),
];

const safe = voter('safe', { ...NOTHING, security: 'high', operability: 'low' });
const handy = voter('handy', { ...NOTHING, security: 'low', operability: 'high' });
const also = voter('also', { ...NOTHING, security: 'high', operability: 'low' });

const catalog = fixtureCatalog([
  rated('secure', 900, 300),
  rated('operable', 300, 900),
  rated('middling', 700, 700),
]);

const vote = (voters: readonly Voter[], plain: Plain = {}, on = catalog) =>
  rankGroup(requirementsOf(plain), voters, on, TODAY);

describe('rankGroup', () => {
  it('ranks once for every voter, with their priorities over those of the request', () => {
    const plain: Plain = { priorities: { ...NOTHING, operability: 'critical' } };
    const { voters } = vote([voter('own', { security: 'critical', operability: 'low' })], plain);
    const priorities = { ...NOTHING, security: 'critical', operability: 'low' } as const;
    expect(voters[0]?.ranking).toEqual(rank(requirementsOf({ priorities }), catalog, TODAY));
  });

  it('agrees when everybody puts the same option first', () => {
    expect(vote([safe, also])).toMatchObject({
      agreed: 'secure',
      firsts: [{ id: 'secure', voters: ['also', 'safe'] }],
      leastRegret: { id: 'secure', worst: 0, mean: 0 },
      voters: [{ differs: null }, { differs: null }],
    });
  });

  it('says who wants what, and on which criterion somebody differs', () => {
    const { agreed, firsts, voters } = vote([safe, handy, also]);
    expect(agreed).toBeNull();
    expect(firsts).toEqual([
      { id: 'secure', voters: ['also', 'safe'] },
      { id: 'operable', voters: ['handy'] },
    ]);
    expect(voters.map(({ id, first, differs }) => [id, first, differs?.criterion ?? null])).toEqual([
      ['also', 'secure', null],
      ['handy', 'operable', 'operability'],
      ['safe', 'secure', null],
    ]);
    expect(voters[1]?.differs).toMatchObject({ tier: 'high', median: ['low', 'low'] });
    expect(voters[1]?.differs?.effect).toBeGreaterThan(0);
  });

  it('takes the two middle tiers of an even group, so that both of two people differ', () => {
    const { voters, firsts } = vote([safe, handy]);
    const [common] = firsts;
    const other = voters.find(({ first }) => first !== common?.id);
    expect(other?.differs?.median).toEqual(['high', 'low']);
  });

  it('finds the option that disappoints nobody much', () => {
    const { leastRegret } = vote([safe, handy]);
    expect(leastRegret).toMatchObject({ id: 'middling' });
    expect(leastRegret?.worst).toBeGreaterThan(0);
  });

  it('never lets an option under a floor win while another is above it', () => {
    const floored = fixtureCatalog([
      rated('secure', 900, 300),
      rated('operable', 300, 900),
      rated('middling', 700, 700, 100),
    ]);
    expect(vote([safe, handy], {}, floored).leastRegret?.id).not.toBe('middling');
    const all = fixtureCatalog([rated('secure', 900, 300, 100), rated('middling', 700, 700, 100)]);
    expect(vote([safe], {}, all).leastRegret).toEqual({ id: 'secure', worst: 0, mean: 0 });
  });

  it('has nothing to agree on when nothing is ranked', () => {
    const { agreed, firsts, leastRegret, voters } = vote([safe, handy], { mustLanguages: ['rust'] });
    expect({ agreed, firsts, leastRegret }).toEqual({ agreed: null, firsts: [], leastRegret: null });
    expect(voters.map(({ first, differs }) => [first, differs])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('refuses nobody, and the same voter twice, in words', () => {
    expect(() => vote([])).toThrow(
      new GroupError('no-voters', 'nobody votes: give the priorities of at least one person'),
    );
    expect(() => vote([safe, handy, { ...also, id: 'safe' }])).toThrow(/"safe" votes twice/);
  });
});

describe('three people on the real dataset', () => {
  const real = loadCatalog('data');
  const shop: Plain = { workloads: ['saas-commerce'], team: { typescript: 'working', python: 'working' } };

  it('shows where a lead who wants throughput parts from the others', () => {
    const result = vote(
      [
        voter('ana', {}),
        voter('ben', { first_release: 'critical' }),
        voter('cleo', { headroom: 'critical', first_release: 'ignore', concurrency_fit: 'critical' }),
      ],
      shop,
      real,
    );
    expect(result.voters.map(({ id }) => id)).toEqual(['ana', 'ben', 'cleo']);
    const cleo = result.voters[2];
    expect(cleo?.first).not.toBe(result.firsts[0]?.id);
    expect(['headroom', 'concurrency_fit', 'first_release']).toContain(cleo?.differs?.criterion);
    expect(result.leastRegret?.worst).toBeGreaterThan(0);
  });
});
