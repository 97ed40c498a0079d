import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERIA, type CriterionId, LANGUAGES, TIERS, WORKLOADS } from '../../src/catalog/vocabulary.ts';
import { assessConfidence } from '../../src/score/confidence/assess-confidence.ts';
import { sampleScores, weightSamples } from '../../src/score/confidence/sample-scores.ts';
import { evidenceFlip } from '../../src/score/flips/evidence-flip.ts';
import { leastMove } from '../../src/score/flips/least-weight-moved.ts';
import { weightFlip } from '../../src/score/flips/weight-flip.ts';
import { rank } from '../../src/score/rank.ts';
import type { Contribution, RankedOption, Ranking } from '../../src/score/ranking.ts';
import { blockedBy } from '../../src/score/score-option.ts';
import { CRITERIA_FILE, fixtureCatalog } from '../score/fixture-catalog.ts';
import { requirementsOf } from '../score/requirements-of.ts';
import { reweighed, smallRanking } from '../score/small-ranking.ts';
import { anyFramework, anyInterval, forCriteria } from './arbitraries.ts';

const TODAY = '2026-11-20';
const IDS = ['alpha', 'beta', 'gamma', 'delta'];
/** 4,096 samples a run: fewer runs than usual keep these tests short. */
const SAMPLED = { numRuns: 40 };

const catalog = fixtureCatalog();

const anyTiers = forCriteria(fc.constantFrom(...TIERS));

/** Two to four options with any values under any tiers. */
const anyRanking: fc.Arbitrary<Ranking> = fc
  .record({
    tiers: anyTiers,
    options: fc.array(forCriteria(anyInterval), { minLength: 2, maxLength: IDS.length }),
  })
  .map(({ tiers, options }) =>
    smallRanking(tiers, Object.fromEntries(options.map((values, index) => [IDS[index] ?? '', values]))),
  );

const narrow = (middle: number) => ({ lo: middle - 40, hi: middle + 40, value: middle });

/** One option that is good at most things and one that is not: often ahead whatever is in doubt. */
const anyLopsided: fc.Arbitrary<Ranking> = fc
  .record({
    tiers: anyTiers,
    good: forCriteria(fc.integer({ min: 450, max: 950 }).map(narrow)),
    poor: forCriteria(fc.integer({ min: 50, max: 550 }).map(narrow)),
  })
  .map(({ tiers, good, poor }) => smallRanking(tiers, { alpha: good, beta: poor }));

/** How much further each bound of each value goes, by option and criterion; the values themselves stay. */
const anyWidening = fc.array(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 })), {
  minLength: IDS.length * CRITERIA.length,
  maxLength: IDS.length * CRITERIA.length,
});

/** The same scores with more in doubt. */
const widened = (ranking: Ranking, by: readonly (readonly [number, number])[]): Ranking => ({
  ...ranking,
  options: ranking.options.map((option, place) => ({
    ...option,
    contributions: option.contributions.map((part, index) => {
      const [down, up] = by[place * CRITERIA.length + index] ?? [0, 0];
      return { ...part, lo: Math.max(0, part.lo - down), hi: Math.min(1000, part.hi + up) };
    }),
  })),
});

/** The least that one option can be ahead of another over all weights in their boxes and values in their intervals. */
const leastLead = (one: RankedOption, other: RankedOption, { weights }: Ranking): number =>
  weights.reduce((sum, { box: [low, high] }, index) => {
    const gap = (one.contributions[index]?.lo ?? 0) - (other.contributions[index]?.hi ?? 0);
    return sum + (gap >= 0 ? low : high) * gap;
  }, 0);

const pairsOf = ({ options }: Ranking): [RankedOption, RankedOption][] =>
  options.flatMap((one) => options.flatMap((other) => (one.id === other.id ? [] : [[one, other]])));

const optionOf = ({ options }: Ranking, id: string): RankedOption => {
  const found = options.find((option) => option.id === id);
  if (found === undefined) throw new Error(`no option ${id}`);
  return found;
};

const scoresOf = (ranking: Ranking, options = ranking.options): Map<string, Int32Array> => {
  const weights = ranking.weights.map((weight) => weightSamples(weight, catalog));
  const scores = sampleScores(options, weights, ranking, catalog);
  return new Map(options.map(({ id }, index) => [id, scores[index] ?? new Int32Array()]));
};

