import type { Basis } from './basis-of.ts';
import type { BasisChange } from './dataset-difference.ts';

const keyOf = ({ kind, subject, metric, factId }: Basis): string =>
  factId === null ? `${kind} ${subject} ${metric}` : `${kind} ${factId}`;

/** What was added, removed or has another value now; in the order of the later dataset, what is gone last. */
export const basisChanges = (before: readonly Basis[], after: readonly Basis[]): BasisChange[] => {
  const old = new Map(before.map((basis) => [keyOf(basis), basis]));
  const kept = new Set(after.map(keyOf));
  const changed = after.flatMap(({ value, ...basis }): BasisChange[] => {
    const earlier = old.get(keyOf({ value, ...basis }));
    if (earlier === undefined) return [{ ...basis, change: 'added', before: null, after: value }];
    if (earlier.value === value) return [];
    return [{ ...basis, change: 'changed', before: earlier.value, after: value }];
  });
  const removed = before
    .filter((basis) => !kept.has(keyOf(basis)))
    .map(({ value, ...basis }): BasisChange => ({ ...basis, change: 'removed', before: value, after: null }));
  return [...changed, ...removed];
};
