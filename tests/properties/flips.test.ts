import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERIA, TIERS, type Tier } from '../../src/catalog/vocabulary.ts';
import { evidenceFlip } from '../../src/score/flips/evidence-flip.ts';
import { findFlips } from '../../src/score/flips/find-flips.ts';
import { leastMove } from '../../src/score/flips/least-weight-moved.ts';
import { weightFlip } from '../../src/score/flips/weight-flip.ts';
import { rank } from '../../src/score/rank.ts';
import type { Flips, RankedOption, Ranking } from '../../src/score/ranking.ts';
import { CRITERIA_FILE, fixtureCatalog } from '../score/fixture-catalog.ts';
import { requirementsOf } from '../score/requirements-of.ts';
import { smallRanking, TIER_POINTS, withValue, withWeight } from '../score/small-ranking.ts';
import { anyFrameworks, anyInterval, anyPlain, forCriteria } from './arbitraries.ts';

const TODAY = '2026-11-20';
const IDS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];

/** Two to five options with any values under any tiers: denser than what whole questions reach. */
const anyRanking: fc.Arbitrary<Ranking> = fc
  .record({
    tiers: forCriteria(fc.constantFrom(...TIERS)),
    options: fc.array(forCriteria(anyInterval), { minLength: 2, maxLength: IDS.length }),
  })
  .map(({ tiers, options }) =>
    smallRanking(tiers, Object.fromEntries(options.map((values, index) => [IDS[index] ?? '', values]))),
  );

const isOpen = ({ options }: Ranking) => options[0]?.blockedBy === null;
const openRanking = anyRanking.filter(isOpen);

/** First place and whether it is strictly ahead of the leader that was, or that one is blocked now. */
const hasFlipped = (options: readonly RankedOption[], before: Ranking): string | null => {
  const [first] = options;
  const leader = options.find(({ id }) => id === before.options[0]?.id);
  if (first === undefined || leader === undefined || first.id === leader.id) return null;
  return first.score > leader.score || leader.blockedBy !== null ? first.id : null;
};

/** Swing points and the tier in force there: the new one only from its own points on. */
const pointsOf = (from: Tier, to: Tier, points: number) => ({
  points,
  tier:
    Math.abs(points - TIER_POINTS[from].point) < Math.abs(TIER_POINTS[to].point - TIER_POINTS[from].point)
      ? from
      : to,
});

/** The same by trying out every whole number of points between the tiers. */
const weightFlipByTrial = (ranking: Ranking): Flips['weight'] => {
  const found: NonNullable<Flips['weight']>[] = [];
  for (const { criterion, tier: fromTier, points: from } of ranking.weights) {
    for (const towards of [1, -1]) {
      const toTier = TIERS.filter((tier) => towards * (TIER_POINTS[tier].point - from) > 0)
        .toSorted((one, other) => towards * (TIER_POINTS[one].point - TIER_POINTS[other].point))
        .find((tier) => {
          const there = { points: TIER_POINTS[tier].point, tier };
          return hasFlipped(withWeight(ranking, criterion, there), ranking) !== null;
        });
      if (toTier === undefined) continue;
      const firstAt = (points: number) =>
        hasFlipped(withWeight(ranking, criterion, pointsOf(fromTier, toTier, points)), ranking);
      let to = TIER_POINTS[toTier].point;
      const challenger = firstAt(to);
      if (challenger === null || ranking.options.find(({ id }) => id === challenger)?.blockedBy !== null)
        continue;
      while (to - towards !== from && firstAt(to - towards) === challenger) to -= towards;
      found.push({ criterion, from, to, fromTier, toTier, challenger });
    }
  }
  const [best] = found.toSorted(
    (one, other) =>
      Math.abs(one.to - one.from) - Math.abs(other.to - other.from) ||
      CRITERIA.indexOf(one.criterion) - CRITERIA.indexOf(other.criterion) ||
      (one.challenger < other.challenger ? -1 : 1),
  );
  return best ?? null;
};

