import { z } from 'zod';
import {
  CONCURRENCY_NEEDS,
  CRITERIA,
  ECOSYSTEM_DOMAINS,
  LANGUAGES,
  NEEDS,
  PLATFORMS,
  SKILL_LEVELS,
  STRUCTURE_TARGETS,
  TIERS,
  WORKLOADS,
} from '../vocabulary.ts';
import { nameFields, nonEmpty } from './common.ts';

/** The dataset's own version and date: the linter judges against it, never against the clock. */
export const manifestSchema = z.strictObject({
  id: z.literal('manifest'),
  name: nonEmpty,
  version: z.string().regex(/^\d{4}\.\d{2}\.\d+$/, 'a version such as 2026.11.1'),
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const metricSchema = z.strictObject({
  id: nonEmpty,
  name: nonEmpty,
  /** Criteria whose ratings this metric is evidence for. */
  criteria: z.array(z.enum(CRITERIA)),
  /** Criteria that a fact of it may carry the statement of, where the fact says so (`carries`). Without: none. */
  carries: z.array(z.enum(CRITERIA)).optional(),
  direction: z.enum(['up', 'down', 'none']),
  staleAfterDays: z.int().positive().nullable(),
});
export type Metric = z.infer<typeof metricSchema>;

export const criterionSchema = z.strictObject({
  id: z.enum(CRITERIA),
  name: nonEmpty,
  group: z.enum(['people', 'deliver', 'run', 'last']),
  question: nonEmpty,
  scale: nonEmpty,
  /** What 1000, 750, 500, 250 (300) and 0 points mean. */
  anchors: z.record(z.string().regex(/^\d+$/), nonEmpty),
  defaultTier: z.enum(TIERS),
  /** Short phrases for an answer: what a high and what a low value means to the reader. */
  plus: nonEmpty,
  minus: nonEmpty,
});
export type Criterion = z.infer<typeof criterionSchema>;

/** Integer knots [x, points]; linear between them, flat outside. */
const knots = z.array(z.tuple([z.number(), z.int().min(0).max(1000)])).min(2);

/** How weeks of ramp-up are put together from language distance, level and learning weeks. */
const rampUpSchema = z.strictObject({
  /** Weeks added for how well the language is known. */
  levelWeeks: z.record(z.enum(SKILL_LEVELS), z.number().min(0)),
  /** Relative uncertainty of the language part: 0.3 reads it as plus or minus 30 %. */
  distanceSpread: z.number().min(0).max(1),
  /** Part of the way from the best placed language of a mixed team to its mean that is added. */
  mixedTeamShare: z.number().min(0).max(1),
  /** Language part where the languages file names no distance. */
  unknownDistanceWeeks: z.number().min(0),
  /** Percent of developers who use a language: the prior for a team nobody described. */
  languageShares: z.partialRecord(z.enum(LANGUAGES), z.number().min(0)),
  sources: z.array(nonEmpty).min(1),
});

/**
 * Platforms that rule options out. The language's rating for the platform decides: `fail` when its upper
 * bound is below `failBelow`, `pass` when its midpoint reaches `passFrom`, otherwise "check first".
 */
const platformGateSchema = z.strictObject({
  failBelow: z.int().min(0),
  passFrom: z.int(),
  /** Completes "<platform>: ..." for the options to check. */
  check: nonEmpty,
  sources: z.array(nonEmpty).min(1),
});

const swingPoints = z.int().min(0).max(100);

/** Tier points and the tables that turn natural quantities into 0..1000. */
export const criteriaFileSchema = z.strictObject({
  criteria: z.array(criterionSchema).length(CRITERIA.length),
  tiers: z.record(
    z.enum(TIERS),
    z.strictObject({
      point: z.int().min(0).max(100),
      /** Swing points the word may mean. */
      box: z.tuple([swingPoints, swingPoints]),
      /** The same where nobody used the word and it stands by default; without one it is `box`. */
      defaultBox: z.tuple([swingPoints, swingPoints]).optional(),
    }),
  ),
  tables: z.strictObject({
    rampUpWeeks: knots,
    headroomPerMille: knots,
    /** Supply in percent to points, by need. */
    hiring: z.array(z.strictObject({ fromHires: z.int(), knots })).min(1),
    capabilityLevels: z.record(z.enum(['built-in', 'official', 'third-party', 'none', 'unknown']), z.int()),
  }),
  /** An option whose upper bound on a critical criterion is below this is listed as blocked. */
  floor: z.int(),
  /** Criteria on which the floor holds at every tier: an abandoned project leads no list. */
  alwaysFloored: z.array(z.enum(CRITERIA)).default([]),
  migration: z.strictObject({ keepSameLanguage: z.number(), keepOtherLanguage: z.number() }),
  rampUp: rampUpSchema,
  /** Needs the first release is judged by when neither a need nor a workload is named. */
  defaultNeeds: z.array(z.enum(NEEDS)).min(1),
  /** Half-width of a capability cell by how its page was read; `missing`: no cell at all. */
  capabilityHalfWidths: z.record(
    z.enum(['live', 'stored-copy', 'seen', 'unchecked', 'missing']),
    z.int().min(0).max(500),
  ),
  /** Requests a second that headroom is judged against when nobody says how many. */
  defaultHeadroomRps: z.int().positive(),
  platformGates: z.partialRecord(z.enum(PLATFORMS), platformGateSchema),
});
export type CriteriaFile = z.infer<typeof criteriaFileSchema>;

/**
 * What a condition can look at. Compared as numbers: `deadline` in weeks and `supportUntil` in years from
 * today. Lists are compared with `has`.
 */
export const CONTEXT_FIELDS = [
  'teamLanguages',
  'teamSize',
  'plannedHires',
  'workloads',
  'needs',
  'load.rps',
  'load.connections',
  'load.p95Ms',
  'load.coldStartMs',
  'platforms',
  'existing',
  'deadline',
  'supportUntil',
  'structure',
  'typed',
  'cpuBound',
] as const;

const contextField = z.union([z.enum(CONTEXT_FIELDS), z.templateLiteral(['priorities.', z.enum(CRITERIA)])]);
export type ContextField = z.infer<typeof contextField>;

const condition = z.strictObject({
  field: contextField,
  is: z.enum(['known', 'unknown', 'empty', 'nonempty', 'eq', 'gte', 'lte', 'has']),
  value: z.union([z.number(), z.string(), z.boolean()]).optional(),
});

/** Changes a tier or a target when its conditions hold; never the points of a named framework. */
export const contextRuleSchema = z.strictObject({
  id: z.string().regex(/^C\d{2}[a-z]?$/),
  name: nonEmpty,
  enabled: z.boolean().default(true),
  all: z.array(condition).default([]),
  any: z.array(condition).default([]),
  /** Lifts a tier to at least this one. */
  raise: z.partialRecord(z.enum(CRITERIA), z.enum(TIERS)).default({}),
  /** Replaces a tier. A stated priority still wins. */
  set: z.partialRecord(z.enum(CRITERIA), z.enum(TIERS)).default({}),
  target: z
    .strictObject({
      concurrency: z.enum(CONCURRENCY_NEEDS).optional(),
      structure: z.enum(STRUCTURE_TARGETS).optional(),
      ecosystem: z.enum(ECOSYSTEM_DOMAINS).optional(),
      headroomRps: z.union([z.int().positive(), z.literal('load.rps')]).optional(),
      rampUpScale: z.number().positive().optional(),
      operability: z.literal('platform').optional(),
      /** Work that is assumed while none is named. */
      workload: z.enum(WORKLOADS).optional(),
    })
    .default({}),
  /** Claim ids, or "design: ..." with the reason. */
  sources: z.array(nonEmpty).min(1),
});
export type ContextRule = z.infer<typeof contextRuleSchema>;
export type ContextCondition = z.infer<typeof condition>;

export const workloadSchema = z.strictObject({
  id: z.enum(WORKLOADS),
  name: nonEmpty,
  aliases: z.array(nonEmpty).default([]),
  what: nonEmpty,
  levels: z.record(z.string().regex(/^\d+$/), nonEmpty),
  /** Needs that come with it when the first release is judged. */
  needs: z.array(z.enum(NEEDS)),
});
export type WorkloadRecord = z.infer<typeof workloadSchema>;

export const capabilityRecordSchema = z.strictObject({
  ...nameFields,
  id: z.enum(NEEDS),
  what: nonEmpty,
  /** `false`: a property of the language or the support policy, not a part that ships in a box. */
  inTheBox: z.boolean(),
});
export type CapabilityRecord = z.infer<typeof capabilityRecordSchema>;
