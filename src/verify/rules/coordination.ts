import { type Context, factsOf, isWord, type Rule } from '../context.ts';
import type { Token } from '../tokens.ts';

const JOINERS: readonly string[] = ['and', 'or'];

/** "Compared with Rails, Django is ahead" has a comma and no list. */
const OPENERS: readonly string[] = ['with', 'to', 'than', 'unlike', 'against', 'beside', 'versus'];

/** Names said in one breath, "Django and Rails": what is said of one is said of both. */
export const coordinatedPairs = (tokens: readonly Token[]): [string, string][] =>
  tokens.flatMap((token, at): [string, string][] => {
    const joint = tokens[at - 1];
    const before = tokens[at - 2];
    const isListed = joint?.text === ',' && !isWord(tokens[at - 3], OPENERS);
    const isJoined = isWord(joint, JOINERS) || isListed;
    return token.kind === 'name' && before?.kind === 'name' && isJoined ? [[before.text, token.text]] : [];
  });

const metricsOf = (id: string, { segment, index }: Context): string[] => [
  ...new Set(
    segment.claims
      .flatMap((claim) => factsOf(claim, index))
      .flatMap((fact) => {
        const isAbout = fact.metric === 'gap' ? fact.id.split('.').includes(id) : fact.subject === id;
        return isAbout ? [fact.metric] : [];
      }),
  ),
];

/** Names said in one breath have claims about the same things. */
export const coordination: Rule = {
  name: 'coordination',
  isBroken: (context) =>
    coordinatedPairs(context.tokens).some(([one, other]) => {
      const [mine, theirs] = [metricsOf(one, context), metricsOf(other, context)];
      return mine.length !== theirs.length || mine.some((metric) => !theirs.includes(metric));
    }),
};
