import { isWord, type Rule } from '../context.ts';
import { NUMBER_WORDS, UNITS } from '../words/qualities.ts';

/** No digit, number in words, multiplier or percent outside a slot, and no unit beside one: the slot brings its own. */
export const figures: Rule = {
  name: 'figures',
  isBroken: ({ tokens, segment }) =>
    /\d/.test(segment.text.replaceAll(/\{[^{}]*\}/g, '')) ||
    tokens.some((token) => isWord(token, NUMBER_WORDS)) ||
    tokens.some((token, at) => token.kind === 'fact' && isWord(tokens[at + 1], UNITS)),
};
