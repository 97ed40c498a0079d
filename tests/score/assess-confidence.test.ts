import { describe, expect, it } from 'vitest';
import type { CriterionId, RatingConfidence, Tier } from '../../src/catalog/vocabulary.ts';
import { assessConfidence } from '../../src/score/confidence/assess-confidence.ts';
import { SAMPLES } from '../../src/score/confidence/draw-columns.ts';
import type { Confidence, Ranking } from '../../src/score/ranking.ts';
import { fixtureCatalog } from './fixture-catalog.ts';
import { smallRanking } from './small-ranking.ts';

const catalog = fixtureCatalog();

const assessed = (ranking: Ranking): Confidence => {
  const confidence = assessConfidence(ranking, catalog);
  if (confidence === null) throw new Error('there is nothing to be sure of');
  return confidence;
};

/** The same ranking with its leader's values on other grounds. */
const resting = (ranking: Ranking, grounds: Partial<Record<CriterionId, RatingConfidence>>): Ranking => ({
  ...ranking,
  options: ranking.options.map((option, place) => ({
    ...option,
    contributions: option.contributions.map((part) => ({
      ...part,
      confidence: (place === 0 ? grounds[part.criterion] : undefined) ?? part.confidence,
    })),
  })),
});

const EQUAL: Partial<Record<CriterionId, Tier>> = { ecosystem: 'medium', headroom: 'medium' };

const far = smallRanking(EQUAL, {
  alpha: { ecosystem: 850, headroom: 850 },
  beta: {},
  gamma: { ecosystem: 300 },
});
const near = smallRanking(EQUAL, {
  alpha: { ecosystem: 510 },
  beta: {},
  gamma: { ecosystem: 300, headroom: 300 },
});

describe('how sure the first place is', () => {
  it('is clear where no weight and no value in doubt could change it', () => {
    const confidence = assessed(far);
    expect(confidence).toMatchObject({ word: 'clear pick', share: 1, cappedBy: null, closeWith: null });
    expect(confidence.wins).toEqual([
      { id: 'beta', share: 1 },
      { id: 'gamma', share: 1 },
    ]);
    expect(confidence.samples).toBe(SAMPLES);
  });

  it('has the shares of every option in the order of the ranking, and weights for those that come first', () => {
    const { shares, share, centralWeights } = assessed(near);
    expect(shares.map(({ id }) => id)).toEqual(['alpha', 'beta', 'gamma']);
    expect(shares.every(({ ranks, first }) => ranks.length === 3 && ranks[0] === first)).toBe(true);
    expect(shares[0]?.first).toBe(share);
    expect(centralWeights.map(({ id }) => id)).toEqual(
      shares.filter(({ first }) => first > 0).map(({ id }) => id),
    );
  });

  it('is nothing for one option', () => {
    expect(assessConfidence(smallRanking(EQUAL, { alpha: {} }), catalog)).toBeNull();
  });

  it('is nothing for no option', () => {
    expect(assessConfidence(smallRanking(EQUAL, {}), catalog)).toBeNull();
  });

  it('is nothing where nothing has weight', () => {
    expect(assessConfidence(smallRanking({}, { alpha: {}, beta: {} }), catalog)).toBeNull();
  });

  it('does not depend on what was assessed before', () => {
    const before = JSON.stringify(assessed(near));
    assessed(smallRanking({ security: 'critical' }, { one: {}, two: {}, three: {}, four: {}, five: {} }));
    expect(JSON.stringify(assessed(near))).toBe(before);
  });
});

