import type { Catalog } from '../catalog/catalog.ts';
import { LANGUAGES, type LanguageId } from '../catalog/vocabulary.ts';
import type { Statement } from './statement.ts';

const isLanguage = (id: string): id is LanguageId => LANGUAGES.some((language) => language === id);

/** Languages a name stands for, the most usual first. */
export const languagesOf = (catalog: Catalog, hit: { kind: string; id: string }): LanguageId[] => {
  if (hit.kind === 'framework') return catalog.frameworks.get(hit.id)?.languages.slice(0, 1) ?? [];
  if (hit.kind === 'supporting') return catalog.supporting.get(hit.id)?.languages ?? [];
  return isLanguage(hit.id) ? [hit.id] : [];
};

/** Ranked frameworks a name resolves to. */
export const resolve = (catalog: Catalog, id: string): string[] => {
  if (catalog.frameworks.has(id)) return [id];
  if (isLanguage(id)) return catalog.languages.get(id)?.resolvesTo ?? [];
  return catalog.supporting.get(id)?.resolvesTo ?? [];
};

/** Options that names resolve to. */
export const optionStatements = (
  catalog: Catalog,
  members: readonly { id: string; words: string }[],
): Statement[] =>
  members.flatMap((member) =>
    resolve(catalog, member.id).map((id): Statement => ({ kind: 'option', id, words: member.words })),
  );
