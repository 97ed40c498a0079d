import type { CriterionId, Workload } from '../catalog/vocabulary.ts';
import type { Ranking, Targets } from '../score/ranking.ts';

const MATTERS: Readonly<Record<CriterionId, string>> = {
  ramp_up: 'a quick start for this team',
  hiring: 'the size of the hiring pool',
  first_release: 'having the parts in the box',
  ecosystem: 'the choice of libraries',
  workload_fit: 'the match with what you build',
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

/** A criterion as the subject of "… matters more": what it means with the targets of this ranking. */
export const whatMatters = (criterion: CriterionId, ranking: Ranking): string =>
  criterion === 'maintainability' ? STRUCTURE[ranking.targets.structure] : MATTERS[criterion];

/** What is built, after "building". */
export const BUILDING: Readonly<Record<Workload, string>> = {
  api: 'an API',
  microservices: 'microservices',
  'ai-serving': 'an AI backend',
  realtime: 'a real-time product',
  'crud-content': 'a CRUD or content application',
  'saas-commerce': 'a SaaS or commerce product',
  'enterprise-regulated': 'a regulated enterprise system',
  'mvp-startup': 'an MVP',
  'small-service': 'a small service',
  'fullstack-one-language': 'a full-stack product in one language',
  'infra-gateway': 'a gateway or infrastructure service',
  'batch-data': 'batch and data jobs',
};