describe('too close to call', () => {
  it('names the option that wins four duels in ten or more', () => {
    const confidence = assessed(near);
    expect(confidence.closeWith).toBe('beta');
    expect(confidence.wins.find(({ id }) => id === 'beta')?.share).toBeLessThan(0.6);
  });

  it('names nobody where every duel is won more often', () => {
    const { closeWith, wins } = assessed(
      smallRanking(EQUAL, { alpha: { ecosystem: 560, headroom: 540 }, beta: {}, gamma: { ecosystem: 300 } }),
    );
    expect(closeWith).toBeNull();
    expect(Math.min(...wins.map(({ share }) => share))).toBeGreaterThanOrEqual(0.6);
  });

  it('names the option that leads the shares although its score is lower', () => {
    // Steady alpha has the better score; beta is a gamble that pays in more than half of the samples of two others.
    const ranking = smallRanking(
      { ecosystem: 'medium', headroom: 'medium', security: 'medium' },
      {
        alpha: { ecosystem: { lo: 505, hi: 505, value: 505 }, headroom: { lo: 505, hi: 505, value: 505 } },
        beta: { ecosystem: { lo: 0, hi: 1000, value: 500 }, headroom: { lo: 0, hi: 1000, value: 500 } },
        gamma: { ecosystem: { lo: 0, hi: 1000, value: 500 }, headroom: { lo: 0, hi: 1000, value: 500 } },
      },
    );
    const { closeWith, shares } = assessed(ranking);
    const [alpha, ...others] = shares;
    expect(ranking.options[0]?.id).toBe('alpha');
    const best = others.reduce((most, option) => (option.first > most.first ? option : most));
    expect(best.first).toBeGreaterThan(alpha?.first ?? 1);
    expect(closeWith).toBe(best.id);
  });

  it('names one of several that are level, and half of every duel', () => {
    const same = { ecosystem: { lo: 500, hi: 500, value: 500 }, headroom: { lo: 500, hi: 500, value: 500 } };
    const { share, wins, closeWith } = assessed(
      smallRanking(EQUAL, { alpha: same, beta: same, gamma: same }),
    );
    expect(share).toBeCloseTo(1 / 3, 9);
    expect(wins.map((duel) => duel.share)).toEqual([0.5, 0.5]);
    expect(closeWith).toBe('beta');
  });
});

describe('the cap on the word', () => {
  it('holds where less than half of the weight rests on evidence or several opinions', () => {
    const guessed = assessed(resting(far, { ecosystem: 'unknown', headroom: 'one-opinion' }));
    expect(guessed).toMatchObject({ word: 'likely best fit', share: 1, coverage: 0, cappedBy: 'coverage' });
  });

  it('does not hold where half of it does', () => {
    for (const grounds of ['evidence', 'several-opinions'] as const) {
      const half = assessed(resting(far, { ecosystem: grounds, headroom: 'inherited' }));
      expect(half).toMatchObject({ word: 'clear pick', coverage: 0.5, cappedBy: null });
    }
  });

  it('counts weight, not criteria, and only the grounds of the first place', () => {
    const tiers: Partial<Record<CriterionId, Tier>> = {
      ecosystem: 'critical',
      headroom: 'low',
      security: 'low',
    };
    const ranking = smallRanking(tiers, { alpha: { ecosystem: 900 }, beta: { ecosystem: 300 } });
    expect(assessed(resting(ranking, { headroom: 'unknown', security: 'unknown' })).coverage).toBe(90 / 120);
    expect(assessed(resting(ranking, { ecosystem: 'unknown' })).coverage).toBe(30 / 120);
  });

  it('is not needed for a close race: who wins under six duels in ten is first in fewer still', () => {
    const close = assessed(resting(near, { ecosystem: 'unknown', headroom: 'unknown' }));
    expect(close).toMatchObject({ closeWith: 'beta', coverage: 0, cappedBy: null });
    expect(close.share).toBeLessThan(0.6);
    expect(['no clear pick', 'slight lead', 'leans to']).toContain(close.word);
  });
});

describe('options under a floor', () => {
  const tiers: Partial<Record<CriterionId, Tier>> = { ecosystem: 'critical', headroom: 'critical' };
  const low = { ecosystem: { lo: 0, hi: 200, value: 100 } };

  it('are no rivals of those above it, however much else speaks for them', () => {
    const ranking = smallRanking(tiers, { alpha: {}, beta: {}, gamma: { ...low, headroom: 1000 } });
    expect(ranking.options.at(-1)).toMatchObject({ id: 'gamma', blockedBy: 'ecosystem' });
    const { shares, wins } = assessed(ranking);
    expect(shares.map(({ id }) => id)).toEqual(['alpha', 'beta']);
    expect(wins.map(({ id }) => id)).toEqual(['beta']);
  });

  it('leave nothing to be sure of where only one is above it', () => {
    expect(assessConfidence(smallRanking(tiers, { alpha: {}, beta: low, gamma: low }), catalog)).toBeNull();
  });

  it('race among themselves where all are under it', () => {
    const { shares } = assessed(smallRanking(tiers, { alpha: { ...low, headroom: 800 }, beta: low }));
    expect(shares.map(({ id }) => id)).toEqual(['alpha', 'beta']);
  });
});
