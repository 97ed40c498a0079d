import type { Catalog } from '../catalog/catalog.ts';
import type { ContextRule, CriteriaFile } from '../catalog/schemas/model.ts';
import { CRITERIA, type CriterionId, TIERS, type Tier, type Workload } from '../catalog/vocabulary.ts';
import type { Requirements } from '../profile/requirements.ts';
import { conditionHolds } from './condition-holds.ts';
import { defaultTargets } from './default-targets.ts';
import type { Targets, Weight } from './ranking.ts';

/** Weights and targets of one set of requirements, and the rules that shaped them. */
export type Weighting = { weights: Weight[]; totalWeight: number; targets: Targets; firedRules: string[] };

type Tiering = { tier: Tier; because: string[] };

const fires = (rule: ContextRule, requirements: Requirements, today: string): boolean => {
  if (!rule.enabled || rule.all.length + rule.any.length === 0) return false;
  const holds = (condition: ContextRule['all'][number]) => conditionHolds(condition, requirements, today);
  return rule.all.every(holds) && (rule.any.length === 0 || rule.any.some(holds));
};

const higher = (first: Tier, second: Tier): Tier =>
  TIERS.indexOf(first) <= TIERS.indexOf(second) ? first : second;

/** One criterion's tier after the rules that fired, in their order; a stated priority wins over all of them. */
const tierOf = (
  id: CriterionId,
  fired: readonly ContextRule[],
  requirements: Requirements,
  catalog: Catalog,
): Tiering => {
  const stated = requirements.priorities[id];
  if (stated !== undefined) return { tier: stated.value, because: ['stated'] };
  let tier: Tier = catalog.criteria.get(id)?.defaultTier ?? 'ignore';
  const because: string[] = [];
  for (const rule of fired) {
    const next = rule.set[id] ?? higher(tier, rule.raise[id] ?? 'ignore');
    if (next !== tier) because.push(rule.id);
    tier = next;
  }
  return { tier, because: because.length === 0 ? ['default'] : because };
};

/** A tier that somebody or a rule gave means its box; one that merely stands by default may be wrong by more. */
const boxOf = (
  { box, defaultBox }: CriteriaFile['tiers'][Tier],
  because: readonly string[],
): [number, number] => [...(because.includes('default') ? (defaultBox ?? box) : box)];

const withAssumedWorkload = (
  { workloads, workloadsAssumed }: Targets,
  assumed: Workload | undefined,
): Pick<Targets, 'workloads' | 'workloadsAssumed'> => {
  if (assumed === undefined || (workloads.length > 0 && !workloadsAssumed))
    return { workloads, workloadsAssumed };
  return { workloads: [assumed], workloadsAssumed: true };
};

const withTarget = (targets: Targets, { target }: ContextRule, requirements: Requirements): Targets => {
  const rps = requirements.load.rps?.value;
  const assumedRps = typeof target.headroomRps === 'number' ? target.headroomRps : targets.headroomRps;
  return {
    concurrency: target.concurrency ?? targets.concurrency,
    structure: target.structure ?? targets.structure,
    ecosystem: target.ecosystem ?? targets.ecosystem,
    // A stated load wins over one that a rule assumes.
    headroomRps: rps ?? assumedRps,
    rampUpScale: target.rampUpScale ?? targets.rampUpScale,
    operabilityPlatforms:
      target.operability === undefined
        ? targets.operabilityPlatforms
        : [...new Set(requirements.platforms.map(({ value }) => value))],
    plannedHires: targets.plannedHires,
    ...withAssumedWorkload(targets, target.workload),
  };
};

/**
 * Tiers and targets: the defaults, then every context rule that fires, in the order of the file (a later one
 * can undo an earlier one); stated priorities always win.
 */
export const applyContextRules = (requirements: Requirements, catalog: Catalog, today: string): Weighting => {
  const fired = catalog.contextRules.filter((rule) => fires(rule, requirements, today));
  const weights = CRITERIA.map((criterion): Weight => {
    const { tier, because } = tierOf(criterion, fired, requirements, catalog);
    const meaning = catalog.scoring.tiers[tier];
    return { criterion, tier, points: meaning.point, box: boxOf(meaning, because), because };
  });
  return {
    weights,
    totalWeight: weights.reduce((sum, { points }) => sum + points, 0),
    targets: fired.reduce(
      (targets, rule) => withTarget(targets, rule, requirements),
      defaultTargets(requirements, catalog),
    ),
    firedRules: fired.map(({ id }) => id),
  };
};
