import { describe, expect, it } from 'vitest';
import { constraintFlip } from '../../src/score/flips/constraint-flip.ts';
import { evidenceFlip } from '../../src/score/flips/evidence-flip.ts';
import { findFlips } from '../../src/score/flips/find-flips.ts';
import { weightFlip } from '../../src/score/flips/weight-flip.ts';
import { rank } from '../../src/score/rank.ts';
import { CRITERIA_FILE, FRAMEWORKS, fixtureCatalog, frameworkOf, ratingOf } from './fixture-catalog.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';
import { smallRanking } from './small-ranking.ts';

const TODAY = '2026-11-20';
const catalog = fixtureCatalog();

const flipsOf = (plain: Plain) => {
  const requirements = requirementsOf(plain);
  return findFlips(requirements, rank(requirements, catalog, TODAY), catalog);
};
const weightOf = (ranking: Parameters<typeof weightFlip>[0]) => weightFlip(ranking, CRITERIA_FILE);

describe('flips', () => {
  it('are not looked for with fewer than two options', () => {
    expect(flipsOf({ options: ['harbour'] })).toBeNull();
    expect(flipsOf({ mustLanguages: ['python'], excludedLanguages: ['python'] })).toBeNull();
  });

  it('are not looked for when the leader is itself under a floor', () => {
    const ranking = smallRanking(
      { security: 'critical' },
      { alpha: { security: { value: 200, lo: 160, hi: 240 } }, beta: { security: 100 } },
    );
    expect(ranking.options[0]?.blockedBy).toBe('security');
    expect(findFlips(requirementsOf({}), ranking, catalog)).toBeNull();
  });
});

describe('the weight flip', () => {
  it('is the least whole number of points with another option ahead, and the tier that reaches it', () => {
    const ranking = smallRanking(
      { ecosystem: 'medium', security: 'low' },
      { alpha: { ecosystem: 800 }, beta: { ecosystem: 500, security: 900 } },
    );
    // 38 * 300 - 15 * 400 = 5,400 behind, 400 ahead on security: level 13.5 points further on.
    expect(weightOf(ranking)).toEqual({
      criterion: 'security',
      from: 15,
      to: 29,
      fromTier: 'low',
      toTier: 'medium',
      challenger: 'beta',
    });
  });

  it('can be a weight that falls', () => {
    const ranking = smallRanking(
      { ecosystem: 'critical', security: 'critical' },
      { alpha: { ecosystem: 800 }, beta: { ecosystem: 500, security: 780 } },
    );
    // 90 * 300 against 90 * 280: level at 84 points on ecosystem.
    expect(weightOf(ranking)).toMatchObject({ criterion: 'ecosystem', from: 90, to: 83, toTier: 'high' });
  });

  it('is null where no tier reaches far enough', () => {
    const ranking = smallRanking(
      { ecosystem: 'critical' },
      { alpha: { ecosystem: 900 }, beta: { hiring: 520 } },
    );
    // Without any ecosystem both are level, and hiring would need 1,800 points.
    expect(weightOf(ranking)).toBeNull();
  });

  it('names who really comes first, not only somebody ahead of the leader', () => {
    const ranking = smallRanking(
      { ecosystem: 'medium' },
      {
        alpha: { ecosystem: 800 },
        // Passes the leader at 23 points, but the other is there since 13.
        beta: { ecosystem: 600, security: 850 },
        gamma: { ecosystem: 700, security: 800 },
      },
    );
    expect(weightOf(ranking)).toMatchObject({ criterion: 'security', to: 13, challenger: 'gamma' });
  });

  it('passes over somebody whose lead is over before any tier can name it', () => {
    const ranking = smallRanking(
      { ecosystem: 'medium' },
      {
        alpha: { ecosystem: 700 },
        // Ahead of alpha from 39 points on, overtaken by gamma at 43, before the next tier at 65.
        beta: { ecosystem: 600, security: 600 },
        gamma: { ecosystem: 300, security: 866 },
      },
    );
    expect(weightOf(ranking)).toMatchObject({ challenger: 'gamma', to: 43, toTier: 'high' });
  });

  it('keeps those under a floor out, and counts the floor that a critical tier brings', () => {
    const values = { alpha: { ecosystem: 800, security: 140 }, beta: { ecosystem: 500, security: 500 } };
    // Alpha stays ahead by points until 32 points, and is blocked only from 90 on.
    expect(weightOf(smallRanking({ ecosystem: 'medium' }, values))).toMatchObject({
      criterion: 'security',
      to: 32,
      challenger: 'beta',
    });
    const far = { alpha: { ecosystem: 1000, security: 140 }, beta: { ecosystem: 300, security: 500 } };
    expect(weightOf(smallRanking({ ecosystem: 'critical' }, far))).toMatchObject({
      criterion: 'security',
      to: 90,
      toTier: 'critical',
      challenger: 'beta',
    });
    const blocked = smallRanking(
      { ecosystem: 'medium', security: 'critical' },
      { alpha: { ecosystem: 800 }, beta: { ecosystem: 900, security: 100 } },
    );
    expect(blocked.options[1]).toMatchObject({ id: 'beta', blockedBy: 'security' });
    expect(weightOf(blocked)).toBeNull();
  });

  it('goes to the first criterion and then the first id where several are as near', () => {
    const ranking = smallRanking(
      { headroom: 'medium' },
      {
        alpha: { headroom: 600 },
        gamma: { ecosystem: 700, security: 700 },
        beta: { ecosystem: 700, security: 700 },
      },
    );
    expect(weightOf(ranking)).toMatchObject({ criterion: 'ecosystem', challenger: 'beta', to: 20 });
  });
});

