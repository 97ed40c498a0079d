import type { CriterionId, Need, PlatformId, Tier, Workload } from '../../catalog/vocabulary.ts';

/** What is built, to follow "We build". Each is read back as its workload alone. */
export const WORKLOAD_PHRASES: Readonly<Record<Workload, string>> = {
  api: 'a REST API',
  microservices: 'microservices',
  'ai-serving': 'an AI backend',
  realtime: 'a real-time product',
  'crud-content': 'a CRUD app',
  'saas-commerce': 'a SaaS product',
  'enterprise-regulated': 'an enterprise system',
  'mvp-startup': 'an MVP',
  'small-service': 'a small service',
  'fullstack-one-language': 'it in a single language',
  'infra-gateway': 'a gateway',
  'batch-data': 'data pipelines',
};

/** What is needed, to follow "We need". */
export const NEED_PHRASES: Readonly<Record<Need, string>> = {
  orm: 'an ORM',
  migrations: 'schema migrations',
  admin: 'admin pages',
  auth: 'login',
  authorization: 'permissions',
  validation: 'input validation',
  openapi: 'OpenAPI',
  'server-rendering': 'server-side rendering',
  websockets: 'WebSockets',
  streaming: 'token streaming',
  'background-jobs': 'background jobs',
  scheduler: 'a scheduler',
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
  i18n: 'internationalisation',
  'static-types': 'static types',
  'native-binary': 'a native binary',
  'multi-tenancy': 'multi-tenancy',
  compliance: 'audit logs',
};

/** Where it runs, to follow "It runs on". */
export const PLATFORM_PHRASES: Readonly<Record<PlatformId, string>> = {
  'aws-lambda': 'AWS Lambda',
  'edge-isolate': 'edge functions',
  azure: 'Azure',
  vercel: 'Vercel',
  kubernetes: 'Kubernetes',
  containers: 'containers',
  vm: 'virtual machines',
  'shared-hosting': 'shared hosting',
  'on-prem': 'our own servers',
  windows: 'Windows',
  bun: 'Bun',
};

/** What a criterion is called where somebody says how much it counts. */
export const CRITERION_PHRASES: Readonly<Record<CriterionId, string>> = {
  ramp_up: 'Ramp-up time',
  hiring: 'Hiring',
  first_release: 'Time to market',
  ecosystem: 'The ecosystem',
  workload_fit: 'Fit for the work',
  headroom: 'Headroom',
  concurrency_fit: 'Concurrency',
  start_footprint: 'The memory footprint',
  operability: 'Operability',
  maintainability: 'Maintainability',
  longevity: 'Longevity',
  security: 'Security',
};

/** How much it counts, to follow the criterion. */
export const TIER_PHRASES: Readonly<Record<Tier, string>> = {
  critical: 'is critical',
  high: 'is important',
  medium: 'is somewhat important',
  low: 'is less important',
  ignore: 'does not matter',
};
