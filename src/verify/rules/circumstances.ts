import type { PackFact } from '../../evidence/pack/pack.ts';
import { type Context, claimsIn, factsOf, isWord, type Rule, speaksOf } from '../context.ts';
import type { Token } from '../tokens.ts';
import { BEST_PLACED } from '../words/phrases.ts';
import { PLACES } from '../words/relations.ts';

const PLACE_WORDS: readonly string[] = [...PLACES.keys(), ...BEST_PLACED];

const BEFORE: readonly string[] = ['for', 'given', 'build'];

/** "For a CRUD app, Django is good on hiring": the requirement is told as what the statement is about, not as a part that is brought. */
export const isCircumstance = (token: Token, at: number, tokens: readonly Token[]): boolean => {
  const before = tokens[at - 1];
  const opens = tokens[at - 2]?.sentence !== token.sentence;
  return token.kind === 'requirement' && (isWord(before, BEFORE) || (isWord(before, ['with']) && opens));
};

const fittingFacts = (requirement: string, { segment, index }: Context): PackFact[] =>
  segment.claims.flatMap((claim) =>
    claim.kind === 'fit' && claim.requirement === requirement ? factsOf(claim, index) : [],
  );

const isOfPart = ({ metric }: PackFact, requirement: string): boolean =>
  metric === requirement.replace(/^need\./, 'capability-');

/** The fact that serves it is told in the same sentence, and nothing beside it. */
const isServed = (requirement: string, sentence: readonly Token[], context: Context): boolean => {
  const { index } = context;
  const fitting = fittingFacts(requirement, context);
  const told = claimsIn(sentence, context).flatMap((claim) => factsOf(claim, index));
  const isPlaced = sentence.some((token) => isWord(token, PLACE_WORDS));
  return (
    fitting.some(({ metric }) => sentence.some((token) => speaksOf(token, metric, index))) &&
    told.every((fact) => fitting.includes(fact) || isOfPart(fact, requirement)) &&
    (!isPlaced || fitting.some(({ metric }) => metric === 'rank'))
  );
};

/** What is said under a requirement is what serves it by a claim: else it would be made to depend on it. */
export const circumstances: Rule = {
  name: 'circumstances',
  isBroken: (context) =>
    context.tokens.some(
      (token, at) =>
        isCircumstance(token, at, context.tokens) &&
        !isServed(
          token.text,
          context.tokens.filter(({ sentence }) => sentence === token.sentence),
          context,
        ),
    ),
};
