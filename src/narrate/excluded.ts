import type { Catalog } from '../catalog/catalog.ts';
import { ratedLanguage } from '../score/language-family.ts';
import type { ExcludedOption, GateResult, Ranking } from '../score/ranking.ts';
import { bannedNames, platformsAsked } from './constraint-words.ts';
import type { Line } from './explanation.ts';
import { houseReasonWords } from './house-rule-words.ts';
import { type Messages, messagesIn } from './messages/messages.ts';
import { nameOf } from './names.ts';

const MOST_NAMES = 8;

/** A reason of the engine, which begins with one option, said of several. */
const forSeveral = (reason: string): string =>
  reason
    .replace(/^it is\b/, 'they are')
    .replace(/^it has\b/, 'they have')
    .replace(/^it can(not)?\b/, 'they can$1')
    .replace(/^you ruled it out\b/, 'you ruled them out');

/** Whom a reason is about: the language in words, and whether it is said of one option or of several. */
type About = { language: string; count: number };

/** Why an option is out. The engine words its reasons in English; in other languages they are told by their kind. */
const reasonWords = (
  { gate, reason, asked, houseRule }: GateResult,
  about: About,
  catalog: Catalog,
  messages: Messages,
): string => {
  if (messages.lang === 'en') return about.count === 1 ? reason : forSeveral(reason);
  switch (gate) {
    case 'house-rule':
      return houseRule === undefined ? reason : houseReasonWords(houseRule, about.count, messages);
    case 'excluded-framework':
      return messages.say('excluded.framework', { count: about.count });
    case 'excluded-language':
      return messages.say('excluded.excluded-language', { ...about, asked: bannedNames(asked, messages) });
    case 'must-language':
      return messages.say('excluded.must-language', {
        ...about,
        asked: messages.list(asked.split(' or '), 'or'),
      });
    case 'platform':
      return messages.say('excluded.platform', {
        count: about.count,
        platforms: platformsAsked(asked, catalog, messages),
      });
    case 'native-binary':
      return messages.say('excluded.native-binary', { count: about.count });
    case 'support-until':
      return messages.say('excluded.support', {
        count: about.count,
        date: /\d{4}-\d{2}-\d{2}/.exec(reason)?.[0] ?? asked,
      });
    case 'named':
    case 'static-types':
      return reason;
  }
};

const languageOf = ({ id }: ExcludedOption, catalog: Catalog): string => {
  const framework = catalog.frameworks.get(id);
  return framework === undefined ? '' : nameOf(ratedLanguage(framework), catalog);
};

const unique = (reasons: readonly GateResult[]): GateResult[] => [
  ...new Map(reasons.map((reason) => [reason.reason, reason])).values(),
];

type Group = { reasons: GateResult[]; options: ExcludedOption[] };

/** A named option that a house rule rules out, then the others as they come. */
const houseRulesFirst = (named: readonly string[]) => {
  const place = ({ reasons, options }: Group): number =>
    reasons.some(({ gate }) => gate === 'house-rule') && options.some(({ id }) => named.includes(id)) ? 0 : 1;
  return (one: Group, other: Group): number => place(one) - place(other);
};

/**
 * Options that a hard constraint rules out, those with the same reason in one line. Being left out only because a
 * comparison did not name it is no exclusion worth a line. What is out by a house rule and was `named` goes first: who
 * asked for it is to see at once why it is not there.
 */
export const excludedLines = (
  ranking: Ranking,
  catalog: Catalog,
  messages: Messages = messagesIn('en'),
  named: readonly string[] = [],
): Line[] => {
  const groups = new Map<string, Group>();
  for (const option of ranking.excluded) {
    const reasons = unique(option.reasons);
    if (reasons.some(({ gate }) => gate === 'named') || reasons.length === 0) continue;
    const key = reasons.map(({ reason }) => reason).join('; ');
    const group = groups.get(key) ?? { reasons, options: [] };
    groups.set(key, { reasons, options: [...group.options, option] });
  }
  return [...groups.values()].toSorted(houseRulesFirst(named)).map(({ reasons, options }) => {
    const [first] = options;
    const language = first === undefined ? '' : languageOf(first, catalog);
    const told = reasons.map((reason) =>
      reasonWords(reason, { language, count: options.length }, catalog, messages),
    );
    const names = messages.listSome(
      options.map(({ id }) => nameOf(id, catalog)),
      MOST_NAMES,
    );
    const all = told.reduce((reasons, more) => messages.say('excluded.also', { reasons, more }));
    return { text: messages.say('excluded.line', { names, reasons: all }), factIds: [] };
  });
};