describe('the weight flip', () => {
  it('puts the challenger first when applied, and not with one point less', () => {
    fc.assert(
      fc.property(openRanking, (ranking) => {
        const flip = weightFlip(ranking, CRITERIA_FILE);
        if (flip === null) return;
        const { criterion, from, to, fromTier, toTier, challenger } = flip;
        const firstAt = (points: number) =>
          hasFlipped(withWeight(ranking, criterion, pointsOf(fromTier, toTier, points)), ranking);
        expect(to !== from && to >= 0 && to <= 100).toBe(true);
        expect(firstAt(to)).toBe(challenger);
        expect(firstAt(to - Math.sign(to - from))).not.toBe(challenger);
        expect(firstAt(TIER_POINTS[toTier].point)).toBe(challenger);
        expect(ranking.options.find(({ id }) => id === challenger)?.blockedBy).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('is the least that trying out every point finds', () => {
    fc.assert(
      fc.property(openRanking, (ranking) => {
        expect(weightFlip(ranking, CRITERIA_FILE)).toEqual(weightFlipByTrial(ranking));
      }),
      { numRuns: 60 },
    );
  });
});

/** Exact scores after `part` of the reported move, taken from the criteria in its order and then from the next best. */
const afterMove = (ranking: Ranking, flip: NonNullable<Flips['leastMove']>, part: number) => {
  const [leader] = ranking.options;
  const challenger = ranking.options.find(({ id }) => id === flip.challenger);
  const lead = ranking.weights.map(
    (_, index) => (leader?.contributions[index]?.value ?? 0) - (challenger?.contributions[index]?.value ?? 0),
  );
  const to = ranking.weights.findIndex(({ criterion }) => criterion === flip.to);
  const points = ranking.weights.map((weight) => weight.points);
  let left = part * flip.share * ranking.totalWeight;
  const donors = ranking.weights
    .map((weight, index) => ({ ...weight, index, gain: lead[index] ?? 0 }))
    .filter(({ index }) => index !== to)
    .toSorted((one, other) => other.gain - one.gain);
  for (const { index, points: own } of donors) {
    const amount = Math.min(own, left);
    points[index] = own - amount;
    points[to] = (points[to] ?? 0) + amount;
    left -= amount;
  }
  return points.reduce((sum, own, index) => sum + own * (lead[index] ?? 0), 0);
};

describe('the least move', () => {
  it('makes both level when applied, the challenger first with 1 % more and not with 1 % less', () => {
    fc.assert(
      fc.property(openRanking, (ranking) => {
        const flip = leastMove(ranking);
        if (flip === null || flip.share === 0) return;
        const scale = 1e-9 * 1000 * ranking.totalWeight;
        expect(flip.from.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(flip.share, 12);
        expect(Math.abs(afterMove(ranking, flip, 1))).toBeLessThan(scale);
        expect(afterMove(ranking, flip, 0.99)).toBeGreaterThan(0);
        expect(afterMove(ranking, flip, 1.01)).toBeLessThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the evidence flip', () => {
  it('stays inside what is in doubt and works, and not with one point less', () => {
    fc.assert(
      fc.property(openRanking, (ranking) => {
        const flip = evidenceFlip(ranking);
        if (flip === null) return;
        const { id, criterion, from, to, challenger } = flip;
        const cell = ranking.options
          .find((option) => option.id === id)
          ?.contributions.find((own) => own.criterion === criterion);
        expect(cell?.value).toBe(from);
        expect(to >= (cell?.lo ?? 0) && to <= (cell?.hi ?? 0)).toBe(true);
        expect(hasFlipped(withValue(ranking, id, criterion, to), ranking)).toBe(challenger);
        const less = withValue(ranking, id, criterion, to - Math.sign(to - from));
        expect(hasFlipped(less, ranking)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe('all flips of whole questions', () => {
  it('are the same for the same input, leave it alone, and are there when there is a lead to lose', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const catalog = fixtureCatalog(frameworks);
        const requirements = requirementsOf(plain);
        const ranking = rank(requirements, catalog, TODAY);
        const before = JSON.stringify(ranking);
        const flips = findFlips(requirements, ranking, catalog);
        expect(findFlips(requirements, ranking, catalog)).toEqual(flips);
        expect(JSON.stringify(ranking)).toBe(before);
        expect(flips === null).toBe(ranking.options.length < 2 || !isOpen(ranking));
        if (flips?.constraint) {
          expect(ranking.excluded.find(({ id }) => id === flips.constraint?.id)?.reasons).toHaveLength(1);
          expect(flips.constraint.points).toBeGreaterThanOrEqual(ranking.options[0]?.points ?? 0);
        }
      }),
    );
  });
});
