import type { CriterionId } from '../../catalog/vocabulary.ts';
import type { RankedOption } from '../ranking.ts';
import type { CriterionValue, Option, ScoringContext } from '../scoring-context.ts';
import { valueForCriterion } from '../values/value-for-criterion.ts';

/** The values of all options on one criterion, in the order of the options. */
export type Column = readonly CriterionValue[];

const valuesIn = <Value>(entries: readonly { value: Value }[]): Value[] => entries.map(({ value }) => value);

/** All that a criterion's value depends on, beside the option: where it is equal, so is the value. */
const inputsOf = (
  criterion: CriterionId,
  { requirements, targets, team, migration, atHome }: ScoringContext,
): readonly unknown[] => {
  switch (criterion) {
    case 'ramp_up':
      return [team, migration, atHome, targets.rampUpScale];
    case 'hiring':
      return [targets.plannedHires];
    case 'first_release':
      return [valuesIn(requirements.needs), targets.workloads];
    case 'ecosystem':
      return [targets.ecosystem];
    case 'workload_fit':
      return targets.workloads;
    case 'headroom':
      return [targets.headroomRps];
    case 'concurrency_fit':
      return [targets.concurrency];
    case 'operability':
      return targets.operabilityPlatforms;
    case 'maintainability':
      return [targets.structure];
    case 'start_footprint':
    case 'longevity':
    case 'security':
      return [];
  }
};

/**
 * Looks up columns of values for one set of options and works out only what it has not seen: most answers
 * change the weights and one column, and the ranking at hand, made in `context`, holds all columns as they are.
 */
export const criterionColumns = (
  options: readonly Option[],
  { ranked, context }: { ranked: readonly RankedOption[]; context: ScoringContext },
): ((criterion: CriterionId, context: ScoringContext) => Column) => {
  const keyOf = (criterion: CriterionId, given: ScoringContext): string =>
    `${criterion} ${JSON.stringify(inputsOf(criterion, given))}`;
  const criteria = ranked[0]?.contributions.map(({ criterion }) => criterion) ?? [];
  const known = new Map<string, Column>(
    criteria.map((criterion, index) => [
      keyOf(criterion, context),
      ranked.flatMap(({ contributions }) => contributions[index] ?? []),
    ]),
  );
  return (criterion, given) => {
    const key = keyOf(criterion, given);
    const column = known.get(key) ?? options.map((option) => valueForCriterion(criterion, option, given));
    known.set(key, column);
    return column;
  };
};
