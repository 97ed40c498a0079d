import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Framework } from '../../src/catalog/schemas/framework.ts';
import type { Cell, Rating } from '../../src/catalog/schemas/rating.ts';
import { CRITERIA, type CriterionId, TIERS } from '../../src/catalog/vocabulary.ts';
import { rank } from '../../src/score/rank.ts';
import type { RankedOption } from '../../src/score/ranking.ts';
import { fixtureCatalog } from '../score/fixture-catalog.ts';
import { type Plain, requirementsOf } from '../score/requirements-of.ts';
import { anyConstraint, anyFramework, anyFrameworks, anyPlain } from './arbitraries.ts';

const TODAY = '2026-11-20';

const ask = (frameworks: readonly [Framework, Rating][], plain: Plain, catalog?: Catalog) =>
  rank(requirementsOf(plain), catalog ?? fixtureCatalog(frameworks), TODAY);

const withoutRank = ({ rank: _, ...option }: RankedOption) => option;

const shifted = (cell: Cell, by: number): Cell => ({
  ...cell,
  lo: Math.max(0, Math.min(1000, cell.lo + by)),
  hi: Math.max(0, Math.min(1000, cell.hi + by)),
});

const RATED = ['ecosystem', 'start_footprint', 'operability', 'longevity', 'security'] as const;

/** The rating with every rated cell moved, and fewer people and more weeks when it moves down. */
const moved = ({ criteria, workloads, ...rating }: Rating, id: string, by: number): Rating => {
  const all = <Cells extends Record<string, Cell>>(cells: Cells) =>
    Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, shifted(cell, by)])) as Cells;
  const single = Object.fromEntries(RATED.map((key) => [key, shifted(criteria[key], by)])) as Pick<
    Rating['criteria'],
    (typeof RATED)[number]
  >;
  return {
    ...rating,
    id,
    criteria: {
      ...criteria,
      ...single,
      concurrency_fit: all(criteria.concurrency_fit),
      maintainability: all(criteria.maintainability),
    },
    workloads: all(workloads),
  };
};

