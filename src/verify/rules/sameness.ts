import { clauseOf, factsOf, isWord, type Rule, speaksOf } from '../context.ts';
import { SAME } from '../words/relations.ts';

/** "Level", "on a par", "the same" are said where a claim says that two are level, about its topic. */
export const sameness: Rule = {
  name: 'sameness',
  isBroken: ({ tokens, segment, index }) => {
    const level = segment.claims.filter((claim) => claim.kind === 'compare' && claim.relation === 'eq');
    return tokens.some((token, at) => {
      if (!isWord(token, SAME)) return false;
      const sentence = tokens.filter((each) => each.sentence === token.sentence);
      const clause = clauseOf(at, tokens);
      return !level.some((claim) =>
        factsOf(claim, index).every(
          ({ subject, metric }) =>
            sentence.some(({ kind, text }) => kind === 'name' && text === subject) &&
            (['points', 'rank'].includes(metric) ||
              [clause, sentence].some((stretch) => stretch.some((each) => speaksOf(each, metric, index)))),
        ),
      );
    });
  },
};
