import type { Catalog } from '../../catalog/catalog.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { resolveRanked } from '../resolve-ranked.ts';

/**
 * Ids that compete: the options named and what runs today, or everything when no option is named or none of
 * the named ones resolves to something ranked. The others are left out without a word: nobody asked.
 */
export const competingIds = (requirements: Requirements, catalog: Catalog): ReadonlySet<string> => {
  const named = requirements.options.flatMap(({ value }) => resolveRanked(value, catalog));
  if (named.length === 0) return new Set(catalog.frameworks.keys());
  const running = requirements.existing.map(({ value }) => value);
  return new Set([...named, ...running].filter((id) => catalog.frameworks.has(id)));
};
