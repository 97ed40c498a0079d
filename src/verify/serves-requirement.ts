import type { PackFact } from '../evidence/pack/pack.ts';

/** Half of the scale: below it a value serves nobody. */
const SERVES_FROM = 500;

/** Metrics that bear on a kind of requirement, by the first part of its id. */
const BEARS_ON: Readonly<Record<string, readonly string[]>> = {
  need: ['first_release'],
  workload: ['workload_fit', 'first_release', 'concurrency_fit', 'headroom', 'ecosystem'],
  team: ['ramp_up', 'hiring'],
  must: ['ramp_up', 'hiring'],
  existing: ['ramp_up', 'maintainability'],
  platform: ['operability', 'start_footprint'],
  load: ['headroom', 'concurrency_fit', 'start_footprint'],
  deadline: ['ramp_up', 'first_release'],
  support: ['longevity', 'lifecycle'],
  structure: ['maintainability'],
  typed: ['maintainability'],
  cpu: ['concurrency_fit', 'headroom'],
  hires: ['hiring'],
  'team-size': ['maintainability', 'ramp_up', 'hiring'],
};

/**
 * May a fact be given as serving a requirement? It has to bear on that kind of requirement, and be good. Of a kind that we do
 * not know, only the value is judged: the kinds of our own packs are all known.
 */
export const servesRequirement = (requirement: string, fact: PackFact): boolean => {
  if (!isGood(fact)) return false;
  if (['rank', 'points'].includes(fact.metric)) return true;
  const [kind = '', ...rest] = requirement.split('.');
  const detail = rest.join('.');
  if (kind === 'priority') return fact.metric === detail;
  if (kind === 'need' && fact.metric.startsWith('capability-')) return fact.metric === `capability-${detail}`;
  const known = BEARS_ON[kind];
  return known === undefined || known.includes(fact.metric);
};

const isGood = ({ kind, metric, value }: PackFact): boolean => {
  if (value === null) return false;
  if (kind === 'bool') return value === true;
  if (kind === 'rank') return value === 1;
  if (kind === 'score' && metric !== 'points') return typeof value === 'number' && value >= SERVES_FROM;
  return kind !== 'delta' && metric !== 'flip' && metric !== 'confidence';
};
