import type { Catalog } from '../catalog/catalog.ts';
import { LANGUAGES, type LanguageId } from '../catalog/vocabulary.ts';
import type { Requirements } from '../profile/requirements.ts';
import { resolveRanked } from './resolve-ranked.ts';

/** What a team runs today: ranked frameworks that compete as "stay", and the languages its code is in. */
export type Migration = { staying: string[]; languages: LanguageId[] };

const languagesOf = (id: string, catalog: Catalog): readonly LanguageId[] => {
  const language = LANGUAGES.find((candidate) => candidate === id);
  if (language !== undefined) return [language];
  const supporting = catalog.supporting.get(id);
  if (supporting !== undefined && supporting.languages.length > 0) return supporting.languages;
  return resolveRanked(id, catalog).flatMap((ranked) => catalog.frameworks.get(ranked)?.languages ?? []);
};

/**
 * Reads `existing`. A runtime or a language ("we run Node") keeps its language but names no framework to
 * stay with. What the dataset does not know ("in-house") is taken to be in the team's own languages. Null
 * when nothing runs yet.
 */
export const migrationOf = (requirements: Requirements, catalog: Catalog): Migration | null => {
  const existing = requirements.existing.map(({ value }) => value);
  if (existing.length === 0) return null;
  const known = existing.flatMap((id) => languagesOf(id, catalog));
  const assumed = requirements.teamLanguages.map(({ value }) => value.id);
  const languages = new Set(known.length > 0 ? known : assumed);
  return {
    staying: [...new Set(existing.filter((id) => catalog.frameworks.has(id)))].sort(),
    languages: LANGUAGES.filter((language) => languages.has(language)),
  };
};
