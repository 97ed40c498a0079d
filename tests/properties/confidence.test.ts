import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/catalog/schemas/framework.ts';
import type { Cell, Rating } from '../../src/catalog/schemas/rating.ts';
import { TIERS } from '../../src/catalog/vocabulary.ts';
import { assessConfidence } from '../../src/score/confidence/assess-confidence.ts';
import { SAMPLES } from '../../src/score/confidence/draw-columns.ts';
import { pairwiseWins } from '../../src/score/confidence/pairwise-wins.ts';
import { sampleScores, weightSamples } from '../../src/score/confidence/sample-scores.ts';
import { tallyRanks } from '../../src/score/confidence/tally-ranks.ts';
import { rank } from '../../src/score/rank.ts';
import type { Contribution, RankedOption, Ranking } from '../../src/score/ranking.ts';
import { fixtureCatalog } from '../score/fixture-catalog.ts';
import { type Plain, requirementsOf } from '../score/requirements-of.ts';
import { anyFrameworks, anyPlain } from './arbitraries.ts';

const TODAY = '2026-11-20';
/** 4,096 samples a run: fewer runs than usual keep these tests short. */
const RUNS = { numRuns: 40 };

const ask = (frameworks: readonly [Framework, Rating][], plain: Plain) => {
  const catalog = fixtureCatalog(frameworks);
  return { ranking: rank(requirementsOf(plain), catalog, TODAY), catalog };
};

