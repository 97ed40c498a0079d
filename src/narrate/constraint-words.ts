import type { Catalog } from '../catalog/catalog.ts';
import type { GateResult } from '../score/ranking.ts';
import { houseRuleToAsk } from './house-rule-words.ts';
import type { Messages } from './messages/messages.ts';
import { lowerFirst } from './words.ts';

/** A hard constraint as it was asked for, in the words of the engine. */
type Asked = Pick<GateResult, 'gate' | 'asked' | 'houseRule'>;

/** A name in plain words ("Shared hosting") is no name inside a sentence; "AWS Lambda" and "Ruby on Rails" are. */
const PLAIN_WORDS = /^\p{Lu}\p{Ll}+ \p{Ll}+$/u;

/** What was asked for, to follow "take back" or "without": a ban stands in quotation marks, as it was said. */
export const askedWords = (constraint: Asked, catalog: Catalog, messages: Messages): string => {
  if (constraint.houseRule !== undefined) return houseRuleToAsk(constraint.houseRule, messages);
  if (messages.lang !== 'en') return translated(constraint, catalog, messages);
  const { asked } = constraint;
  if (asked.startsWith('no ')) return `"${asked}"`;
  return PLAIN_WORDS.test(asked) ? lowerFirst(asked) : asked;
};

const translated = ({ gate, asked }: Asked, catalog: Catalog, messages: Messages): string => {
  switch (gate) {
    case 'excluded-framework':
    case 'excluded-language':
      return messages.say('relax.ban', { names: bannedNames(asked, messages) });
    case 'must-language':
      return messages.list(asked.split(' or '), 'or');
    case 'platform':
      return platformsAsked(asked, catalog, messages);
    case 'native-binary':
      return messages.say('need.native-binary');
    case 'support-until':
      return messages.say('relax.support', { date: asked.replace(/^support until /, '') });
    case 'house-rule':
    case 'named':
    case 'static-types':
      return asked;
  }
};

/** "Java and Ruby" of the engine's "no Java and no Ruby": names, or what somebody said in their place. */
export const bannedNames = (asked: string, messages: Messages): string =>
  messages.list(asked.split(/ and (?=no\b)/i).map((ban) => ban.replace(/^no /i, '')));

/** The platforms of a constraint in the asker's language. */
export const platformsAsked = (asked: string, catalog: Catalog, messages: Messages): string =>
  messages.list(
    asked.split(' or ').map((name) => {
      const platform = [...catalog.platforms.values()].find((record) => record.name === name);
      return platform === undefined ? name : messages.say(`platform.${platform.id}`);
    }),
    'or',
  );
