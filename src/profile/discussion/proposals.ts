import type { Catalog } from '../../catalog/catalog.ts';
import { LANGUAGES, type LanguageId } from '../../catalog/vocabulary.ts';
import type { TurnReading } from '../read-turn.ts';
import type { Requirements } from '../requirements.ts';
import { ruledOutByLanguage } from '../ruled-out-by-language.ts';
import type { Contribution } from './contributions.ts';
import type { Proposal } from './discussion.ts';

const languageNamed = (id: string): LanguageId | undefined => LANGUAGES.find((language) => language === id);

/** Ids a turn names as what runs today or as allowed again: neither puts them up. */
const notPutUp = ({ statements }: TurnReading): ReadonlySet<string> =>
  new Set(
    statements.flatMap((statement) =>
      statement.kind === 'existing' ||
      statement.kind === 'allow-framework' ||
      statement.kind === 'allow-language'
        ? [statement.id]
        : [],
    ),
  );

/** What one turn puts up, each with the words it was named by. */
const putUpIn = ({ reading }: Contribution, catalog: Catalog): { id: string; words: string }[] => {
  const { names } = reading;
  const left = notPutUp(reading);
  const known = names.named.flatMap((id) => {
    const words = names.hits.find((hit) => hit.id === id && hit.polarity === 'plain')?.words;
    const isOption = catalog.frameworks.has(id) || languageNamed(id) !== undefined;
    return words === undefined || !isOption || left.has(id) ? [] : [{ id, words }];
  });
  const unknown = names.unknown.flatMap(({ name, kind }) =>
    kind === 'backend-framework' ? [{ id: name, words: name }] : [],
  );
  return [...known, ...unknown];
};

/** Does a requirement rule an option out, by its name or by all of its languages? */
export const rulesOut = (requirements: Requirements, option: string, catalog: Catalog): boolean => {
  if (requirements.excludedFrameworks.some(({ value }) => value === option)) return true;
  const framework = catalog.frameworks.get(option);
  if (framework !== undefined) return ruledOutByLanguage(framework, requirements, catalog);
  return requirements.excludedLanguages.some(({ value }) => value === option);
};

/** The languages an option is written in; those of a language are itself. */
export const languagesOfOption = (option: string, catalog: Catalog): readonly LanguageId[] => {
  const language = languageNamed(option);
  return language === undefined ? (catalog.frameworks.get(option)?.languages ?? []) : [language];
};

/** Options in the order they were first named, without those that whoever put them up has ruled out since. */
export const proposalsIn = (
  contributions: readonly Contribution[],
  stanceOf: (speaker: string) => Requirements,
  catalog: Catalog,
): Proposal[] => {
  const proposals = new Map<string, Proposal>();
  for (const contribution of contributions) {
    const { speaker } = contribution;
    for (const { id, words } of putUpIn(contribution, catalog)) {
      if (rulesOut(stanceOf(speaker), id, catalog)) continue;
      const proposal = proposals.get(id) ?? { id, words, by: [] };
      if (!proposal.by.includes(speaker)) proposal.by.push(speaker);
      proposals.set(id, proposal);
    }
  }
  return [...proposals.values()];
};
