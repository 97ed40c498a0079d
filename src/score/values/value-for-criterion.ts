import type { CriterionId } from '../../catalog/vocabulary.ts';
import type { CriterionValue, Option, ScoringContext } from '../scoring-context.ts';
import { criterionValue } from './criterion-value.ts';
import { ecosystemValue } from './ecosystem.ts';
import { firstReleaseValue } from './first-release.ts';
import { headroomValue } from './headroom.ts';
import { hiringValue } from './hiring.ts';
import { operabilityValue } from './operability.ts';
import { rampUpValue } from './ramp-up.ts';
import { workloadFitValue } from './workload-fit.ts';

/**
 * An option's value on one criterion, on anchors that do not depend on the other options: adding or dropping
 * one changes nobody else's value.
 */
export const valueForCriterion = (
  criterion: CriterionId,
  option: Option,
  context: ScoringContext,
): CriterionValue => {
  const { criteria } = option.rating;
  switch (criterion) {
    case 'ramp_up':
      return rampUpValue(option, context);
    case 'hiring':
      return hiringValue(option, context);
    case 'first_release':
      return firstReleaseValue(option, context);
    case 'ecosystem':
      return ecosystemValue(option, context);
    case 'workload_fit':
      return workloadFitValue(option, context);
    case 'headroom':
      return headroomValue(option, context);
    case 'concurrency_fit':
      return criterionValue(criteria.concurrency_fit[context.targets.concurrency]);
    case 'operability':
      return operabilityValue(option, context);
    case 'maintainability':
      return criterionValue(criteria.maintainability[context.targets.structure]);
    case 'start_footprint':
    case 'longevity':
    case 'security':
      return criterionValue(criteria[criterion]);
  }
};
