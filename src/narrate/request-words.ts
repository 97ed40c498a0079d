import type { CriterionId, Need, PlatformId, SkillLevel, Tier, Workload } from '../catalog/vocabulary.ts';
import type { RequirementField } from '../profile/requirement-changes.ts';

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

/** What is needed, after "with". */
export const HAVING: Readonly<Record<Need, string>> = {
  orm: 'an ORM',
  migrations: 'migrations',
  admin: 'an admin area',
  auth: 'login',
  authorization: 'permissions',
  validation: 'input validation',
  openapi: 'OpenAPI',
  'server-rendering': 'server-rendered pages',
  websockets: 'WebSockets',
  streaming: 'streamed responses',
  'background-jobs': 'background jobs',
  scheduler: 'scheduled jobs',
  mail: 'mail',
  cache: 'caching',
  observability: 'observability',
  'rate-limiting': 'rate limiting',
  'csrf-headers': 'CSRF protection',
  billing: 'billing',
  graphql: 'GraphQL',
  grpc: 'gRPC',
  'dependency-injection': 'dependency injection',
  'test-client': 'a test client',
  i18n: 'translations',
  'static-types': 'static types',
  'native-binary': 'a native binary',
  'multi-tenancy': 'several tenants',
  compliance: 'compliance duties',
};

/** Where it runs, after "on". */
export const RUNNING_ON: Readonly<Record<PlatformId, string>> = {
  'aws-lambda': 'AWS Lambda',
  'edge-isolate': 'edge isolates',
  azure: 'Azure',
  vercel: 'Vercel',
  kubernetes: 'Kubernetes',
  containers: 'containers',
  vm: 'virtual machines',
  'shared-hosting': 'shared hosting',
  'on-prem': 'servers of your own',
  windows: 'Windows',
  bun: 'Bun',
};

/** What matters most, after "with priority on". */
export const PRIORITY: Readonly<Record<CriterionId, string>> = {
  ramp_up: 'a quick start',
  hiring: 'hiring',
  first_release: 'shipping fast',
  ecosystem: 'libraries',
  workload_fit: 'fit for the work',
  headroom: 'throughput',
  concurrency_fit: 'concurrency',
  start_footprint: 'fast starts and low memory',
  operability: 'easy operation',
  maintainability: 'maintainability',
  longevity: 'long support',
  security: 'security',
};

/** What a field of the requirements is called. */
export const FIELD_WORDS: Readonly<Record<RequirementField, string>> = {
  options: 'the options',
  excludedFrameworks: 'excluded frameworks',
  mustLanguages: 'required languages',
  excludedLanguages: 'excluded languages',
  teamLanguages: 'team languages',
  teamSize: 'team size',
  plannedHires: 'planned hires',
  workloads: 'what you build',
  needs: 'needed parts',
  rps: 'load',
  connections: 'open connections',
  p95Ms: 'latency limit',
  coldStartMs: 'cold-start limit',
  platforms: 'platform',
  existing: 'what you run today',
  deadline: 'deadline',
  supportUntil: 'support horizon',
  structure: 'structure',
  typed: 'typing',
  cpuBound: 'CPU-bound work',
  priorities: 'priorities',
};

/** How much a criterion counts, after "Priority on hiring:". */
export const PRIORITY_LEVEL: Readonly<Record<Tier, string>> = {
  critical: 'highest',
  high: 'high',
  medium: 'medium',
  low: 'low',
  ignore: 'none',
};

/** How well a language is known, after "Go in the team:". */
export const KNOWN: Readonly<Record<SkillLevel, string>> = {
  expert: 'known well',
  working: 'known',
  learning: 'still being learned',
};
