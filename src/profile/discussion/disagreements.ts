import type { Catalog } from '../../catalog/catalog.ts';
import type { LanguageId } from '../../catalog/vocabulary.ts';
import { type Replacement, requirementChanges } from '../requirement-changes.ts';
import type { Requirements } from '../requirements.ts';
import type { Contribution } from './contributions.ts';
import type { Disagreement, Proposal } from './discussion.ts';
import { languagesOfOption, rulesOut } from './proposals.ts';

/** What one person asks for when their own turns are taken alone. */
export type Stance = {
  speaker: string;
  requirements: Requirements;
  /** Ids of what they allowed in so many words. */
  allowed: readonly string[];
  proposals: readonly string[];
};

/** Everybody's stance, in the order of their first word. */
export const stancesIn = (
  contributions: readonly Contribution[],
  requirementsOf: (speaker: string) => Requirements,
  proposals: readonly Proposal[],
): Stance[] =>
  [...new Set(contributions.map(({ speaker }) => speaker))].map((speaker) => ({
    speaker,
    requirements: requirementsOf(speaker),
    allowed: contributions
      .filter((contribution) => contribution.speaker === speaker)
      .flatMap(({ reading }) => reading.statements)
      .flatMap((statement) =>
        statement.kind === 'allow-framework' || statement.kind === 'allow-language' ? [statement.id] : [],
      ),
    proposals: proposals.filter(({ by }) => by.includes(speaker)).map(({ id }) => id),
  }));

/** What somebody rules out, by the id that was named first where several were meant by the same words. */
const exclusions = ({ requirements }: Stance): { id: string; ids: readonly string[] }[] => {
  const entries = [...requirements.excludedFrameworks, ...requirements.excludedLanguages];
  const words = [...new Set(entries.map((entry) => entry.words.toLowerCase()))];
  return words.map((each) => {
    const ids = entries.filter((entry) => entry.words.toLowerCase() === each).map(({ value }) => value);
    return { id: ids[0] ?? '', ids };
  });
};

const mustsOf = ({ requirements }: Stance): LanguageId[] =>
  requirements.mustLanguages.map(({ value }) => value);

/** One rules out what the other proposes, insists on, or allows. */
const overExclusions = (one: Stance, other: Stance, catalog: Catalog): Disagreement[] =>
  exclusions(one).flatMap(({ id, ids }): Disagreement[] => {
    const sides = { by: one.speaker, other: other.speaker };
    const option = other.proposals.find(
      (proposal) =>
        rulesOut(one.requirements, proposal, catalog) &&
        (ids.includes(proposal) || languagesOfOption(proposal, catalog).some((each) => ids.includes(each))),
    );
    if (option !== undefined) return [{ ...sides, kind: 'rules-out', id, option }];
    if (mustsOf(other).some((must) => ids.includes(must))) return [{ ...sides, kind: 'rules-out-wants', id }];
    return other.allowed.some((each) => ids.includes(each))
      ? [{ ...sides, kind: 'rules-out-allows', id }]
      : [];
  });

/** One insists on languages and the other proposes what is written in none of them. */
const overMusts = (one: Stance, other: Stance, catalog: Catalog): Disagreement[] => {
  const ids = mustsOf(one);
  if (ids.length === 0) return [];
  const family = (id: LanguageId): string => catalog.languages.get(id)?.ratedAs ?? id;
  const families = new Set(ids.map(family));
  const isOutside = (languages: readonly LanguageId[]): boolean =>
    languages.length > 0 && languages.every((language) => !families.has(family(language)));
  const option = other.proposals.find((proposal) => isOutside(languagesOfOption(proposal, catalog)));
  return option === undefined
    ? []
    : [{ kind: 'insists', by: one.speaker, other: other.speaker, ids, option }];
};

/** Two people insist on languages that have nothing in common. */
const overBothMusts = (one: Stance, other: Stance): Disagreement[] => {
  const ids = mustsOf(one);
  const others = mustsOf(other);
  const isApart = ids.length > 0 && others.length > 0 && !ids.some((id) => others.includes(id));
  return isApart ? [{ kind: 'insists-both', by: one.speaker, other: other.speaker, ids, others }] : [];
};

/** Wishes that have one value each; figures are facts, which are put right. */
const isWish = (change: Replacement): boolean => {
  switch (change.field) {
    case 'structure':
    case 'typed':
    case 'deadline':
    case 'supportUntil':
      return true;
    case 'priorities':
      return change.from.tier === 'ignore' || change.to.tier === 'ignore';
    default:
      return false;
  }
};

const overWishes = (one: Stance, other: Stance): Disagreement[] =>
  requirementChanges(one.requirements, other.requirements).flatMap((change): Disagreement[] =>
    change.kind === 'replaced' && isWish(change)
      ? [{ kind: 'differ', by: one.speaker, other: other.speaker, change }]
      : [],
  );

/** What any two people want and cannot both have, as far as it was said. */
export const disagreementsBetween = (stances: readonly Stance[], catalog: Catalog): Disagreement[] => {
  const pairs = stances.flatMap((one, index) =>
    stances.slice(index + 1).map((other): [Stance, Stance] => [one, other]),
  );
  return pairs.flatMap(([one, other]) => [
    ...overExclusions(one, other, catalog),
    ...overExclusions(other, one, catalog),
    ...overMusts(one, other, catalog),
    ...overMusts(other, one, catalog),
    ...overBothMusts(one, other),
    ...overWishes(one, other),
  ]);
};
