import type { Catalog } from '../catalog/catalog.ts';
import type { FactRecord } from '../catalog/schemas/fact.ts';
import type { LanguageId, PlatformId } from '../catalog/vocabulary.ts';

const isLanguage = (id: string, catalog: Catalog): id is LanguageId =>
  catalog.languages.has(id as LanguageId);
const isPlatform = (id: string, catalog: Catalog): id is PlatformId =>
  catalog.platforms.has(id as PlatformId);

/** The facts stored with any record: framework, supporting, language or platform; none for an unknown id. */
export const factsOfRecord = (id: string, catalog: Catalog): readonly FactRecord[] => {
  const own = catalog.frameworks.get(id)?.facts ?? catalog.supporting.get(id)?.facts;
  if (own !== undefined) return own;
  if (isLanguage(id, catalog)) return catalog.languages.get(id)?.facts ?? [];
  if (isPlatform(id, catalog)) return catalog.platforms.get(id)?.facts ?? [];
  return [];
};

/** The facts of the language a framework is rated for: hiring and adoption are known for languages. */
export const languageFactsOf = (frameworkId: string, catalog: Catalog): readonly FactRecord[] => {
  const language = catalog.frameworks.get(frameworkId)?.languages[0];
  return language === undefined ? [] : (catalog.languages.get(language)?.facts ?? []);
};
