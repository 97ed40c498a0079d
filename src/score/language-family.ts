import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import type { LanguageId } from '../catalog/vocabulary.ts';

/** The language whose ratings a language shares: JavaScript and TypeScript are one family, Java and Kotlin another. */
export const familyOf = (language: LanguageId, catalog: Catalog): LanguageId =>
  catalog.languages.get(language)?.ratedAs ?? language;

/**
 * The language a framework's ratings are read for.
 * @throws when the record names no language, which its schema rules out.
 */
export const ratedLanguage = (framework: Framework): LanguageId => {
  const [first] = framework.languages;
  if (first === undefined) throw new Error(`framework "${framework.id}" names no language`);
  return first;
};

/** Is the framework written in the language, or in one of its family? */
export const speaks = (framework: Framework, language: LanguageId, catalog: Catalog): boolean =>
  framework.languages.includes(language) ||
  familyOf(ratedLanguage(framework), catalog) === familyOf(language, catalog);
