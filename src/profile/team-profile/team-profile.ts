import { z } from 'zod';
import { LANGUAGES, PLATFORMS, SKILL_LEVELS } from '../../catalog/vocabulary.ts';
import { houseRuleSchema, RULE_LIMITS } from './house-rule.ts';

/** More people than this is a company, not the team that builds. */
export const MOST_PEOPLE = 5_000;
/** Characters of the reason why the bot is paused. */
export const PAUSE_REASON_LENGTH = 200;

export const EDITORS = ['everyone', 'admins'] as const;
export type Editors = (typeof EDITORS)[number];

/**
 * What a channel or a workspace wrote down about its team. Absent and empty fields say nothing; of `model`, off says
 * no wherever it stands. `bot` counts in the profile of a workspace alone.
 */
export const teamProfileSchema = z.strictObject({
  languages: z.array(z.strictObject({ id: z.enum(LANGUAGES), level: z.enum(SKILL_LEVELS) })).default([]),
  teamSize: z.int().min(0).max(MOST_PEOPLE).optional(),
  plannedHires: z.int().min(0).max(MOST_PEOPLE).optional(),
  platforms: z.array(z.enum(PLATFORMS)).default([]),
  houseRules: z.array(houseRuleSchema).max(RULE_LIMITS.rules).default([]),
  onlyApproved: z.boolean().default(false),
  /** Who may change the profile of a channel. */
  editors: z.enum(EDITORS).optional(),
  /** Whether questions may be shown to a model. */
  model: z.enum(['on', 'off']).default('on'),
  bot: z
    .strictObject({ state: z.enum(['answering', 'paused']), reason: z.string() })
    .default({ state: 'answering', reason: '' }),
});
export type TeamProfile = z.infer<typeof teamProfileSchema>;

/** A profile that says nothing. */
export const emptyProfile = (): TeamProfile => teamProfileSchema.parse({});

/** The fields in which two profiles differ, by name: what may be logged of a change. */
export const changedFields = (before: TeamProfile, after: TeamProfile): string[] =>
  Object.keys(teamProfileSchema.shape).filter(
    (field) => JSON.stringify(fieldOf(before, field)) !== JSON.stringify(fieldOf(after, field)),
  );

const fieldOf = (profile: TeamProfile, field: string): unknown =>
  Object.entries(profile).find(([name]) => name === field)?.[1];
