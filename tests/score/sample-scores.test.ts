import { describe, expect, it } from 'vitest';
import { TIERS } from '../../src/catalog/vocabulary.ts';
import { DRAWN, drawColumns, SAMPLES } from '../../src/score/confidence/draw-columns.ts';
import {
  PARTS_A_POINT,
  pointWeights,
  sampleScores,
  weightSamples,
} from '../../src/score/confidence/sample-scores.ts';
import type { RankedOption, Ranking, Weight } from '../../src/score/ranking.ts';
import { fixtureCatalog } from './fixture-catalog.ts';
import { smallRanking, TIER_POINTS } from './small-ranking.ts';

const catalog = fixtureCatalog();

const weightOf = (box: [number, number]): Weight => ({
  criterion: 'security',
  tier: 'medium',
  points: Math.floor((box[0] + box[1]) / 2),
  box,
  because: ['stated'],
});

const optionsOf = ({ options }: Ranking): readonly RankedOption[] => options;

describe('the swing points of the samples', () => {
  it.each(TIERS)('stay inside the box of "%s" and fill it evenly', (tier) => {
    const [low, high] = TIER_POINTS[tier].box;
    const column = weightSamples(weightOf([low, high]), catalog);
    if (high === 0) {
      expect(column).toBeNull();
      return;
    }
    const points = [...(column ?? [])].map((parts) => parts / PARTS_A_POINT);
    expect(points).toHaveLength(SAMPLES);
    expect(Math.min(...points)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...points)).toBeLessThan(high);
    const band = 4 * Math.sqrt((0.25 * 0.75) / SAMPLES);
    for (let quarter = 0; quarter < 4; quarter += 1) {
      const inside = points.filter(
        (point) => Math.floor((4 * (point - low)) / (high - low)) === quarter,
      ).length;
      expect(Math.abs(inside / SAMPLES - 0.25)).toBeLessThanOrEqual(band);
    }
  });

  it('are written over what is given, and the same as before', () => {
    const column = new Uint16Array(SAMPLES).fill(7);
    expect(weightSamples(weightOf([25, 50]), catalog, column)).toBe(column);
    expect(column).toEqual(weightSamples(weightOf([25, 50]), catalog));
  });

  it('are the points themselves where only the evidence is drawn', () => {
    expect(pointWeights(weightOf([0, 0]))).toBeNull();
    expect(new Set(pointWeights(weightOf([20, 40])))).toEqual(new Set([30 * PARTS_A_POINT]));
  });
});

describe('the scores of the samples', () => {
  const ranking = smallRanking(
    { security: 'medium' },
    {
      alpha: { security: { lo: 317, hi: 822, value: 569 } },
      beta: { security: { lo: 500, hi: 500, value: 500 } },
    },
  );
  const one = ranking.weights.map(({ criterion }) =>
    criterion === 'security' ? new Uint16Array(SAMPLES).fill(1) : null,
  );
  const [alpha = new Int32Array(), beta = new Int32Array()] = sampleScores(
    optionsOf(ranking),
    one,
    ranking,
    catalog,
  );

  it('hold values inside the interval, and the point where there is one', () => {
    expect(alpha).toHaveLength(SAMPLES);
    expect(Math.min(...alpha)).toBeGreaterThanOrEqual(317);
    expect(Math.max(...alpha)).toBeLessThanOrEqual(822);
    expect(new Set(beta)).toEqual(new Set([500]));
  });

  it('reach almost to both ends of the interval', () => {
    expect(Math.min(...alpha)).toBeLessThan(317 + 3);
    expect(Math.max(...alpha)).toBeGreaterThan(822 - 3);
  });

  it('hold the mirror image of each in the other half: their mean is the middle exactly', () => {
    for (let sample = 0; sample < DRAWN; sample += 1) {
      expect((alpha[sample] ?? 0) + (alpha[sample + DRAWN] ?? 0)).toBe(317 + 822);
    }
  });

  it('are written over what is given, whatever it held', () => {
    const into = [new Int32Array(SAMPLES).fill(9), new Int32Array(SAMPLES).fill(-4)];
    const again = sampleScores(optionsOf(ranking), one, ranking, catalog, into);
    expect(again[0]).toBe(into[0]);
    expect(again).toEqual([alpha, beta]);
  });

  it('stay whole numbers below 2^31 with everything at its most', () => {
    const most = smallRanking(
      {},
      {
        alpha: Object.fromEntries(
          ranking.weights.map(({ criterion }) => [criterion, { lo: 1000, hi: 1000, value: 1000 }]),
        ),
      },
    );
    const full = most.weights.map(() => new Uint16Array(SAMPLES).fill(100 * PARTS_A_POINT));
    const [scores] = sampleScores(optionsOf(most), full, most, catalog);
    expect(new Set(scores)).toEqual(new Set([12 * 1000 * 100 * PARTS_A_POINT]));
  });
});

describe('the numbers drawn for one dataset', () => {
  const columns = drawColumns(catalog);

  it('do not depend on the order of the evidence, on what is named twice or on what was drawn before', () => {
    const first = columns.evidence(['S1', 'S2', 'S3']);
    columns.evidence(['S9']);
    expect(columns.evidence(['S3', 'S1', 'S2'])).toEqual(first);
    expect(columns.evidence(['S3', 'S1', 'S1', 'S2', 'S2'])).toEqual(first);
    expect(first).toHaveLength(DRAWN);
  });

  it('are others for other evidence, another criterion and another version of the dataset', () => {
    expect(columns.evidence(['S1'])).not.toEqual(columns.evidence(['S2']));
    expect(columns.weight('security')).not.toEqual(columns.weight('longevity'));
    const next = { ...catalog, manifest: { ...catalog.manifest, version: '2026.12.1' } };
    expect(drawColumns(next).evidence(['S1'])).not.toEqual(columns.evidence(['S1']));
    expect(drawColumns({ ...catalog }).evidence(['S1'])).toEqual(columns.evidence(['S1']));
  });

  it('take any number of sources', () => {
    const many = Array.from({ length: 40 }, (_, index) => `S${index}`);
    expect(columns.evidence(many)).toHaveLength(DRAWN);
  });

  it('stay the same when so many were asked for that none are kept', () => {
    const before = columns.evidence(['kept']).slice();
    for (let key = 0; key < 2100; key += 1) columns.weight(`criterion ${key}`);
    expect(columns.evidence(['kept'])).toEqual(before);
  });
});