// P14
describe('a wider interval', () => {
  it('keeps possible what was possible: a value that could turn the order still can', () => {
    fc.assert(
      fc.property(anyRanking, anyWidening, (ranking, by) => {
        fc.pre(evidenceFlip(ranking) !== null);
        expect(evidenceFlip(widened(ranking, by))).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('keeps possible what was possible: nothing falls under a floor that it was above', () => {
    fc.assert(
      fc.property(anyRanking, anyWidening, (ranking, by) => {
        for (const { id, contributions } of widened(ranking, by).options) {
          if (optionOf(ranking, id).blockedBy !== null) continue;
          expect(blockedBy(contributions, ranking.weights, CRITERIA_FILE)).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('makes no preference necessary: what is ahead at every weight and value was so before, and won every duel', () => {
    fc.assert(
      fc.property(anyLopsided, anyWidening, (ranking, by) => {
        const wide = widened(
          ranking,
          by.map(([down, up]) => [down / 6, up / 6]),
        );
        const ahead = pairsOf(wide).filter(([one, other]) => leastLead(one, other, wide) > 0);
        fc.pre(ahead.length > 0);
        const scores = scoresOf(ranking);
        for (const [one, other] of ahead) {
          expect(leastLead(optionOf(ranking, one.id), optionOf(ranking, other.id), ranking)).toBeGreaterThan(
            0,
          );
          const own = scores.get(one.id);
          expect(scores.get(other.id)?.every((score, sample) => score < (own?.[sample] ?? 0))).toBe(true);
        }
      }),
      SAMPLED,
    );
  });

  it('changes neither score nor order', () => {
    fc.assert(
      fc.property(anyRanking, anyWidening, (ranking, by) => {
        const again = reweighed(widened(ranking, by), ranking.weights, { floor: 0, alwaysFloored: [] });
        const before = reweighed(ranking, ranking.weights, { floor: 0, alwaysFloored: [] });
        expect(again.map(({ id, score, rank: place }) => [id, score, place])).toEqual(
          before.map(({ id, score, rank: place }) => [id, score, place]),
        );
      }),
    );
  });
});

/** The second option is no better than the first on anything, and rests on the same evidence. */
const anyDominated: fc.Arbitrary<Ranking> = fc
  .record({
    tiers: anyTiers,
    values: forCriteria(anyInterval),
    less: forCriteria(fc.nat({ max: 200 })),
    others: fc.array(forCriteria(anyInterval), { maxLength: 2 }),
  })
  .map(({ tiers, values, less, others }) => {
    const worse = Object.fromEntries(
      CRITERIA.map((id) => {
        const down = (bound: number) => Math.max(0, bound - less[id]);
        const { lo, hi } = values[id];
        return [id, { lo: down(lo), hi: down(hi), value: Math.floor((down(lo) + down(hi)) / 2) }];
      }),
    );
    const ranking = smallRanking(tiers, {
      better: values,
      aworse: worse,
      ...Object.fromEntries(others.map((other, index) => [IDS[index] ?? '', other])),
    });
    const shared = (part: Contribution): Contribution => ({
      ...part,
      evidence: [`a study of ${part.criterion}`],
    });
    return {
      ...ranking,
      options: ranking.options.map((option) =>
        option.id === 'better' || option.id === 'aworse'
          ? { ...option, contributions: option.contributions.map(shared) }
          : option,
      ),
    };
  });

// P19
describe('an option that is no better than another on anything', () => {
  it('is never placed above it, whatever the weights', () => {
    fc.assert(
      fc.property(anyDominated, (ranking) => {
        const better = optionOf(ranking, 'better');
        const worse = optionOf(ranking, 'aworse');
        expect(worse.score).toBeLessThanOrEqual(better.score);
        expect(worse.rank).toBeGreaterThanOrEqual(better.rank);
      }),
    );
  });

  it('is ahead in no sample where both rest on the same evidence', () => {
    fc.assert(
      fc.property(anyDominated, (ranking) => {
        const scores = scoresOf(ranking);
        const better = scores.get('better');
        expect(scores.get('aworse')?.every((score, sample) => score <= (better?.[sample] ?? 0))).toBe(true);
      }),
      SAMPLED,
    );
  });

  it('is never what a change of weights would put first instead of it', () => {
    fc.assert(
      fc.property(anyDominated, (ranking) => {
        fc.pre(ranking.options[0]?.id === 'better' && ranking.options[0].blockedBy === null);
        expect(weightFlip(ranking, CRITERIA_FILE)?.challenger).not.toBe('aworse');
        expect(leastMove(ranking)?.challenger).not.toBe('aworse');
      }),
    );
  });
});

// P12
describe('an option that is the same as another but for its name', () => {
  it('gets the same score, place and shares', () => {
    fc.assert(
      fc.property(anyRanking, (ranking) => {
        const known = (option: RankedOption): RankedOption => ({
          ...option,
          contributions: option.contributions.map((part) => ({
            ...part,
            evidence: [`what was read of ${option.id} on ${part.criterion}`],
          })),
        });
        const [first, ...others] = ranking.options.map(known);
        if (first === undefined) return;
        const options = reweighed(
          { ...ranking, options: [first, { ...first, id: 'twin' }, ...others] },
          ranking.weights,
          CRITERIA_FILE,
        );
        const twins = options.filter(({ id }) => id === first.id || id === 'twin');
        expect(twins[1]).toEqual({ ...twins[0], id: twins[1]?.id });
        const confidence = assessConfidence({ ...ranking, options }, catalog);
        const shares = confidence?.shares.filter(({ id }) => id === first.id || id === 'twin') ?? [];
        expect(shares[1]?.ranks).toEqual(shares[0]?.ranks);
      }),
      SAMPLED,
    );
  });
});

// P16
describe('what is not known', () => {
  const floored = (criterion: CriterionId, option: RankedOption | undefined): number =>
    option?.contributions.find((part) => part.criterion === criterion)?.value ?? 0;

  it('is never zero: a part in the box, a fit, or weeks to learn that nobody looked up', () => {
    fc.assert(
      fc.property(
        anyFramework('blank'),
        fc.constantFrom(...LANGUAGES),
        fc.subarray([...WORKLOADS], { maxLength: 2 }),
        ([framework, rating], language, workloads) => {
          const blank = { ...framework, capabilities: {} };
          const bare = fixtureCatalog([[blank, rating]]);
          const strangers = { ...bare, languages: new Map() };
          for (const team of [{}, { [language]: 'working' }] as const) {
            const [option] = rank(requirementsOf({ team, workloads }), strangers, TODAY).options;
            expect(floored('first_release', option)).toBeGreaterThan(0);
            expect(floored('ramp_up', option)).toBeGreaterThan(0);
            if (workloads.length === 0) expect(floored('workload_fit', option)).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('is never zero: what a language offers in a field or on a platform that nobody rated', () => {
    fc.assert(
      fc.property(anyFramework('blank'), ([framework, rating]) => {
        const bare = { ...fixtureCatalog([[framework, rating]]), languages: new Map() };
        const [served] = rank(requirementsOf({ workloads: ['ai-serving'] }), bare, TODAY).options;
        const { lo, hi } = rating.criteria.ecosystem;
        expect(floored('ecosystem', served)).toBe(
          Math.floor((Math.floor((lo + 250) / 2) + Math.floor((hi + 750) / 2)) / 2),
        );
        const [hosted] = rank(requirementsOf({ platforms: ['azure'] }), bare, TODAY).options;
        const own = rating.criteria.operability;
        expect(floored('operability', hosted)).toBe(Math.floor((own.lo + own.hi) / 2));
      }),
    );
  });

  it('is the same for every option', () => {
    fc.assert(
      fc.property(anyFramework('one'), anyFramework('other'), ([one, rating], [other, otherRating]) => {
        const bare = fixtureCatalog([
          [{ ...one, capabilities: {} }, rating],
          [{ ...other, capabilities: {} }, otherRating],
        ]);
        const { options } = rank(requirementsOf({}), bare, TODAY);
        for (const criterion of ['first_release', 'workload_fit'] as const) {
          expect(floored(criterion, options[0])).toBe(floored(criterion, options[1]));
        }
      }),
    );
  });
});
