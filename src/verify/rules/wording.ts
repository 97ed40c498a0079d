import { type Context, citedFacts, clauseOf, factsOf, isWord, type Rule } from '../context.ts';
import { CONFIDENCE_PHRASES, IN_THE_BOX, PART_PHRASES } from '../words/phrases.ts';
import { ABSOLUTES } from '../words/qualities.ts';
import { CAUSAL, CONDITIONAL } from '../words/relations.ts';

/** Nothing is said to hold always, for all, for certain. */
export const absolutes: Rule = {
  name: 'absolutes',
  isBroken: ({ tokens }) => tokens.some((token) => isWord(token, ABSOLUTES)),
};

/** "Because" and its like stand only with a fact that serves a requirement or drives the pick. */
export const causes: Rule = {
  name: 'causes',
  isBroken: ({ tokens, segment, index }) =>
    tokens.some((token) => isWord(token, CAUSAL)) &&
    !segment.claims.some(
      (claim) =>
        claim.kind === 'fit' ||
        factsOf(claim, index).some(({ id }) => index.pack.required.drivers.includes(id)),
    ),
};

/** What would or could be is what would change the pick, or what has to be added where a part is not brought. */
export const conditionals: Rule = {
  name: 'conditionals',
  isBroken: (context) =>
    context.tokens.some((token) => isWord(token, CONDITIONAL)) &&
    !context.segment.claims.some((claim) => claim.kind === 'has' && !claim.value) &&
    !citedFacts(context).some(({ metric }) => metric === 'flip'),
};

/** The engine's words for how sure it is are said only where it says so. */
export const confidenceWords: Rule = {
  name: 'confidence-words',
  isBroken: (context) =>
    context.tokens.some(
      (token) =>
        isWord(token, CONFIDENCE_PHRASES) &&
        !citedFacts(context).some(({ metric, value }) => metric === 'confidence' && value === token.text),
    ),
};

/** Whether a part is built in, official or from third parties is said as the fact says it. */
export const partWords: Rule = {
  name: 'part-words',
  isBroken: (context) =>
    context.tokens.some((token, at) => {
      const facts = partsIn(at, context);
      if (isWord(token, IN_THE_BOX)) return facts.some(({ display }) => display !== 'built in');
      if (!isWord(token, PART_PHRASES)) return false;
      const wanted = token.text.startsWith('third part') ? 'third-party package' : token.text;
      return facts.length === 0 || facts.some(({ display }) => display !== wanted);
    }),
};

const partsIn = (at: number, context: Context) => {
  const cited = citedFacts(context).filter(({ kind }) => kind === 'bool');
  const names = clauseOf(at, context.tokens).filter(({ kind }) => kind === 'name');
  return cited.filter(({ subject }) => names.length === 0 || names.some(({ text }) => text === subject));
};
