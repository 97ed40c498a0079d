import type { Catalog } from '../../catalog/catalog.ts';
import type { Framework } from '../../catalog/schemas/framework.ts';
import type { LanguageId } from '../../catalog/vocabulary.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { ruledOutByLanguage } from '../../profile/ruled-out.ts';
import { ratedLanguage, speaks } from '../language-family.ts';
import type { GateResult } from '../ranking.ts';

const nameOf = (language: LanguageId, catalog: Catalog): string =>
  catalog.languages.get(language)?.name ?? language;

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
  const name = nameOf(rated, catalog);
  return {
    gate: 'excluded-language',
    outcome: 'fail',
    reason: `it is written in ${name}, which you ruled out`,
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
