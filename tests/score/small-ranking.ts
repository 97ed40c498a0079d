import { CRITERIA, type CriterionId, type Tier } from '../../src/catalog/vocabulary.ts';
import { rankByScore } from '../../src/score/order.ts';
import type { Contribution, ExcludedOption, RankedOption, Ranking, Weight } from '../../src/score/ranking.ts';
import { type Floors, scoreOption } from '../../src/score/score-option.ts';
import { CRITERIA_FILE } from './fixture-catalog.ts';
import { PLAIN_TARGETS } from './plain-targets.ts';

export const { tiers: TIER_POINTS } = CRITERIA_FILE;

type Values = Partial<Record<CriterionId, number | { value: number; lo: number; hi: number }>>;

const weightOf = (criterion: CriterionId, tier: Tier): Weight => ({
  criterion,
  tier,
  points: TIER_POINTS[tier].point,
  box: [...TIER_POINTS[tier].box],
  because: ['stated'],
});

const rescored = (option: Omit<RankedOption, 'rank'>, weights: readonly Weight[], floors: Floors) => {
  const own = new Map(option.contributions.map((contribution) => [contribution.criterion, contribution]));
  return scoreOption(
    {
      id: option.id,
      checks: option.checks,
      value: (criterion) => {
        const contribution = own.get(criterion);
        if (contribution === undefined) throw new Error(`no value for ${criterion}`);
        return contribution;
      },
    },
    weights,
    floors,
  );
};

/** The same options and values under other weights, ranked anew by the engine itself. */
export const reweighed = (ranking: Ranking, weights: readonly Weight[], floors: Floors): RankedOption[] =>
  rankByScore(ranking.options.map((option) => rescored(option, weights, floors)));

/** The same ranking with one criterion at other points and another tier. */
export const withWeight = (
  ranking: Ranking,
  criterion: CriterionId,
  change: { points: number; tier: Tier },
  floors: Floors = CRITERIA_FILE,
): RankedOption[] =>
  reweighed(
    ranking,
    ranking.weights.map((weight) => (weight.criterion === criterion ? { ...weight, ...change } : weight)),
    floors,
  );

/** The same ranking with one value of one option moved. */
export const withValue = (
  ranking: Ranking,
  id: string,
  criterion: CriterionId,
  value: number,
  floors: Floors = CRITERIA_FILE,
): RankedOption[] => {
  const options = ranking.options.map((option) => ({
    ...option,
    contributions: option.contributions.map((own) =>
      option.id === id && own.criterion === criterion ? { ...own, value } : own,
    ),
  }));
  return reweighed({ ...ranking, options }, ranking.weights, floors);
};

/** A ranking from bare tiers (the others are ignored) and values (500 where none is given, 100 wide to each side). */
export const smallRanking = (
  tiers: Partial<Record<CriterionId, Tier>>,
  options: Readonly<Record<string, Values>>,
  excluded: ExcludedOption[] = [],
): Ranking => {
  const weights = CRITERIA.map((criterion) => weightOf(criterion, tiers[criterion] ?? 'ignore'));
  const contributionsOf = (values: Values): Contribution[] =>
    CRITERIA.map((criterion) => {
      const given = values[criterion] ?? 500;
      const { value, lo, hi } =
        typeof given === 'number' ? { value: given, lo: given - 100, hi: given + 100 } : given;
      return { criterion, score: 0, value, lo, hi, confidence: 'evidence', evidence: [], quantity: null };
    });
  const scored = Object.entries(options).map(([id, values]) =>
    rescored(
      { id, score: 0, points: 0, contributions: contributionsOf(values), checks: [], blockedBy: null },
      weights,
      CRITERIA_FILE,
    ),
  );
  return {
    options: rankByScore(scored),
    excluded,
    weights,
    totalWeight: weights.reduce((sum, { points }) => sum + points, 0),
    targets: PLAIN_TARGETS,
    firedRules: [],
    staying: [],
    confidence: null,
    flips: null,
    question: null,
    migration: null,
  };
};
