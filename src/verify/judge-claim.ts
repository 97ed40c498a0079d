import type { PackFact } from '../evidence/pack/pack.ts';
import type { ModelClaim } from '../narrate/model/segments.ts';
import { LEVEL_POINTS_SHOWN, LEVEL_VALUE } from './level.ts';
import type { PackIndex } from './pack-index.ts';
import { servesRequirement } from './serves-requirement.ts';

/** -1, 0 or 1: how two facts of one metric stand, raw values, with what is too close to call as 0; null when they cannot be compared. */
const compareFacts = (left: PackFact, right: PackFact): -1 | 0 | 1 | null => {
  if (left.metric !== right.metric || left.unit !== right.unit || left.kind !== right.kind) return null;
  if (left.direction === 'none' || typeof left.value !== 'number' || typeof right.value !== 'number') {
    return left.direction !== 'none' && left.kind === 'bool' && right.kind === 'bool'
      ? signOf(Number(left.value) - Number(right.value), 1)
      : null;
  }
  return signOf(left.value - right.value, closeness(left));
};

const signOf = (difference: number, close: number): -1 | 0 | 1 =>
  Math.abs(difference) < close || difference === 0 ? 0 : difference > 0 ? 1 : -1;

const closeness = ({ kind, metric }: PackFact): number => {
  if (metric === 'points') return LEVEL_POINTS_SHOWN;
  return kind === 'score' ? LEVEL_VALUE : 0;
};

/** Is it the most or least of its metric over all options that have a place, and alone in that? */
const isExtreme = (fact: PackFact, end: 'max' | 'min', index: PackIndex): boolean => {
  if (fact.subject === null || !index.shortlist.includes(fact.subject)) return false;
  const others = index.shortlist.filter((id) => id !== fact.subject);
  const wanted = end === 'max' ? 1 : -1;
  return (
    others.length > 0 &&
    others.every((id) => {
      const other = index.pack.facts.find(({ subject, metric }) => subject === id && metric === fact.metric);
      return other !== undefined && compareFacts(fact, other) === wanted;
    })
  );
};

/** Whether the pack bears a claim out. What the pack does not say is not true here. */
export const isTrue = (claim: ModelClaim, index: PackIndex): boolean => {
  if (claim.kind === 'compare') {
    const [left, right] = [index.facts.get(claim.left), index.facts.get(claim.right)];
    if (left === undefined || right === undefined || left.subject === right.subject) return false;
    const wanted = { gt: 1, lt: -1, eq: 0 }[claim.relation];
    return left.subject !== null && right.subject !== null && compareFacts(left, right) === wanted;
  }
  const fact = index.facts.get(claim.fact);
  if (fact === undefined) return false;
  switch (claim.kind) {
    case 'value':
      return fact.value !== null;
    case 'rank':
      return fact.kind === 'rank' && fact.subject !== null && fact.value !== null;
    case 'extreme':
      return claim.over === 'shortlist' && isExtreme(fact, claim.end, index);
    case 'has':
      return fact.kind === 'bool' && fact.value === claim.value;
    case 'fit':
      return index.requirements.has(claim.requirement) && servesRequirement(claim.requirement, fact);
    case 'gap':
      return fact.value === null;
  }
};
