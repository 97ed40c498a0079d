import { CRITERIA } from '../catalog/vocabulary.ts';
import type { Requirements, Sourced } from './requirements.ts';
import { LOAD_FIELDS, type Statement } from './statement.ts';

const wasSaid = ({ origin }: Sourced<unknown>): boolean => origin !== 'assumed';

const each = <Value>(
  entries: readonly (Sourced<Value> | undefined)[],
  state: (value: Value, words: string) => Statement,
): Statement[] =>
  entries.flatMap((entry) =>
    entry !== undefined && wasSaid(entry) ? [state(entry.value, entry.words)] : [],
  );

const nameStatements = (r: Requirements): Statement[] => [
  ...each(r.options, (id, words) => ({ kind: 'option', id, words })),
  ...each(r.excludedFrameworks, (id, words) => ({ kind: 'exclude-framework', id, words })),
  ...each(r.mustLanguages, (id, words) => ({ kind: 'must-language', id, words })),
  ...each(r.excludedLanguages, (id, words) => ({ kind: 'exclude-language', id, words })),
  ...each(r.existing, (id, words) => ({ kind: 'existing', id, words })),
  ...each(r.teamLanguages, ({ id, level }, words) => ({ kind: 'team-language', id, level, words })),
];

const featureStatements = (r: Requirements): Statement[] => [
  ...each(r.workloads, (id, words) => ({ kind: 'workload', id, words })),
  ...each(r.needs, (id, words) => ({ kind: 'need', id, words })),
  ...each(r.platforms, (id, words) => ({ kind: 'platform', id, words })),
  ...each([r.deadline], (value, words) => ({ kind: 'deadline', value, words })),
  ...each([r.supportUntil], (value, words) => ({ kind: 'support-until', value, words })),
  ...each([r.structure], (value, words) => ({ kind: 'structure', value, words })),
  ...each([r.typed], (value, words) => ({ kind: 'typed', value, words })),
  ...each([r.cpuBound], (value, words) => ({ kind: 'cpu-bound', value, words })),
  ...CRITERIA.flatMap((criterion) =>
    each([r.priorities[criterion]], (tier, words) => ({ kind: 'priority', criterion, tier, words })),
  ),
];

/** Numbers last, and of these the ones said last: a lone number that follows ("make it 40") corrects the right one. */
const numberStatements = ({ load, teamSize, plannedHires }: Requirements): Statement[] => {
  const saidIn = (origin: 'remembered' | 'stated'): Statement[] => {
    const of = <Value>(entry: Sourced<Value> | undefined) => (entry?.origin === origin ? [entry] : []);
    return [
      ...LOAD_FIELDS.flatMap((field) =>
        each(of(load[field]), (value, words) => ({ kind: 'load', field, value, words })),
      ),
      ...each(of(plannedHires), (value, words) => ({ kind: 'planned-hires', value, words })),
      ...each(of(teamSize), (value, words) => ({ kind: 'team-size', value, words })),
    ];
  };
  return [...saidIn('remembered'), ...saidIn('stated')];
};

/**
 * The statements that give these requirements back when they are merged as one turn: what stands in for turns
 * that nobody can read any more. What was only assumed was not said, so it is left out.
 */
export const statementsOf = (requirements: Requirements): Statement[] => [
  ...nameStatements(requirements),
  ...featureStatements(requirements),
  ...numberStatements(requirements),
];
