import { SKILL_LEVELS, TIERS } from '../../src/catalog/vocabulary.ts';
import { ANY_SPAN, type Claim, type ReadingField } from './reading-claims.ts';

/** Numbers and spans may differ by this share of the expected one. */
const TOLERANCE = 0.05;

const near = (expected: number, read: number): boolean =>
  Math.abs(read - expected) <= Math.abs(expected) * TOLERANCE;

const DAYS = { years: 365.25, months: 30.4375, weeks: 7, days: 1 };

/** Length of an ISO 8601 duration in days; null for anything else, dates included. */
const durationDays = (text: string): number | null => {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
  if (match === null || text === 'P') return null;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0));
  return (
    (years ?? 0) * DAYS.years +
    (months ?? 0) * DAYS.months +
    (weeks ?? 0) * DAYS.weeks +
    (days ?? 0) * DAYS.days
  );
};

/** Equal dates, or durations of about the same length; a date is never a duration. */
const sameSpan = (expected: Claim['value'], read: Claim['value']): boolean => {
  if (expected === ANY_SPAN || expected === read) return true;
  const [a, b] = [durationDays(String(expected)), durationDays(String(read))];
  return a !== null && b !== null && near(a, b);
};

const steps = (scale: readonly string[], a: Claim['value'], b: Claim['value']): number =>
  Math.abs(scale.indexOf(String(a)) - scale.indexOf(String(b)));

/** Is a value that was read right, given the expected one of the same field and key? */
export const sameValue = (field: ReadingField, expected: Claim['value'], read: Claim['value']): boolean => {
  switch (field) {
    case 'teamSize':
    case 'plannedHires':
    case 'load':
      return near(Number(expected), Number(read));
    case 'deadline':
    case 'supportUntil':
      return sameSpan(expected, read);
    case 'priorities':
      return steps(TIERS, expected, read) <= 1;
    // A language counts by its id; its level is reported apart.
    case 'teamLanguages':
    case 'options':
    case 'excludedFrameworks':
    case 'mustLanguages':
    case 'excludedLanguages':
    case 'workloads':
    case 'needs':
    case 'platforms':
    case 'existing':
      return true;
  }
};

/** 1 for the same skill level, a half for its neighbour, 0 for the far end. */
export const levelPoints = (expected: Claim['value'], read: Claim['value']): number =>
  Math.max(0, 1 - steps(SKILL_LEVELS, expected, read) / 2);