describe('the evidence flip', () => {
  const cell = (value: number, lo: number, hi: number) => ({ value, lo, hi });

  it('is the value that has to move least for the width of its interval', () => {
    const ranking = smallRanking(
      { ecosystem: 'medium', security: 'medium' },
      {
        alpha: { ecosystem: cell(600, 580, 620) },
        // 60 of 300 wide is less of the interval than 60 of 200.
        beta: { ecosystem: cell(540, 440, 640), security: cell(500, 350, 650) },
      },
    );
    expect(evidenceFlip(ranking)).toEqual({
      id: 'beta',
      criterion: 'security',
      from: 500,
      to: 561,
      challenger: 'beta',
    });
  });

  it('can be the value of the leader, which has to fall', () => {
    const ranking = smallRanking(
      { ecosystem: 'medium', security: 'medium' },
      {
        alpha: { ecosystem: cell(600, 300, 900) },
        beta: { ecosystem: cell(540, 520, 560), security: cell(500, 480, 520) },
      },
    );
    expect(evidenceFlip(ranking)).toEqual({
      id: 'alpha',
      criterion: 'ecosystem',
      from: 600,
      to: 539,
      challenger: 'beta',
    });
  });

  it('is no value that rests on the same statements as the one it is held against', () => {
    const ranking = smallRanking(
      { ecosystem: 'medium' },
      { alpha: { ecosystem: cell(600, 300, 900) }, beta: { ecosystem: cell(540, 300, 780) } },
    );
    expect(evidenceFlip(ranking)?.criterion).toBe('ecosystem');
    const options = ranking.options.map((option) => ({
      ...option,
      contributions: option.contributions.map((own) => ({ ...own, evidence: ['a-survey'] })),
    }));
    expect(evidenceFlip({ ...ranking, options })).toBeNull();
  });

  it('is null where no doubt is wide enough, and does not look where nothing counts', () => {
    const values = {
      alpha: { ecosystem: cell(600, 590, 610) },
      beta: { ecosystem: cell(500, 490, 510), security: cell(500, 0, 1000) },
    };
    expect(evidenceFlip(smallRanking({ ecosystem: 'medium' }, values))).toBeNull();
  });
});

describe('the constraint flip', () => {
  const star = frameworkOf('star', { languages: ['php'] });
  const rating = ratingOf('star', { weeks: [0, 1], supply: [40, 60], requests: [9000, 20000], level: 900 });
  const withStar = fixtureCatalog([...FRAMEWORKS, [star, rating]]);
  const flipOf = (plain: Plain) => {
    const requirements = requirementsOf(plain);
    return constraintFlip(requirements, rank(requirements, withStar, TODAY), withStar);
  };

  it('is the option that would lead if the one thing it fails on were taken back', () => {
    const points = rank(requirementsOf({}), withStar, TODAY).options[0]?.points;
    expect(flipOf({ mustLanguages: ['python', 'rust'] })).toEqual({
      gate: 'must-language',
      reason: 'it is written in Php, and you asked for Python or Rust',
      id: 'star',
      points,
    });
  });

  it('is null when more than one thing is in the way, or what comes back would be behind', () => {
    expect(flipOf({ mustLanguages: ['python', 'rust'], excludedLanguages: ['php'] })).toBeNull();
    expect(flipOf({ excludedFrameworks: ['bazaar'] })).toBeNull();
  });
});
