import { isDay } from '../../catalog/calendar-day.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { compilePattern } from '../compile-lexicon.ts';

/** So many of a unit at most: a longer span is none to our rules. */
const LONGEST_SPAN = 400;

const UNITS = [
  ['D', 'days'],
  ['W', 'weeks'],
  ['M', 'months'],
  ['Y', 'years'],
] as const;

/**
 * A date or a span that stands alone in a field: "2027-03-01" as it is, "6 weeks" as P6W, in the words of any
 * language that the catalog knows. Null when it is neither, or a day the calendar does not have.
 */
export const readHorizon = (typed: string, catalog: Catalog): string | null => {
  const text = typed.trim().toLowerCase();
  if (/^20\d\d-\d\d-\d\d$/.test(text)) return isDay(text) ? text : null;
  const [, digits, unit = ''] = /^(\d{1,3})\s*(\D+)$/.exec(text) ?? [];
  const count = Number(digits);
  if (digits === undefined || count < 1 || count > LONGEST_SPAN) return null;
  for (const [letter, list] of UNITS) {
    const isUnit = catalog.lexicons.some(({ units, spaced }) =>
      units[list].some((pattern) => [...unit.matchAll(compilePattern(pattern, spaced))][0]?.[0] === unit),
    );
    if (isUnit) return `P${count}${letter}`;
  }
  return null;
};
