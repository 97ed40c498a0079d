import { z } from 'zod';
import {
  CRITERIA,
  LANGUAGES,
  NEEDS,
  PLATFORMS,
  SKILL_LEVELS,
  TIERS,
  WORKLOADS,
} from '../catalog/vocabulary.ts';
import { houseRulesSchema } from './team-profile/house-rule.ts';

/** Where a value came from: said in this request, in an earlier turn or the team profile, or a default. */
export const originSchema = z.enum(['stated', 'remembered', 'assumed']);
export type Origin = z.infer<typeof originSchema>;

const sourced = <Schema extends z.ZodType>(value: Schema) =>
  z.strictObject({
    value,
    origin: originSchema,
    /** The words it was read from; for an assumption, the reason. */
    words: z.string(),
  });

/** A value with its origin and the words it was read from. */
export type Sourced<Value> = { value: Value; origin: Origin; words: string };

const list = <Schema extends z.ZodType>(value: Schema) => z.array(sourced(value)).default([]);

/**
 * What a choice has to satisfy. List fields hold one sourced value an entry; an absent scalar was neither said nor
 * assumed. Loads: `rps` requests a second, `connections` held open at once,
 * `p95Ms` and `coldStartMs` milliseconds. `deadline` and `supportUntil`: ISO date, or ISO duration (P6W).
 */
export const requirementsSchema = z.strictObject({
  options: list(z.string()),
  excludedFrameworks: list(z.string()),
  mustLanguages: list(z.enum(LANGUAGES)),
  excludedLanguages: list(z.enum(LANGUAGES)),
  teamLanguages: list(z.strictObject({ id: z.enum(LANGUAGES), level: z.enum(SKILL_LEVELS) })),
  teamSize: sourced(z.int().min(0)).optional(),
  plannedHires: sourced(z.int().min(0)).optional(),
  workloads: list(z.enum(WORKLOADS)),
  needs: list(z.enum(NEEDS)),
  load: z
    .strictObject({
      rps: sourced(z.number().min(0)).optional(),
      connections: sourced(z.number().min(0)).optional(),
      p95Ms: sourced(z.number().min(0)).optional(),
      coldStartMs: sourced(z.number().min(0)).optional(),
    })
    .default({}),
  platforms: list(z.enum(PLATFORMS)),
  /** Ids of ranked or supporting records, or a plain word for what is outside the dataset. */
  existing: list(z.string()),
  deadline: sourced(z.string()).optional(),
  supportUntil: sourced(z.string()).optional(),
  structure: sourced(z.enum(['light', 'strong'])).optional(),
  typed: sourced(z.boolean()).optional(),
  cpuBound: sourced(z.boolean()).optional(),
  priorities: z.partialRecord(z.enum(CRITERIA), sourced(z.enum(TIERS))).default({}),
  /** From the team's profile; absent without one. No conversation states or lifts them. */
  houseRules: houseRulesSchema.optional(),
});
export type Requirements = z.infer<typeof requirementsSchema>;

/** Requirements that state nothing. */
export const emptyRequirements = (): Requirements => requirementsSchema.parse({});
