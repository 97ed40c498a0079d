import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import type { Requirements } from './requirements.ts';

/**
 * Is a framework out by its languages? It is when all of them are excluded: "no TypeScript" leaves what plain
 * JavaScript can use, "no Kotlin" what Java can. A language that stands with an excluded one goes along ("no
 * Java" takes Kotlin's frameworks with it) unless the team knows it or it has to be used.
 */
export const ruledOutByLanguage = (
  framework: Framework,
  requirements: Pick<Requirements, 'excludedLanguages' | 'mustLanguages' | 'teamLanguages'>,
  catalog: Catalog,
): boolean => {
  const excluded = new Set(requirements.excludedLanguages.map((entry) => entry.value));
  const wanted = new Set([
    ...requirements.mustLanguages.map((entry) => entry.value),
    ...requirements.teamLanguages.map((entry) => entry.value.id),
  ]);
  return framework.languages.every((language) => {
    if (excluded.has(language)) return true;
    const host = catalog.languages.get(language)?.standsWith;
    return host !== undefined && excluded.has(host) && !wanted.has(language);
  });
};