const drawn = (
  { ranking, catalog }: ReturnType<typeof ask>,
  options: readonly RankedOption[] = ranking.options,
): Map<string, Int32Array> => {
  const weights = ranking.weights.map((weight) => weightSamples(weight, catalog));
  const scores = sampleScores(options, weights, ranking, catalog);
  return new Map(options.map(({ id }, index) => [id, scores[index] ?? new Int32Array()]));
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The least that one option can be ahead of another over all weights in their boxes and values in their intervals. */
const leastLead = (one: RankedOption, other: RankedOption, { weights }: Ranking): number =>
  sum(
    weights.map(({ box: [low, high] }, index) => {
      const gap = (one.contributions[index]?.lo ?? 0) - (other.contributions[index]?.hi ?? 0);
      return (gap >= 0 ? low : high) * gap;
    }),
  );

describe('the confidence', () => {
  it('gives the same bytes for the same input, whatever the order of the options', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const first = ask(frameworks, plain);
        const second = ask(frameworks.toReversed(), plain);
        expect(JSON.stringify(assessConfidence(second.ranking, second.catalog))).toBe(
          JSON.stringify(assessConfidence(first.ranking, first.catalog)),
        );
      }),
      RUNS,
    );
  });

  it('gives every place away once: the shares of an option and of a place sum to one', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const { ranking, catalog } = ask(frameworks, plain);
        const confidence = assessConfidence(ranking, catalog);
        if (confidence === null) return;
        for (const [place, { ranks }] of confidence.shares.entries()) {
          expect(sum(ranks)).toBeCloseTo(1, 9);
          expect(sum(confidence.shares.map((option) => option.ranks[place] ?? 0))).toBeCloseTo(1, 9);
        }
        for (const { weights } of confidence.centralWeights) {
          expect(sum(weights.map(({ share }) => share))).toBeCloseTo(1, 9);
        }
      }),
      RUNS,
    );
  });

  it('draws the same for every other option when one is dropped, so that duels end the same', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, fc.nat(), (frameworks, plain, pick) => {
        fc.pre(frameworks.length > 2);
        const { existing: _, ...question } = plain;
        const dropped = frameworks[pick % frameworks.length]?.[0].id ?? '';
        const all = drawn(ask(frameworks, question));
        const rest = drawn(
          ask(
            frameworks.filter(([{ id }]) => id !== dropped),
            question,
          ),
        );
        for (const [id, scores] of rest) expect(scores).toEqual(all.get(id));
        const firstOf = (scores: Map<string, Int32Array>, id: string): number => {
          const at = [...scores.keys()].indexOf(id);
          return tallyRanks([...scores.values()]).ranks[at]?.[0] ?? 0;
        };
        for (const id of rest.keys()) {
          expect(firstOf(rest, id)).toBeGreaterThanOrEqual(firstOf(all, id) - 1e-9);
        }
      }),
      RUNS,
    );
  });

  it('lets an option that is ahead at every weight and value win every duel', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const asked = ask(frameworks, plain);
        const scores = drawn(asked);
        const { options } = asked.ranking;
        for (const one of options) {
          for (const other of options) {
            if (one.id === other.id || leastLead(one, other, asked.ranking) <= 0) continue;
            const own = scores.get(one.id);
            expect(scores.get(other.id)?.every((score, sample) => score < (own?.[sample] ?? 0))).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('never ranks an option worse in any sample when a value that it shares with nobody rises', () => {
    fc.assert(
      fc.property(
        anyFrameworks,
        anyPlain,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        (frameworks, plain, low, high) => {
          const asked = ask(frameworks, plain);
          const [option] = asked.ranking.options;
          if (option === undefined) return;
          const raise = (part: Contribution): Contribution => {
            const hi = Math.min(1000, part.hi + high);
            return { ...part, lo: Math.min(hi, part.lo + low), hi };
          };
          const raised = { ...option, contributions: option.contributions.map(raise) };
          const before = drawn(asked, [option]).get(option.id);
          const after = drawn(asked, [raised]).get(option.id);
          expect(after?.every((score, sample) => score >= (before?.[sample] ?? 0))).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it('shares places evenly between options that are the same', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const asked = ask(frameworks, plain);
        const [option] = asked.ranking.options;
        if (option === undefined || asked.ranking.totalWeight === 0) return;
        const [one] = drawn(asked, [option]).values();
        if (one === undefined) throw new Error('nothing was drawn');
        const { ranks } = tallyRanks([one, one.slice()]);
        expect(ranks).toEqual([
          [SAMPLES / 2, SAMPLES / 2],
          [SAMPLES / 2, SAMPLES / 2],
        ]);
        expect(pairwiseWins(one, one.slice())).toBe(1 / 2);
      }),
      RUNS,
    );
  });

  it('is all or nothing where neither weights nor values leave anything open', () => {
    const point = (cell: Cell): Cell => ({ ...cell, lo: cell.lo, hi: cell.lo });
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const { ranking, catalog } = ask(frameworks, plain);
        const fixed: Ranking = {
          ...ranking,
          weights: ranking.weights.map((weight) => ({ ...weight, box: [weight.points, weight.points] })),
          options: ranking.options.map((option) => ({
            ...option,
            contributions: option.contributions.map((part) => ({
              ...part,
              ...point({ ...part, lo: part.value, hi: part.value, evidence: [] }),
            })),
          })),
        };
        const confidence = assessConfidence(fixed, catalog);
        if (confidence === null) return;
        const tied = fixed.options.filter(({ rank: place }) => place === fixed.options[0]?.rank).length;
        expect(confidence.share).toBeCloseTo(1 / tied, 9);
      }),
      RUNS,
    );
  });

  it('does not depend on what tiers that nobody weighs would mean', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const { ranking, catalog } = ask(frameworks, plain);
        const tiers = { ...catalog.scoring.tiers };
        for (const tier of TIERS) {
          if (!ranking.weights.some((weight) => weight.tier === tier))
            tiers[tier] = { ...tiers[tier], point: 1 };
        }
        const other = { ...catalog, scoring: { ...catalog.scoring, tiers } };
        const again = rank(requirementsOf(plain), other, TODAY);
        expect(assessConfidence(again, other)).toEqual(assessConfidence(ranking, catalog));
      }),
      RUNS,
    );
  });
});
