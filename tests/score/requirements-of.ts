import type {
  CriterionId,
  LanguageId,
  Need,
  PlatformId,
  SkillLevel,
  Tier,
  Workload,
} from '../../src/catalog/vocabulary.ts';
import { type Requirements, requirementsSchema } from '../../src/profile/requirements.ts';

/** Requirements in short: plain values, everything stated. */
export type Plain = {
  options?: readonly string[];
  excludedFrameworks?: readonly string[];
  mustLanguages?: readonly LanguageId[];
  excludedLanguages?: readonly LanguageId[];
  team?: Partial<Record<LanguageId, SkillLevel>>;
  teamSize?: number;
  plannedHires?: number;
  workloads?: readonly Workload[];
  needs?: readonly Need[];
  load?: Partial<Record<'rps' | 'connections' | 'p95Ms' | 'coldStartMs', number>>;
  platforms?: readonly PlatformId[];
  existing?: readonly string[];
  deadline?: string;
  supportUntil?: string;
  structure?: 'light' | 'strong';
  typed?: boolean;
  cpuBound?: boolean;
  priorities?: Partial<Record<CriterionId, Tier>>;
};

const stated = (value: unknown) => ({ value, origin: 'stated', words: 'said so' });

const statedValues = (values: object): object =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, stated(value)]));

export const requirementsOf = ({ team = {}, load = {}, priorities = {}, ...plain }: Plain): Requirements => {
  const fields = Object.entries(plain).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(stated) : stated(value),
  ]);
  return requirementsSchema.parse({
    ...Object.fromEntries(fields),
    teamLanguages: Object.entries(team).map(([id, level]) => stated({ id, level })),
    load: statedValues(load),
    priorities: statedValues(priorities),
  });
};