describe('the ranking', () => {
  it('gives the same bytes for the same input and leaves the input alone', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const catalog = fixtureCatalog(frameworks);
        const requirements = requirementsOf(plain);
        const before = JSON.stringify([requirements, [...catalog.ratings]]);
        const first = JSON.stringify(rank(requirements, catalog, TODAY));
        expect(JSON.stringify(rank(requirements, catalog, TODAY))).toBe(first);
        expect(JSON.stringify([requirements, [...catalog.ratings]])).toBe(before);
      }),
    );
  });

  it('does not depend on the order of the options', () => {
    fc.assert(
      fc.property(
        anyFrameworks.chain((frameworks) =>
          fc.tuple(
            fc.constant(frameworks),
            fc.shuffledSubarray(frameworks, { minLength: frameworks.length, maxLength: frameworks.length }),
          ),
        ),
        anyPlain,
        ([frameworks, shuffled], plain) => {
          expect(ask(shuffled, plain)).toEqual(ask(frameworks, plain));
        },
      ),
    );
  });

  it('gives every other option the same score and order when one is dropped', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, fc.nat(), (frameworks, plain, pick) => {
        fc.pre(frameworks.length > 1);
        // Dropping what runs today changes the question, not just the options.
        const { existing: _, ...question } = plain;
        const dropped = frameworks[pick % frameworks.length]?.[0].id;
        const rest = frameworks.filter(([{ id }]) => id !== dropped);
        const all = ask(frameworks, question).options.filter(({ id }) => id !== dropped);
        expect(ask(rest, question).options.map(withoutRank)).toEqual(all.map(withoutRank));
      }),
    );
  });

  it('adds up exactly: contributions to the score, within whole integers', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const { options, totalWeight, weights } = ask(frameworks, plain);
        expect(weights.reduce((sum, { points }) => sum + points, 0)).toBe(totalWeight);
        for (const { contributions, score, points } of options) {
          expect(contributions.reduce((sum, part) => sum + part.score, 0)).toBe(score);
          expect(
            contributions.every(({ value, lo, hi }) => Number.isInteger(value) && lo <= value && value <= hi),
          ).toBe(true);
          expect(Number.isInteger(points) && points >= 0 && points <= 100).toBe(true);
        }
      }),
    );
  });

  it('never contradicts the exact scores in the order or the points it shows', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const open = ask(frameworks, plain).options.filter(({ blockedBy }) => blockedBy === null);
        for (const [index, option] of open.entries()) {
          const next = open[index + 1];
          if (next === undefined) continue;
          expect(option.score).toBeGreaterThanOrEqual(next.score);
          expect(option.points).toBeGreaterThanOrEqual(next.points);
          expect(option.rank === next.rank).toBe(option.score === next.score);
        }
      }),
    );
  });

  it('never lowers an option whose rating rises, nor moves the score of another', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, fc.integer({ min: 1, max: 400 }), (frameworks, plain, by) => {
        const [first, ...rest] = frameworks;
        if (first === undefined) return;
        const [framework, rating] = first;
        const before = ask(frameworks, plain).options;
        const after = ask([[framework, moved(rating, rating.id, by)], ...rest], plain).options;
        for (const option of before) {
          const then = after.find(({ id }) => id === option.id);
          if (option.id === framework.id) expect(then?.score).toBeGreaterThanOrEqual(option.score);
          else expect(then?.score).toBe(option.score);
        }
      }),
    );
  });

  it('never puts a dominated option above the one that dominates it', () => {
    fc.assert(
      fc.property(
        anyFramework('better'),
        anyPlain,
        fc.integer({ min: 1, max: 400 }),
        ([framework, rating], plain, by) => {
          const worse = { ...framework, id: 'aaa-worse' };
          const { options } = ask(
            [
              [worse, moved(rating, 'aaa-worse', -by)],
              [framework, rating],
            ],
            plain,
          );
          const rankOf = (id: string) => options.find((option) => option.id === id)?.rank ?? 0;
          expect(rankOf('better')).toBeLessThanOrEqual(rankOf('aaa-worse'));
        },
      ),
    );
  });

  it('does not change when all weights grow by the same factor', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, fc.integer({ min: 2, max: 9 }), (frameworks, plain, factor) => {
        const catalog = fixtureCatalog(frameworks);
        const grown = { ...catalog.scoring.tiers };
        for (const tier of TIERS) grown[tier] = { ...grown[tier], point: grown[tier].point * factor };
        const other = { ...catalog, scoring: { ...catalog.scoring, tiers: grown } };
        const seen = (from: Catalog) =>
          ask(frameworks, plain, from).options.map(({ id, rank: place, points }) => [id, place, points]);
        expect(seen(other)).toEqual(seen(catalog));
      }),
    );
  });

  it('does not look at a criterion without weight', () => {
    const ignorable: readonly CriterionId[] = ['ecosystem', 'start_footprint', 'operability', 'security'];
    fc.assert(
      fc.property(anyFrameworks, anyPlain, fc.constantFrom(...ignorable), (frameworks, plain, criterion) => {
        const ignoring: Plain = { ...plain, priorities: { ...plain.priorities, [criterion]: 'ignore' } };
        const changed = frameworks.map(([framework, rating], index): [Framework, Rating] => [
          framework,
          {
            ...rating,
            criteria: {
              ...rating.criteria,
              [criterion]: { lo: index, hi: index, confidence: 'evidence', evidence: [] },
            },
          },
        ]);
        const seen = (list: readonly [Framework, Rating][]) =>
          ask(list, ignoring).options.map(({ id, rank: place, score }) => [id, place, score]);
        expect(seen(changed)).toEqual(seen(frameworks));
      }),
    );
  });

  it('never gains a survivor from another hard constraint', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, anyConstraint, (frameworks, plain, constraint) => {
        const { supportUntil: _, ...open } = plain;
        const before = ask(frameworks, open).options.map(({ id }) => id);
        const after = ask(frameworks, { ...open, ...constraint }).options.map(({ id }) => id);
        expect(before).toEqual(expect.arrayContaining(after));
      }),
    );
  });

  it('accounts for every framework once, ranked or excluded with a reason', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const { options, excluded } = ask(frameworks, plain);
        const ids = [...options, ...excluded].map(({ id }) => id).sort();
        expect(ids).toEqual(frameworks.map(([{ id }]) => id).sort());
        expect(excluded.every(({ reasons }) => reasons.every(({ reason }) => reason !== ''))).toBe(true);
        expect(options.every(({ checks }) => checks.every(({ outcome }) => outcome === 'unknown'))).toBe(
          true,
        );
      }),
    );
  });

  it('never scores what is unknown as zero', () => {
    const unknowable: readonly CriterionId[] = ['ramp_up', 'first_release', 'workload_fit'];
    fc.assert(
      fc.property(anyFramework('blank'), fc.subarray([...CRITERIA]), ([framework, rating], ignored) => {
        const priorities = Object.fromEntries(ignored.map((criterion) => [criterion, 'low'] as const));
        const { options } = ask([[{ ...framework, capabilities: {} }, rating]], { priorities });
        const values =
          options[0]?.contributions.filter(({ criterion }) => unknowable.includes(criterion)) ?? [];
        expect(values).toHaveLength(unknowable.length);
        expect(values.every(({ value }) => value > 0)).toBe(true);
      }),
    );
  });
});
