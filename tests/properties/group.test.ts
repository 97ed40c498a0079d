import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { CRITERIA, TIERS } from '../../src/catalog/vocabulary.ts';
import type { GroupResult, Voter } from '../../src/score/group/group-result.ts';
import { rankGroup } from '../../src/score/group/rank-group.ts';
import { rank } from '../../src/score/rank.ts';
import { fixtureCatalog } from '../score/fixture-catalog.ts';
import { type Plain, requirementsOf } from '../score/requirements-of.ts';
import { anyFrameworks, anyPlain } from './arbitraries.ts';

const TODAY = '2026-11-20';

const anyPriorities: fc.Arbitrary<Voter['priorities']> = fc
  .array(fc.tuple(fc.constantFrom(...CRITERIA), fc.constantFrom(...TIERS)), { maxLength: 6 })
  .map((entries) => requirementsOf({ priorities: Object.fromEntries(entries) }).priorities);

const anyVoters: fc.Arbitrary<Voter[]> = fc
  .array(anyPriorities, { minLength: 1, maxLength: 5 })
  .map((all) => all.map((priorities, index) => ({ id: `voter-${index}`, priorities })));

const vote = (voters: readonly Voter[], plain: Plain, catalog: Catalog): GroupResult =>
  rankGroup(requirementsOf(plain), voters, catalog, TODAY);

/** Largest regret of the voters in points of 100 and the voters who block the option, by its definition. */
const worstOf = (id: string, { voters }: GroupResult): { floored: number; worst: number } => {
  let floored = 0;
  let worst = 0;
  for (const { ranking } of voters) {
    const best = ranking.options[0];
    const own = ranking.options.find((option) => option.id === id);
    if (best === undefined || own === undefined) throw new Error(`${id} is not ranked for everybody`);
    if (own.blockedBy !== null && best.blockedBy === null) floored += 1;
    worst = Math.max(worst, (best.score - own.score) / (10 * Math.max(1, ranking.totalWeight)));
  }
  return { floored, worst };
};

describe('the ranking of a group', () => {
  it('is the plain ranking for one voter', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, anyPriorities, (frameworks, plain, priorities) => {
        const catalog = fixtureCatalog(frameworks);
        const requirements = requirementsOf(plain);
        const own = { ...requirements, priorities: { ...requirements.priorities, ...priorities } };
        const plainRanking = rank(own, catalog, TODAY);
        const { voters, agreed, leastRegret } = vote([{ id: 'one', priorities }], plain, catalog);
        const first = plainRanking.options[0]?.id ?? null;
        expect(voters).toEqual([{ id: 'one', ranking: plainRanking, first, differs: null }]);
        expect(agreed).toBe(first);
        expect(leastRegret).toEqual(first === null ? null : { id: first, worst: 0, mean: 0 });
      }),
    );
  });

  it('does not depend on the order of the voters', () => {
    const shuffled = anyVoters.chain((voters) =>
      fc.tuple(
        fc.constant(voters),
        fc.shuffledSubarray(voters, { minLength: voters.length, maxLength: voters.length }),
      ),
    );
    fc.assert(
      fc.property(anyFrameworks, anyPlain, shuffled, (frameworks, plain, [voters, other]) => {
        const catalog = fixtureCatalog(frameworks);
        expect(vote(other, plain, catalog)).toEqual(vote(voters, plain, catalog));
      }),
    );
  });

  it('agrees when all want the same, and regrets nothing then', () => {
    fc.assert(
      fc.property(
        anyFrameworks,
        anyPlain,
        anyPriorities,
        fc.integer({ min: 2, max: 4 }),
        (frameworks, plain, priorities, size) => {
          const voters = Array.from({ length: size }, (_, index) => ({ id: `voter-${index}`, priorities }));
          const { agreed, firsts, voters: placed } = vote(voters, plain, fixtureCatalog(frameworks));
          expect(agreed).toBe(placed[0]?.first ?? null);
          expect(firsts.length).toBeLessThanOrEqual(1);
          expect(placed.every(({ differs }) => differs === null)).toBe(true);
        },
      ),
    );
  });

  it('finds a least regret that is never negative, truly the least, and nothing for who agrees', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, anyVoters, (frameworks, plain, voters) => {
        const result = vote(voters, plain, fixtureCatalog(frameworks));
        const { leastRegret, agreed } = result;
        if (leastRegret === null) {
          expect(result.voters.every(({ ranking }) => ranking.options.length === 0)).toBe(true);
          return;
        }
        expect(leastRegret.worst).toBeGreaterThanOrEqual(leastRegret.mean);
        expect(leastRegret.mean).toBeGreaterThanOrEqual(0);
        const own = worstOf(leastRegret.id, result);
        // Shown in tenths.
        expect(Math.abs(leastRegret.worst - own.worst)).toBeLessThan(0.051);
        for (const { id } of result.voters[0]?.ranking.options ?? []) {
          const other = worstOf(id, result);
          expect(own.floored).toBeLessThanOrEqual(other.floored);
          if (own.floored === other.floored) expect(own.worst).toBeLessThanOrEqual(other.worst);
        }
        if (agreed !== null) expect(leastRegret).toEqual({ id: agreed, worst: 0, mean: 0 });
      }),
    );
  });

  it('accounts for every voter in the firsts, and names only criteria that speak for their own first', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, anyVoters, (frameworks, plain, voters) => {
        const { firsts, voters: placed } = vote(voters, plain, fixtureCatalog(frameworks));
        const ranked = placed.filter(({ first }) => first !== null).map(({ id }) => id);
        expect(firsts.flatMap((first) => first.voters).sort()).toEqual(ranked.sort());
        for (const { first, differs } of placed) {
          if (differs === null) continue;
          expect(first).not.toBe(firsts[0]?.id);
          expect(differs.effect).toBeGreaterThan(0);
          expect(differs.median.every((tier) => tier === differs.tier)).toBe(false);
        }
      }),
    );
  });
});
