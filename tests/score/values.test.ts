import { describe, expect, it } from 'vitest';
import type { CriterionId } from '../../src/catalog/vocabulary.ts';
import { rank } from '../../src/score/rank.ts';
import { FRAMEWORKS, fixtureCatalog } from './fixture-catalog.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const catalog = fixtureCatalog(FRAMEWORKS);

const contributionOf = (plain: Plain, id: string, criterion: CriterionId) => {
  const option = rank(requirementsOf(plain), catalog, '2026-11-20').options.find(
    (candidate) => candidate.id === id,
  );
  const contribution = option?.contributions.find((candidate) => candidate.criterion === criterion);
  if (contribution === undefined) throw new Error(`${id} has no ${criterion}`);
  return contribution;
};
const valueFor = (plain: Plain, id: string, criterion: CriterionId): number =>
  contributionOf(plain, id, criterion).value;

describe('ramp-up', () => {
  it('is learning weeks alone for an expert of the language', () => {
    const { quantity, lo, hi } = contributionOf({ team: { python: 'expert' } }, 'harbour', 'ramp_up');
    expect(quantity).toEqual({ min: 2, max: 3, unit: 'weeks' });
    expect([lo, hi]).toEqual([700, 800]);
  });

  it('costs nothing extra for a language the framework is written in as well', () => {
    const rampUp = (team: Plain['team']) =>
      valueFor(team === undefined ? {} : { team }, 'lattice', 'ramp_up');
    expect(rampUp({ javascript: 'expert' })).toBe(rampUp({ typescript: 'expert' }));
  });

  it('grows with the distance of the language and with how little it is known', () => {
    const values = [
      valueFor({ team: { python: 'expert' } }, 'harbour', 'ramp_up'),
      valueFor({ team: { python: 'working' } }, 'harbour', 'ramp_up'),
      valueFor({ team: { python: 'learning' } }, 'harbour', 'ramp_up'),
      valueFor({ team: { java: 'expert' } }, 'harbour', 'ramp_up'),
    ];
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBe(4);
  });

  it('does not let one language carry a mixed team', () => {
    const alone = valueFor({ team: { rust: 'expert' } }, 'anvil', 'ramp_up');
    const mixed = valueFor({ team: { rust: 'expert', python: 'expert' } }, 'anvil', 'ramp_up');
    const foreign = valueFor({ team: { python: 'expert' } }, 'anvil', 'ramp_up');
    expect(mixed).toBeLessThan(alone);
    expect(mixed).toBeGreaterThan(foreign);
  });

  it('takes a team half of the way to a language that it is only learning', () => {
    const learning = valueFor({ team: { python: 'working', typescript: 'learning' } }, 'lattice', 'ramp_up');
    expect(learning).toBeGreaterThan(valueFor({ team: { python: 'working' } }, 'lattice', 'ramp_up'));
    expect(learning).toBeLessThan(valueFor({ team: { typescript: 'learning' } }, 'lattice', 'ramp_up'));
  });

  it('does not hold a settled language back for one that is being learned', () => {
    expect(valueFor({ team: { python: 'working', rust: 'learning' } }, 'harbour', 'ramp_up')).toBe(
      valueFor({ team: { python: 'working' } }, 'harbour', 'ramp_up'),
    );
  });

  it('weighs languages by their share for a team nobody described, and reads no weeks aloud', () => {
    const { quantity, confidence } = contributionOf({}, 'harbour', 'ramp_up');
    expect(quantity).toBeNull();
    expect(confidence).toBe('unknown');
    expect(valueFor({}, 'lattice', 'ramp_up')).toBeGreaterThan(valueFor({}, 'anvil', 'ramp_up'));
  });

  it('counts more weeks when the first version is urgent', () => {
    const team = { python: 'expert' } as const;
    expect(contributionOf({ team, deadline: 'P6W' }, 'harbour', 'ramp_up').quantity).toEqual({
      min: 4,
      max: 6,
      unit: 'weeks',
    });
  });
});

