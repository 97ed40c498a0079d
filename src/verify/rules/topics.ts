import { type Context, citedFacts, type Rule, topicsOf } from '../context.ts';
import { plain } from '../pack-index.ts';
import { isPlainWord } from '../words/is-plain-word.ts';
import { LOADED_WORDS } from '../words/loaded-words.ts';
import { IN_THE_BOX } from '../words/phrases.ts';

/** Metrics that may be spoken of: of the claims, and of the requirements they serve. */
const licensed = (context: Context): Set<string> => {
  const { segment, index } = context;
  const requirements = segment.claims.flatMap((claim) => (claim.kind === 'fit' ? [claim.requirement] : []));
  return new Set([
    ...citedFacts(context).map(({ metric }) => metric),
    ...requirements.map((id) => id.replace(/^need\./, 'capability-').replace(/^priority\./, '')),
    ...requirements.flatMap((id) =>
      [...index.topics]
        .filter(([phrase]) => ` ${plain(index.requirements.get(id) ?? '')} `.includes(` ${phrase} `))
        .flatMap(([, topics]) => topics.map(({ metric }) => metric)),
    ),
  ]);
};

/** Nothing is spoken of that no claim is about. */
export const topicsClaimed: Rule = {
  name: 'topics-claimed',
  isBroken: (context) => {
    const allowed = licensed(context);
    const hasBuiltIn = citedFacts(context).some(
      ({ kind, display }) => kind === 'bool' && display === 'built in',
    );
    return context.tokens.some((token) => {
      const topics = topicsOf(token, context.index);
      return (
        topics.length > 0 &&
        !isPlainWord(token.text) &&
        !LOADED_WORDS.has(token.text) &&
        !(hasBuiltIn && IN_THE_BOX.includes(token.text)) &&
        !topics.some(({ metric }) => allowed.has(metric))
      );
    });
  },
};
