import { type Context, isWord, type Rule, topicsOf } from '../context.ts';
import type { Token } from '../tokens.ts';
import { LOADED_WORDS } from '../words/loaded-words.ts';
import { VERBS } from '../words/plain.ts';

const carries = (token: Token, { index }: Context): boolean =>
  ['fact', 'requirement', 'name'].includes(token.kind) ||
  (token.kind === 'word' && (LOADED_WORDS.has(token.text) || topicsOf(token, index).length > 0));

/** Addressing the asker, a clause may say what they asked: "as you described". */
const ADDRESS: readonly string[] = ['you', 'your', 'we', 'i'];
const ASIDES: readonly string[] = [
  'stated',
  'describe',
  'asked',
  'need',
  'needs',
  'want',
  'plan',
  'mean',
  'think',
  'see',
];

/** Every clause with a verb holds something proven: prose alone asserts nothing. */
export const anchored: Rule = {
  name: 'anchored',
  isBroken: (context) => {
    const { tokens } = context;
    const clauses = Map.groupBy(tokens, ({ clause }) => clause);
    return [...clauses.values()].some(
      (clause) =>
        clause.some((token) => isWord(token, VERBS)) &&
        !clause.some((token) => carries(token, context)) &&
        !(
          clause.some((token) => isWord(token, ADDRESS)) &&
          clause.filter((token) => isWord(token, VERBS)).every((token) => isWord(token, ASIDES))
        ),
    );
  },
};
