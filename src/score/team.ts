import type { Catalog } from '../catalog/catalog.ts';
import { type LanguageId, SKILL_LEVELS, type SkillLevel } from '../catalog/vocabulary.ts';
import type { Requirements } from '../profile/requirements.ts';
import { migrationOf } from './migration.ts';

export type TeamLanguage = { id: LanguageId; level: SkillLevel };

const betterLevel = (first: SkillLevel, second: SkillLevel): SkillLevel =>
  SKILL_LEVELS.indexOf(first) <= SKILL_LEVELS.indexOf(second) ? first : second;

/**
 * The languages a team can be taken to know, each once at its highest level. A team that names none but
 * runs something knows the language of what it runs well. Empty: nothing is known of the team.
 */
export const teamOf = (requirements: Requirements, catalog: Catalog): TeamLanguage[] => {
  const stated = new Map<LanguageId, SkillLevel>();
  for (const { value } of requirements.teamLanguages) {
    const known = stated.get(value.id);
    stated.set(value.id, known === undefined ? value.level : betterLevel(known, value.level));
  }
  if (stated.size > 0) return [...stated].map(([id, level]) => ({ id, level }));
  return (migrationOf(requirements, catalog)?.languages ?? []).map((id) => ({ id, level: 'expert' }));
};
