import type { Catalog } from './catalog.ts';
import { subjectFacts } from './subject-facts.ts';

const DAY_MS = 86_400_000;

/** Days from a full or partial ISO date (its first day) until `today`. */
const daysSince = (date: string, today: string): number => {
  const full = `${date}-01-01`.slice(0, 10);
  return Math.floor((Date.parse(today) - Date.parse(full)) / DAY_MS);
};

/** Facts older than their metric allows on `today` (metrics.json, `staleAfterDays`). Never an error: waiting turns no build red. */
export const freshnessWarnings = (catalog: Catalog, today: string): string[] => {
  return subjectFacts(catalog).flatMap(({ facts }) =>
    facts.flatMap((fact) => {
      const limit = catalog.metrics.get(fact.metric)?.staleAfterDays ?? null;
      const age = daysSince(fact.asOf, today);
      return limit !== null && age > limit ? [`${fact.id} is ${age} days old (limit ${limit})`] : [];
    }),
  );
};
