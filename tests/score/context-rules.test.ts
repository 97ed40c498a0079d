import { describe, expect, it } from 'vitest';
import type { CriterionId } from '../../src/catalog/vocabulary.ts';
import { applyContextRules } from '../../src/score/apply-context-rules.ts';
import { fixtureCatalog } from './fixture-catalog.ts';
import { PLAIN_TARGETS } from './plain-targets.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const catalog = fixtureCatalog();
const weigh = (plain: Plain) => applyContextRules(requirementsOf(plain), catalog, '2026-11-20');
const weightOf = (plain: Plain, criterion: CriterionId) =>
  weigh(plain).weights.find((weight) => weight.criterion === criterion);

describe('tiers', () => {
  it('start at the default and say so', () => {
    expect(weightOf({}, 'security')).toEqual({
      criterion: 'security',
      tier: 'medium',
      points: 38,
      box: [13, 63],
      because: ['default'],
    });
  });

  it('rise when a rule raises them, with the rule as the reason', () => {
    expect(weightOf({ team: { python: 'expert' } }, 'ramp_up')).toMatchObject({
      tier: 'critical',
      because: ['C01'],
    });
  });

  it('leave more open by default than when somebody or a rule gives them', () => {
    expect(weightOf({}, 'ecosystem')?.box).toEqual([13, 63]);
    expect(weightOf({ priorities: { ecosystem: 'medium' } }, 'ecosystem')?.box).toEqual([25, 50]);
    expect(weightOf({ team: { python: 'expert' } }, 'ramp_up')?.box).toEqual([80, 100]);
  });

  it('fall when a rule replaces them', () => {
    expect(weightOf({}, 'ramp_up')).toMatchObject({ tier: 'low', because: ['C02'] });
  });

  it('are never lowered by a rule that raises', () => {
    expect(
      weightOf({ deadline: 'P4W', priorities: { first_release: 'critical' } }, 'first_release')?.tier,
    ).toBe('critical');
  });

  it('follow a stated priority against every rule', () => {
    const plain: Plain = { team: { python: 'expert' }, priorities: { ramp_up: 'ignore' } };
    expect(weightOf(plain, 'ramp_up')).toEqual({
      criterion: 'ramp_up',
      tier: 'ignore',
      points: 0,
      box: [0, 0],
      because: ['stated'],
    });
  });

  it('sum to the total weight, in the canonical order of the criteria', () => {
    const { weights, totalWeight } = weigh({ plannedHires: 5 });
    expect(totalWeight).toBe(weights.reduce((sum, { points }) => sum + points, 0));
    expect(weights.map(({ criterion }) => criterion).slice(0, 3)).toEqual([
      'ramp_up',
      'hiring',
      'first_release',
    ]);
  });
});

describe('rules', () => {
  it('are listed in the order they were applied, without those that are switched off', () => {
    expect(weigh({ cpuBound: true, plannedHires: 4 }).firedRules).toEqual(['C02', 'C03', 'C05']);
  });

  it('conclude nothing from what nobody said', () => {
    const { firedRules } = weigh({ team: { python: 'expert' } });
    expect(firedRules).toEqual(['C01']);
  });

  it('hold when any of several conditions holds', () => {
    expect(weigh({ load: { coldStartMs: 100 } }).firedRules).toContain('C06');
    expect(weigh({ platforms: ['aws-lambda'] }).firedRules).toContain('C06');
    expect(weigh({ platforms: ['vm'] }).firedRules).not.toContain('C06');
  });

  it('compare a deadline in weeks from today', () => {
    expect(weigh({ deadline: 'P6W' }).firedRules).toContain('C09');
    expect(weigh({ deadline: '2027-01-15' }).firedRules).toContain('C09');
    expect(weigh({ deadline: 'P1Y' }).firedRules).not.toContain('C09');
    expect(weigh({ deadline: 'some day' }).firedRules).not.toContain('C09');
  });
});

describe('targets', () => {
  it('have quiet defaults', () => {
    expect(weigh({}).targets).toEqual(PLAIN_TARGETS);
  });

  it('change with the rules that fire', () => {
    const { targets } = weigh({ cpuBound: true, workloads: ['ai-serving'], platforms: ['azure', 'azure'] });
    expect(targets).toMatchObject({ concurrency: 'cpu', ecosystem: 'ml', operabilityPlatforms: ['azure'] });
  });

  it('assume a workload only while none is stated, and say so', () => {
    const load = { connections: 50_000 };
    expect(weigh({ load }).targets).toMatchObject({ workloads: ['realtime'], workloadsAssumed: true });
    expect(weigh({ load, workloads: ['api'] }).targets).toMatchObject({
      workloads: ['api'],
      workloadsAssumed: false,
    });
  });

  it('take a stated load over one that a rule assumes', () => {
    const priorities = { headroom: 'critical' } as const;
    expect(weigh({ priorities }).targets.headroomRps).toBe(10000);
    expect(weigh({ priorities, load: { rps: 50 } }).targets.headroomRps).toBe(50);
  });
});
