import { describe, expect, it } from 'vitest';
import { centralWeights } from '../../src/score/confidence/central-weights.ts';
import { tallyRanks } from '../../src/score/confidence/tally-ranks.ts';
import { cholesky, createDraws, toColumns } from './smaa-samples.ts';
import closed from './vectors/smaa-exact-closed-form.json' with { type: 'json' };
import hansen from './vectors/smaa-rsmaa-hansen-correlated.json' with { type: 'json' };
import thrombo from './vectors/smaa-rsmaa-thrombo.json' with { type: 'json' };
import jsmaa from './vectors/smaa2-jsmaa-benefit-risk.json' with { type: 'json' };

const SAMPLES = 20_000;

const shares = (counts: readonly number[][]): number[][] =>
  counts.map((places) => places.map((count) => count / SAMPLES));

const expectClose = (
  got: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  tolerance: number,
): void => {
  expect(got).toHaveLength(expected.length);
  for (const [row, values] of expected.entries()) {
    for (const [column, value] of values.entries()) {
      expect(Math.abs((got[row]?.[column] ?? Number.NaN) - value)).toBeLessThanOrEqual(tolerance);
    }
  }
};

const sample = <Value>(make: () => Value): Value[] => Array.from({ length: SAMPLES }, make);

describe('acceptability and central weights', () => {
  it.each(closed.cases)('have the exact share where it is known: $rank1', (example) => {
    const draws = createDraws(1);
    const criteria = example.scores[0]?.length ?? 0;
    const { scores, weights } = toColumns(
      sample(() => ({ weights: draws.simplex(criteria), values: example.scores })),
    );
    const tally = tallyRanks(scores);
    for (const [option, expected] of example.rank1.entries()) {
      const band = 4 * Math.sqrt((expected * (1 - expected)) / SAMPLES);
      expect(Math.abs((tally.ranks[option]?.[0] ?? 0) / SAMPLES - expected)).toBeLessThanOrEqual(band);
    }
    if (example.central_weights !== undefined) {
      const central = centralWeights(tally, weights).map((vector) => vector ?? []);
      expectClose(central, example.central_weights, 0.01);
    }
  });

  it('agree with the benefit and risk example of JSMAA', () => {
    const draws = createDraws(2);
    const { criteria, measurements, scales, directions, alternatives } = jsmaa;
    const partialValue = (criterion: string, option: number): number => {
      const measured = Object.entries(measurements).find(([name]) => name === criterion)?.[1][option];
      const [low = 0, high = 1] = Object.entries(scales).find(([name]) => name === criterion)?.[1] ?? [];
      if (measured === undefined) throw new Error(`no measurement of ${criterion}`);
      const drawn = measured.mean + measured.sd * draws.normal();
      const amount = measured.dist === 'lognormal' ? Math.exp(drawn) : drawn;
      const upwards = Math.min(1, Math.max(0, (amount - low) / (high - low)));
      return directions[criteria.indexOf(criterion)] === 'max' ? upwards : 1 - upwards;
    };
    const { scores, weights } = toColumns(
      sample(() => ({
        weights: draws.simplex(criteria.length),
        values: alternatives.map((_, option) => criteria.map((criterion) => partialValue(criterion, option))),
      })),
    );
    const tally = tallyRanks(scores);
    const central = centralWeights(tally, weights).map((vector) => vector ?? []);
    expectClose(
      shares(tally.ranks),
      jsmaa.reference_400k.rank_acceptability,
      jsmaa.tolerance.rank_acceptability,
    );
    expectClose(central, jsmaa.reference_400k.central_weights, jsmaa.tolerance.central_weights);
  });

  it('agree with the thrombosis example of rsmaa, also for fixed weights and the confidence factor', () => {
    const draws = createDraws(3);
    const moments = Object.values(thrombo.partial_value_moments_mean_sd);
    const drawValues = () =>
      moments.map((cells) => cells.map(([mean = 0, sd = 0]) => mean + sd * draws.normal()));
    const values = sample(drawValues);
    const size = thrombo.criteria.length;
    const free = toColumns(values.map((each) => ({ weights: draws.simplex(size), values: each })));
    const tally = tallyRanks(free.scores);
    const tolerance = thrombo.tolerance.normal_resampling;
    expectClose(shares(tally.ranks), thrombo.expected.rank_acceptability, tolerance);
    const central = centralWeights(tally, free.weights).map((vector) => vector ?? []);
    expectClose(central, thrombo.expected.central_weights, tolerance);
    const firstWith = (weights: readonly number[], option: number): number =>
      (tallyRanks(toColumns(values.map((each) => ({ weights, values: each }))).scores).ranks[option]?.[0] ??
        0) / SAMPLES;
    const fixed = thrombo.expected['fixed_weights_0.5_0.2_0.3_rank1'];
    expectClose([[0, 1].map((option) => firstWith([0.5, 0.2, 0.3], option))], [fixed], tolerance);
    const factors = central.map((weights, option) => firstWith(weights, option));
    expectClose([factors], [thrombo.expected.confidence_factor], tolerance);
  });

  it('agree with the correlated example of rsmaa, and do not when values are drawn one by one', () => {
    const draws = createDraws(4);
    const lowers = hansen.covariance_by_criterion.map(cholesky);
    const tallyOf = (correlated: boolean) => {
      const { scores } = toColumns(
        sample(() => {
          const noise = lowers.map((lower, criterion) => {
            const normals = lower.map(() => draws.normal());
            return lower.map((row, option) => {
              const variance = hansen.covariance_by_criterion[criterion]?.[option]?.[option] ?? 0;
              if (!correlated) return Math.sqrt(variance) * (normals[option] ?? 0);
              return row.reduce((sum, factor, at) => sum + factor * (normals[at] ?? 0), 0);
            });
          });
          return {
            weights: draws.simplex(hansen.criteria.length),
            values: hansen.mean.map((means, option) =>
              means.map((mean, criterion) => mean + (noise[criterion]?.[option] ?? 0)),
            ),
          };
        }),
      );
      return shares(tallyRanks(scores).ranks);
    };
    expectClose(tallyOf(true), hansen.expected.rank_acceptability, hansen.tolerance);
    expectClose(tallyOf(false), hansen.wrong_if_cells_independent_200k, hansen.tolerance);
  });
});
