import { daysBetween } from '../catalog/calendar-day.ts';
import type { ContextCondition, ContextField } from '../catalog/schemas/model.ts';
import { CRITERIA } from '../catalog/vocabulary.ts';
import type { Requirements, Sourced } from '../profile/requirements.ts';
import { dayMeant } from './span-of-time.ts';

type FieldValue = number | string | boolean | readonly string[] | undefined;

const DAYS_A_YEAR = 365.25;

const daysUntil = (moment: Sourced<string> | undefined, today: string): number | undefined => {
  const day = moment === undefined ? null : dayMeant(moment.value, today);
  return day === null ? undefined : daysBetween(today, day);
};

const inUnits = (days: number | undefined, daysAUnit: number): number | undefined =>
  days === undefined ? undefined : days / daysAUnit;

const statedTier = (field: string, requirements: Requirements): string | undefined => {
  const criterion = CRITERIA.find((candidate) => field === `priorities.${candidate}`);
  return criterion === undefined ? undefined : requirements.priorities[criterion]?.value;
};

const fieldValue = (field: ContextField, requirements: Requirements, today: string): FieldValue => {
  const { load } = requirements;
  switch (field) {
    case 'teamLanguages':
      return requirements.teamLanguages.map(({ value }) => value.id);
    case 'workloads':
    case 'needs':
    case 'platforms':
    case 'existing':
      return requirements[field].map(({ value }) => value);
    case 'load.rps':
      return load.rps?.value;
    case 'load.connections':
      return load.connections?.value;
    case 'load.p95Ms':
      return load.p95Ms?.value;
    case 'load.coldStartMs':
      return load.coldStartMs?.value;
    case 'deadline':
      return inUnits(daysUntil(requirements.deadline, today), 7);
    case 'supportUntil':
      return inUnits(daysUntil(requirements.supportUntil, today), DAYS_A_YEAR);
    case 'teamSize':
    case 'plannedHires':
    case 'structure':
    case 'typed':
    case 'cpuBound':
      return requirements[field]?.value;
    default:
      return statedTier(field, requirements);
  }
};

const isKnown = (value: FieldValue): boolean =>
  typeof value === 'object' ? value.length > 0 : value !== undefined;

/**
 * Does one condition of a context rule hold? An unknown value satisfies only `unknown` and `empty`: nothing
 * is concluded from what nobody said.
 */
export const conditionHolds = (
  { field, is, value: wanted }: ContextCondition,
  requirements: Requirements,
  today: string,
): boolean => {
  const value = fieldValue(field, requirements, today);
  switch (is) {
    case 'known':
    case 'nonempty':
      return isKnown(value);
    case 'unknown':
    case 'empty':
      return !isKnown(value);
    case 'eq':
      return value !== undefined && value === wanted;
    case 'gte':
      return typeof value === 'number' && typeof wanted === 'number' && value >= wanted;
    case 'lte':
      return typeof value === 'number' && typeof wanted === 'number' && value <= wanted;
    case 'has':
      return typeof value === 'object' && typeof wanted === 'string' && value.includes(wanted);
  }
};
