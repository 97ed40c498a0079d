import { z } from 'zod';
import {
  CONCURRENCY_NEEDS,
  CRITERIA,
  type CriterionId,
  STRUCTURE_TARGETS,
  WORKLOADS,
} from '../vocabulary.ts';

const WHOLE = [
  'hiring',
  'first_release',
  'ecosystem',
  'start_footprint',
  'operability',
  'longevity',
  'security',
] as const satisfies CriterionId[];

/**
 * What an answer can say for an option with a fact beside it: a criterion, or one cell of it where the sentence
 * differs by cell: `security`, `maintainability.strong`, `concurrency_fit.held`, `workload_fit.api`. Ramp-up and
 * headroom are told in weeks and requests of their own.
 */
export const statementSchema = z.union([
  z.enum(WHOLE),
  z.templateLiteral(['maintainability.', z.enum(STRUCTURE_TARGETS)]),
  z.templateLiteral(['concurrency_fit.', z.enum(CONCURRENCY_NEEDS)]),
  z.templateLiteral(['workload_fit.', z.enum(WORKLOADS)]),
]);
export type Statement = z.infer<typeof statementSchema>;

/**
 * The criterion a statement is about.
 * @throws when a statement begins with no criterion, which its schema rules out.
 */
export const criterionOf = (statement: Statement): CriterionId => {
  const [name] = statement.split('.');
  const criterion = CRITERIA.find((id) => id === name);
  if (criterion === undefined) throw new Error(`no criterion in the statement "${statement}"`);
  return criterion;
};
