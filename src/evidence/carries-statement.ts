import type { FactRecord } from '../catalog/schemas/fact.ts';
import type { Statement } from '../catalog/schemas/statement.ts';
import type { CriterionId } from '../catalog/vocabulary.ts';
import type { Targets } from '../score/ranking.ts';

/** What an answer says of an option on a criterion with these targets; nothing where no fact is told with it. */
const statementsOn = (
  criterion: CriterionId,
  { structure, concurrency, workloads }: Pick<Targets, 'structure' | 'concurrency' | 'workloads'>,
): Statement[] => {
  switch (criterion) {
    case 'maintainability':
      return [`maintainability.${structure}`];
    case 'concurrency_fit':
      return [`concurrency_fit.${concurrency}`];
    case 'workload_fit':
      return workloads.map((workload): Statement => `workload_fit.${workload}`);
    case 'ramp_up':
    case 'headroom':
      return [];
    case 'hiring':
    case 'first_release':
    case 'ecosystem':
    case 'start_footprint':
    case 'operability':
    case 'longevity':
    case 'security':
      return [criterion];
  }
};

/** May this fact stand under what an answer says on a criterion? The dataset decides, fact by fact: `carries`. */
export const carriesStatement = (
  { carries = [] }: Pick<FactRecord, 'carries'>,
  criterion: CriterionId,
  targets: Pick<Targets, 'structure' | 'concurrency' | 'workloads'>,
): boolean => {
  const statements = statementsOn(criterion, targets);
  return statements.length > 0 && statements.every((statement) => carries.includes(statement));
};
