import type { Catalog } from '../catalog/catalog.ts';
import { LANGUAGES } from '../catalog/vocabulary.ts';

/**
 * Ranked framework ids behind a name: itself, or what a supporting record or a language resolves to.
 * Empty for anything the dataset does not resolve.
 */
export const resolveRanked = (id: string, catalog: Catalog): readonly string[] => {
  if (catalog.frameworks.has(id)) return [id];
  const supporting = catalog.supporting.get(id);
  if (supporting !== undefined) return supporting.resolvesTo;
  const language = LANGUAGES.find((candidate) => candidate === id);
  return language === undefined ? [] : (catalog.languages.get(language)?.resolvesTo ?? []);
};
