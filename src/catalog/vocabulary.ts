/**
 * The closed lists that travel through the whole program. A new member is one line here and one in data/;
 * the catalog refuses to load when the two disagree.
 */

export const WORKLOADS = [
  'api',
  'microservices',
  'ai-serving',
  'realtime',
  'crud-content',
  'saas-commerce',
  'enterprise-regulated',
  'mvp-startup',
  'small-service',
  'fullstack-one-language',
  'infra-gateway',
  'batch-data',
] as const;
export type Workload = (typeof WORKLOADS)[number];

export const NEEDS = [
  'orm',
  'migrations',
  'admin',
  'auth',
  'authorization',
  'validation',
  'openapi',
  'server-rendering',
  'websockets',
  'streaming',
  'background-jobs',
  'scheduler',
  'mail',
  'cache',
  'observability',
  'rate-limiting',
  'csrf-headers',
  'billing',
  'graphql',
  'grpc',
  'dependency-injection',
  'test-client',
  'i18n',
  'static-types',
  'native-binary',
  'multi-tenancy',
  'compliance',
] as const;
export type Need = (typeof NEEDS)[number];

export const PLATFORMS = [
  'aws-lambda',
  'edge-isolate',
  'azure',
  'vercel',
  'kubernetes',
  'containers',
  'vm',
  'shared-hosting',
  'on-prem',
  'windows',
  'bun',
] as const;
export type PlatformId = (typeof PLATFORMS)[number];

/** Canonical order of the criteria: it breaks ties and orders every list of contributions. */
export const CRITERIA = [
  'ramp_up',
  'hiring',
  'first_release',
  'ecosystem',
  'workload_fit',
  'headroom',
  'concurrency_fit',
  'start_footprint',
  'operability',
  'maintainability',
  'longevity',
  'security',
] as const;
export type CriterionId = (typeof CRITERIA)[number];

export const TIERS = ['critical', 'high', 'medium', 'low', 'ignore'] as const;
export type Tier = (typeof TIERS)[number];

export const LANGUAGES = [
  'javascript',
  'typescript',
  'python',
  'java',
  'kotlin',
  'csharp',
  'php',
  'ruby',
  'elixir',
  'go',
  'rust',
] as const;
export type LanguageId = (typeof LANGUAGES)[number];

export const SKILL_LEVELS = ['expert', 'working', 'learning'] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];

export const CONCURRENCY_NEEDS = ['io', 'cpu', 'held', 'lowlat', 'microlat'] as const;
export type ConcurrencyNeed = (typeof CONCURRENCY_NEEDS)[number];

export const STRUCTURE_TARGETS = ['balanced', 'strong', 'light', 'typed'] as const;
export type StructureTarget = (typeof STRUCTURE_TARGETS)[number];

export const ECOSYSTEM_DOMAINS = ['ml', 'enterprise', 'cloud-infra'] as const;
export type EcosystemDomain = (typeof ECOSYSTEM_DOMAINS)[number];

/** How sure a rating is: it sets the width of its interval and the words shown for it. */
export const RATING_CONFIDENCES = [
  'evidence',
  'several-opinions',
  'one-opinion',
  'inherited',
  'unknown',
] as const;
export type RatingConfidence = (typeof RATING_CONFIDENCES)[number];

export const CAPABILITY_LEVELS = ['built-in', 'official', 'third-party', 'none'] as const;
export type CapabilityLevel = (typeof CAPABILITY_LEVELS)[number];

export const QUESTION_LANGUAGES = ['en', 'de', 'es', 'pt', 'fr', 'ja', 'zh'] as const;
export type QuestionLanguage = (typeof QUESTION_LANGUAGES)[number];
