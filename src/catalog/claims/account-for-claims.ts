import type { Claim, MergedClaim, UnusedClaim, UnusedReason } from '../schemas/claim.ts';

/** A claim that is not accounted for exactly once. `where` names the lists it was found in. */
export type ClaimProblem = { claim: string; problem: 'unknown' | 'twice' | 'missing'; where: string[] };

export type ClaimAccount = {
  /** Claims of the index; the three numbers below add up to it when there is no problem. */
  total: number;
  carried: number;
  merged: number;
  notUsed: number;
  byReason: ReadonlyMap<UnusedReason, number>;
  problems: ClaimProblem[];
};

/** Every list a claim id stands in, in order, once for each time it stands there. */
const listEntries = (
  index: readonly Claim[],
  carried: ReadonlySet<string>,
  merged: readonly MergedClaim[],
  notUsed: readonly UnusedClaim[],
): Map<string, string[]> => {
  const found = new Map<string, string[]>(index.map(({ id }) => [id, []]));
  const enter = (id: string, where: string) => found.set(id, [...(found.get(id) ?? []), where]);
  for (const id of carried) enter(id, 'carried');
  for (const { claim } of merged) enter(claim, 'merged');
  for (const { claim } of notUsed) enter(claim, 'not used');
  return found;
};

const repeatedIds = (index: readonly Claim[]): ClaimProblem[] => {
  const seen = new Set<string>();
  return index.flatMap(({ id }) => {
    if (seen.has(id)) return [{ claim: id, problem: 'twice' as const, where: ['index'] }];
    seen.add(id);
    return [];
  });
};

const countReasons = (notUsed: readonly UnusedClaim[]): Map<UnusedReason, number> => {
  const counts = new Map<UnusedReason, number>();
  for (const { reason } of notUsed) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
};

/**
 * Checks that every claim of the index is carried, merged or left out, and only one of the three.
 * @param carried ids that stand as evidence somewhere in the dataset; standing in several places is once
 */
export const accountForClaims = (
  index: readonly Claim[],
  carried: ReadonlySet<string>,
  merged: readonly MergedClaim[],
  notUsed: readonly UnusedClaim[],
): ClaimAccount => {
  const known = new Set(index.map(({ id }) => id));
  const problems = repeatedIds(index);
  for (const [claim, where] of listEntries(index, carried, merged, notUsed)) {
    if (!known.has(claim)) problems.push({ claim, problem: 'unknown', where });
    else if (where.length === 0) problems.push({ claim, problem: 'missing', where });
    else if (where.length > 1) problems.push({ claim, problem: 'twice', where });
  }
  return {
    total: index.length,
    carried: [...carried].filter((id) => known.has(id)).length,
    merged: merged.filter(({ claim }) => known.has(claim)).length,
    notUsed: notUsed.filter(({ claim }) => known.has(claim)).length,
    byReason: countReasons(notUsed),
    problems,
  };
};