describe('a migration', () => {
  const plain: Plain = { existing: ['harbour'] };

  it('rewards staying with full points and no weeks', () => {
    expect(contributionOf(plain, 'harbour', 'ramp_up')).toMatchObject({
      value: 1000,
      quantity: { min: 0, max: 0, unit: 'weeks' },
    });
  });

  it('keeps more of the ramp-up within the language than across', () => {
    const here: Plain = { team: { javascript: 'expert', php: 'expert' }, existing: ['some-runtime'] };
    const alone: Plain = { team: { javascript: 'expert', php: 'expert' } };
    const kept = (id: string) => valueFor(here, id, 'ramp_up') / valueFor(alone, id, 'ramp_up');
    expect(kept('lattice')).toBeCloseTo(0.65, 2);
    expect(kept('bazaar')).toBeCloseTo(0.5, 2);
  });

  it('takes the team to know the language of what it runs', () => {
    expect(valueFor(plain, 'bazaar', 'ramp_up')).toBe(
      valueFor({ ...plain, team: { python: 'expert' } }, 'bazaar', 'ramp_up'),
    );
  });

  it('takes what the dataset does not know to be in the languages of the team', () => {
    const team = { php: 'expert' } as const;
    const moved = valueFor({ team, existing: ['in-house'] }, 'bazaar', 'ramp_up');
    expect(moved / valueFor({ team }, 'bazaar', 'ramp_up')).toBeCloseTo(0.65, 2);
  });

  it('changes nothing when neither the old system nor the team is known', () => {
    expect(valueFor({ existing: ['in-house'] }, 'anvil', 'ramp_up')).toBe(valueFor({}, 'anvil', 'ramp_up'));
  });
});

describe('hiring and headroom', () => {
  it('ask more of the supply when more people are to be hired', () => {
    expect(valueFor({ plannedHires: 1 }, 'bazaar', 'hiring')).toBe(1000);
    expect(valueFor({ plannedHires: 5 }, 'bazaar', 'hiring')).toBeLessThan(600);
  });

  it('take unknown plans as none', () => {
    expect(valueFor({}, 'anvil', 'hiring')).toBe(valueFor({ plannedHires: 0 }, 'anvil', 'hiring'));
  });

  it('saturate at ten times the load and fall under it', () => {
    expect(valueFor({ load: { rps: 100 } }, 'harbour', 'headroom')).toBe(1000);
    expect(valueFor({ load: { rps: 3000 } }, 'harbour', 'headroom')).toBeLessThan(500);
    expect(valueFor({ load: { rps: 0 } }, 'harbour', 'headroom')).toBe(1000);
  });
});

describe('first release', () => {
  it('is judged by the needs asked for, not by the rest of the box', () => {
    expect(contributionOf({ needs: ['admin'] }, 'harbour', 'first_release')).toMatchObject({
      lo: 940,
      hi: 1000,
    });
    expect(contributionOf({ needs: ['admin'] }, 'lattice', 'first_release')).toMatchObject({
      lo: 390,
      hi: 510,
    });
  });

  it('counts a stated need double against those that come with the workload', () => {
    const both = valueFor({ workloads: ['crud-content'], needs: ['admin'] }, 'lattice', 'first_release');
    expect(both).toBe(Math.floor((850 + 2 * 450) / 3));
  });

  it('takes a capability nobody looked up as unknown, not as missing', () => {
    const unknown = contributionOf({ needs: ['mail'] }, 'anvil', 'first_release');
    expect(unknown).toMatchObject({ value: 400, lo: 150, hi: 650, confidence: 'unknown' });
  });

  it('uses the default needs when nothing that ships in a box is asked for', () => {
    expect(valueFor({ needs: ['static-types'] }, 'lattice', 'first_release')).toBe(850);
  });
});

describe('fit and platform', () => {
  it('is neutral for everyone when no workload is named', () => {
    const values = FRAMEWORKS.map(([{ id }]) => valueFor({}, id, 'workload_fit'));
    expect(new Set(values)).toEqual(new Set([500]));
  });

  it('averages the ecosystem with the standing of the language in the field', () => {
    expect(valueFor({ workloads: ['ai-serving'] }, 'harbour', 'ecosystem')).toBe(850);
    expect(valueFor({ workloads: ['ai-serving'] }, 'lattice', 'ecosystem')).toBe(610);
  });

  it('counts the platform twice against the framework', () => {
    expect(valueFor({ platforms: ['azure'] }, 'anvil', 'operability')).toBe(800);
    expect(valueFor({ platforms: ['kubernetes'] }, 'anvil', 'operability')).toBe(600);
  });
});
