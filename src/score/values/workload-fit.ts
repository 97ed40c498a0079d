import { meanInterval } from '../interval.ts';
import type { CriterionValue, Option, ScoringContext } from '../scoring-context.ts';
import { criterionValue } from './criterion-value.ts';

/** Mean fit over the workloads. Without one it is neutral: being good at everything earns nothing. */
export const workloadFitValue = ({ rating }: Option, { targets }: ScoringContext): CriterionValue =>
  criterionValue(
    meanInterval(targets.workloads.map((workload) => ({ interval: rating.workloads[workload], weight: 1 }))),
  );
