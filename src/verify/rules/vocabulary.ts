import { type Context, citedFacts, type Rule, topicsOf } from '../context.ts';
import { plain } from '../pack-index.ts';
import { isPlainWord } from '../words/is-plain-word.ts';
import { LOADED_WORDS } from '../words/loaded-words.ts';
import { UNKNOWN_WORDS } from '../words/relations.ts';

/** Words that the cited facts and requirements bring with them. */
const broughtWords = (context: Context): Set<string> => {
  const { segment, index, tokens } = context;
  const requirements = [
    ...segment.claims.flatMap((claim) => (claim.kind === 'fit' ? [claim.requirement] : [])),
    ...tokens.flatMap(({ kind, text }) => (kind === 'requirement' ? [text] : [])),
  ];
  return new Set([
    ...citedFacts(context).flatMap(({ metric }) => plain(metric.replace(/^capability-/, '')).split(' ')),
    ...requirements.flatMap((id) => {
      const words = plain(index.requirements.get(id) ?? '');
      return [words, ...words.split(' ')];
    }),
    ...(segment.claims.some(({ kind }) => kind === 'gap') ? UNKNOWN_WORDS : []),
  ]);
};

/**
 * Every word is one of the function words, the approved prose, the words that other rules check, or the words of the
 * cited facts and requirements. This is what stops inventions.
 */
export const vocabulary: Rule = {
  name: 'vocabulary',
  isBroken: (context) => {
    const brought = broughtWords(context);
    return context.tokens.some(
      (token) =>
        token.kind === 'word' &&
        !isPlainWord(token.text) &&
        !LOADED_WORDS.has(token.text) &&
        !brought.has(token.text) &&
        topicsOf(token, context.index).length === 0,
    );
  },
};
