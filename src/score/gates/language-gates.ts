import type { Catalog } from '../../catalog/catalog.ts';
import type { Framework } from '../../catalog/schemas/framework.ts';
import type { LanguageId } from '../../catalog/vocabulary.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { ruledOutByLanguage } from '../../profile/ruled-out-by-language.ts';
import { ratedLanguage, speaks } from '../language-family.ts';
import type { GateResult } from '../ranking.ts';

const nameOf = (language: LanguageId, catalog: Catalog): string =>
  catalog.languages.get(language)?.name ?? language;

type Exclusion = Requirements['excludedLanguages'][number];

/** Is it a name of the language itself, and not of something else that rules it out ("node", "no Java")? */
const isNameOf = (words: string, language: LanguageId, catalog: Catalog): boolean => {
  const record = catalog.languages.get(language);
  const own = [record?.name ?? language, ...(record?.aliases ?? []), ...(record?.people ?? [])];
  return own.some((name) => name.toLowerCase() === words.toLowerCase());
};

/** ", which you ruled out", or the words it was ruled out by where they name something else ("node", "no Java"). */
const ruledOutWords = (language: LanguageId, requirements: Requirements, catalog: Catalog): string => {
  const find = (id: LanguageId | undefined) =>
    requirements.excludedLanguages.find((entry) => entry.value === id);
  const words = (find(language) ?? find(catalog.languages.get(language)?.standsWith))?.words ?? '';
  return words === '' || isNameOf(words, language, catalog)
    ? ', which you ruled out'
    : `, and you ruled out "${words}"`;
};

/** "no Java", "no node", each statement once. */
const askedOf = (exclusions: readonly Exclusion[], catalog: Catalog): string => {
  const said = exclusions.map(({ value, words }) => {
    if (words === '' || isNameOf(words, value, catalog)) return `no ${nameOf(value, catalog)}`;
    return /^no\b/i.test(words) ? words : `no ${words}`;
  });
  return [...new Set(said)].join(' and ');
};

/**
 * The statements that have to go until a framework's language is allowed: its own, and that of the language it stands
 * with where its own is not enough.
 */
const exclusionsOf = (
  framework: Framework,
  requirements: Requirements,
  catalog: Catalog,
): readonly Exclusion[] => {
  const { excludedLanguages } = requirements;
  const language = ratedLanguage(framework);
  const host = catalog.languages.get(language)?.standsWith;
  const others = excludedLanguages.filter(({ value }) => value !== language);
  const isFree = !ruledOutByLanguage(framework, { ...requirements, excludedLanguages: others }, catalog);
  return excludedLanguages.filter(({ value }) => value === language || (value === host && !isFree));
};

/** Out when its languages are ruled out, see ruledOutByLanguage. */
export const excludedLanguageGate = (
  framework: Framework,
  requirements: Requirements,
  catalog: Catalog,
): GateResult | null => {
  const { excludedLanguages } = requirements;
  if (excludedLanguages.length === 0) return null;
  const rated = ratedLanguage(framework);
  if (!ruledOutByLanguage(framework, requirements, catalog))
    return {
      gate: 'excluded-language',
      outcome: 'pass',
      reason: 'it is not tied to a language you ruled out',
      asked: askedOf(excludedLanguages, catalog),
    };
  return {
    gate: 'excluded-language',
    outcome: 'fail',
    reason: `it is written in ${nameOf(rated, catalog)}${ruledOutWords(rated, requirements, catalog)}`,
    asked: askedOf(exclusionsOf(framework, requirements, catalog), catalog),
  };
};

/** Has to be in one of the languages asked for, or in one of the same family. */
export const mustLanguageGate = (
  framework: Framework,
  requirements: Requirements,
  catalog: Catalog,
): GateResult | null => {
  const wanted = [...new Set(requirements.mustLanguages.map(({ value }) => value))];
  if (wanted.length === 0) return null;
  const names = wanted.map((language) => nameOf(language, catalog)).join(' or ');
  const passes = wanted.some((language) => speaks(framework, language, catalog));
  return {
    gate: 'must-language',
    outcome: passes ? 'pass' : 'fail',
    reason: passes
      ? `it works in ${names}`
      : `it is written in ${nameOf(ratedLanguage(framework), catalog)}, and you asked for ${names}`,
    asked: names,
  };
};
