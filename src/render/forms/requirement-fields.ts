import type { SkillLevel } from '../../catalog/vocabulary.ts';

/** Where each level of the team's languages stands in the form. */
export const LEVEL_FIELDS = {
  expert: 'teamExpert',
  working: 'teamWorking',
  learning: 'teamLearning',
} as const satisfies Record<SkillLevel, string>;

/** Whole numbers a field takes: what our rules read as such a figure, and no more. */
export const NUMBER_FIELDS = {
  teamSize: { least: 1, most: 5_000 },
  plannedHires: { least: 0, most: 5_000 },
  rps: { least: 1, most: 100_000_000 },
  connections: { least: 1, most: 100_000_000 },
  p95Ms: { least: 1, most: 600_000 },
  coldStartMs: { least: 0, most: 600_000 },
} as const;
export type NumberFieldName = keyof typeof NUMBER_FIELDS;

/** Names that one form holds: more in one turn are no choice to our rules. */
export const MOST_NAMES = 40;
export const MOST_RUNNING = 4;

/** The inputs of the form of requirements, each with its label in the catalogs. */
export type RequirementField =
  | NumberFieldName
  | (typeof LEVEL_FIELDS)[SkillLevel]
  | 'workloads'
  | 'needs'
  | 'platforms'
  | 'existing'
  | 'mustLanguages'
  | 'excludedLanguages'
  | 'excludedFrameworks'
  | 'options'
  | 'deadline'
  | 'supportUntil'
  | 'structure'
  | 'typed'
  | 'cpuBound';

/** A day in the next year, as an example of a date. */
export const exampleDay = (today: string): string => `${Number(today.slice(0, 4)) + 1}-03-01`;
