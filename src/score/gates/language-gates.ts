import type { Catalog } from '../../catalog/catalog.ts';
import type { Framework } from '../../catalog/schemas/framework.ts';
import type { LanguageId } from '../../catalog/vocabulary.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { ruledOutByLanguage } from '../../profile/ruled-out.ts';
import { ratedLanguage, speaks } from '../language-family.ts';
import type { GateResult } from '../ranking.ts';

const nameOf = (language: LanguageId, catalog: Catalog): string =>
  catalog.languages.get(language)?.name ?? language;

/** ", which you ruled out", or the words it was ruled out by where they name something else ("node", "no Java"). */
const ruledOutWords = (language: LanguageId, requirements: Requirements, catalog: Catalog): string => {
  const record = catalog.languages.get(language);
  const find = (id: LanguageId | undefined) =>
    requirements.excludedLanguages.find((entry) => entry.value === id);
  const words = (find(language) ?? find(record?.standsWith))?.words ?? '';
  const own = [record?.name ?? language, ...(record?.aliases ?? []), ...(record?.people ?? [])];
  return words === '' || own.some((name) => name.toLowerCase() === words.toLowerCase())
    ? ', which you ruled out'
    : `, and you ruled out "${words}"`;
};

/** Out when its languages are ruled out, see ruledOutByLanguage. */
export const excludedLanguageGate = (
  framework: Framework,
  requirements: Requirements,
  catalog: Catalog,
): GateResult | null => {
  const excluded = new Set(requirements.excludedLanguages.map(({ value }) => value));
  if (excluded.size === 0) return null;
  const rated = ratedLanguage(framework);
  if (!ruledOutByLanguage(framework, requirements, catalog))
    return {
      gate: 'excluded-language',
      outcome: 'pass',
      reason: 'it is not tied to a language you ruled out',
    };
  return {
    gate: 'excluded-language',
    outcome: 'fail',
    reason: `it is written in ${nameOf(rated, catalog)}${ruledOutWords(rated, requirements, catalog)}`,
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
  return wanted.some((language) => speaks(framework, language, catalog))
    ? { gate: 'must-language', outcome: 'pass', reason: `it works in ${names}` }
    : {
        gate: 'must-language',
        outcome: 'fail',
        reason: `it is written in ${nameOf(ratedLanguage(framework), catalog)}, and you asked for ${names}`,
      };
};
