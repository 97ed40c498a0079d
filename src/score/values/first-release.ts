import type { Catalog } from '../../catalog/catalog.ts';
import type { Capability, Framework } from '../../catalog/schemas/framework.ts';
import type { Need, RatingConfidence } from '../../catalog/vocabulary.ts';
import { wasRead } from '../../catalog/was-read.ts';
import type { Requirements } from '../../profile/requirements.ts';
import type { Targets } from '../ranking.ts';
import type { CriterionValue, Option, ScoringContext } from '../scoring-context.ts';
import { criterionValue } from './criterion-value.ts';

const STATED_WEIGHT = 2;

type WeightedNeed = { need: Need; weight: number };

const clamp = (points: number): number => Math.max(0, Math.min(1000, points));

/**
 * What the first release is judged by: needs that were stated count double, those that come with a workload
 * once; without either, the default needs. Needs that cannot ship in a box are left out.
 */
const needsOf = (requirements: Requirements, { workloads }: Targets, catalog: Catalog): WeightedNeed[] => {
  const stated = requirements.needs.map(({ value }) => value);
  const implied = workloads.flatMap((workload) => catalog.workloads.get(workload)?.needs ?? []);
  const inTheBox = (needs: Iterable<Need>): WeightedNeed[] =>
    [...needs]
      .filter((need) => catalog.capabilities.get(need)?.inTheBox === true)
      .map((need) => ({ need, weight: stated.includes(need) ? STATED_WEIGHT : 1 }));
  const asked = inTheBox(new Set([...stated, ...implied]));
  return asked.length > 0 ? asked : inTheBox(new Set(catalog.scoring.defaultNeeds));
};

/** Half of the cells have to be read to be evidence, or at least seen to be more than general knowledge. */
const confidenceOf = (cells: readonly (Capability | undefined)[]): RatingConfidence => {
  const share = (counts: (cell: Capability | undefined) => boolean) => 2 * cells.filter(counts).length;
  if (share((cell) => wasRead(cell?.checkedHow)) > cells.length) return 'evidence';
  return share((cell) => wasRead(cell?.checkedHow) || cell?.checkedHow === 'seen') > cells.length
    ? 'one-opinion'
    : 'unknown';
};

const coverage = (framework: Framework, needs: readonly WeightedNeed[], { scoring }: Catalog) => {
  const total = needs.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (pointsOf: (cell: Capability | undefined) => number) =>
    Math.floor(
      needs.reduce((sum, { need, weight }) => sum + weight * pointsOf(framework.capabilities[need]), 0) /
        Math.max(1, total),
    );
  return {
    points: mean((cell) => scoring.tables.capabilityLevels[cell?.level ?? 'unknown']),
    halfWidth: mean((cell) => scoring.capabilityHalfWidths[cell?.checkedHow ?? 'missing']),
  };
};

/**
 * Mean over the needed capabilities of how far each is in the box. The interval is as wide as the reading of
 * their pages leaves it; a capability nobody looked up counts as unknown, not as missing.
 */
export const firstReleaseValue = (
  { framework }: Option,
  { catalog, requirements, targets }: ScoringContext,
): CriterionValue => {
  const needs = needsOf(requirements, targets, catalog);
  const { points, halfWidth } = coverage(framework, needs, catalog);
  return criterionValue({
    lo: clamp(points - halfWidth),
    hi: clamp(points + halfWidth),
    confidence: confidenceOf(needs.map(({ need }) => framework.capabilities[need])),
    evidence: [],
  });
};
