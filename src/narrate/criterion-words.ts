import type { CriterionId } from '../catalog/vocabulary.ts';
import type { Ranking, Targets } from '../score/ranking.ts';

const MATTERS: Readonly<Record<CriterionId, string>> = {
  ramp_up: 'a quick start for this team',
  hiring: 'the size of the hiring pool',
  first_release: 'having the parts in the box',
  ecosystem: 'the choice of libraries',
  workload_fit: 'a closer match with what you build',
  headroom: 'raw headroom under load',
  concurrency_fit: 'the concurrency model',
  start_footprint: 'fast starts and low memory',
  operability: 'easy operation and debugging',
  maintainability: 'code that stays in order',
  longevity: 'long, dated support',
  security: 'security defaults',
};

const STRUCTURE: Readonly<Record<Targets['structure'], string>> = {
  balanced: MATTERS.maintainability,
  strong: 'a firm structure',
  light: 'a light structure',
  typed: 'static types throughout',
};

const CONCURRENCY: Readonly<Record<Targets['concurrency'], string>> = {
  io: 'handling many waiting requests at once',
  cpu: 'CPU-bound work',
  held: 'many open connections',
  lowlat: 'low latency',
  microlat: 'latency without pauses',
};

/** What a criterion means with the targets of this ranking and the product named (empty: none), as a noun phrase. */
export const whatMatters = (criterion: CriterionId, ranking: Ranking, product: string): string => {
  if (criterion === 'maintainability') return STRUCTURE[ranking.targets.structure];
  if (criterion === 'concurrency_fit') return CONCURRENCY[ranking.targets.concurrency];
  if (criterion === 'workload_fit' && product !== '') return `a closer match for ${product}`;
  return MATTERS[criterion];
};
