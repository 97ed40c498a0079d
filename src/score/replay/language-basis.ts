import type { Catalog } from '../../catalog/catalog.ts';
import type { Language } from '../../catalog/schemas/language.ts';
import type { LanguageId } from '../../catalog/vocabulary.ts';
import { familyOf, ratedLanguage } from '../language-family.ts';
import type { Basis } from './basis-of.ts';
import type { RankingScope } from './ranking-scope.ts';
import { cellWords } from './rating-basis.ts';

/** What the frameworks of a language inherit from it: its standing in a domain, and on the platforms asked for. */
const inherited = (language: Language, { criteria, domains, platforms }: RankingScope): Basis[] => {
  const basis = (metric: string, value: string): Basis => ({
    kind: 'rating',
    subject: language.id,
    metric,
    factId: null,
    value,
  });
  const wanted = criteria.has('ecosystem') ? [...domains] : [];
  return [
    ...wanted.flatMap((domain) => {
      const cell = language.ecosystem[domain];
      return cell === undefined ? [] : [basis(`ecosystem.${domain}`, cellWords(cell))];
    }),
    ...[...platforms].flatMap((platform) => {
      const cell = language.platforms[platform];
      return cell === undefined ? [] : [basis(`platforms.${platform}`, cellWords(cell))];
    }),
  ];
};

const distances = (from: Language, to: readonly LanguageId[]): Basis[] =>
  to.flatMap((language) => {
    const weeks = from.weeksTo[language];
    if (weeks === undefined) return [];
    const metric = `weeksTo.${language}`;
    return [{ kind: 'rating', subject: from.id, metric, factId: null, value: `${weeks} weeks` }];
  });

/** What the ranked frameworks inherit from their languages, and how far the team's languages are from them. */
export const languageBasis = (catalog: Catalog, scope: RankingScope): Basis[] => {
  const ranked = scope.options.flatMap((id) => {
    const framework = catalog.frameworks.get(id);
    return framework === undefined ? [] : [ratedLanguage(framework)];
  });
  const rated = new Set(ranked);
  const families = new Set(ranked.map((language) => familyOf(language, catalog)));
  return [...catalog.languages.values()].flatMap((language) => [
    ...(families.has(language.id) ? inherited(language, scope) : []),
    ...(scope.criteria.has('ramp_up') && (scope.team === null || scope.team.has(language.id))
      ? distances(language, [...rated])
      : []),
  ]);
};
