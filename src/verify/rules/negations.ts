import type { ModelClaim } from '../../narrate/model/segments.ts';
import { type Context, factsOf, isWord, type Rule, speaksOf } from '../context.ts';
import type { Token } from '../tokens.ts';
import { NEGATION, SAME, UNKNOWN_WORDS } from '../words/relations.ts';

/** Says a claim that something is not so? A part that is not brought, a thing nobody knows. */
const isNegative = (claim: ModelClaim): boolean =>
  claim.kind === 'gap' || (claim.kind === 'has' && !claim.value);

/** Clauses in which a claim is told, by topic or slot, with its record or with none named. */
const clausesOf = (claim: ModelClaim, { tokens, index }: Context): Set<number> =>
  new Set(
    factsOf(claim, index).flatMap((fact) =>
      tokens
        .filter((token) =>
          token.kind === 'fact' ? token.text === fact.id : speaksOf(token, fact.metric, index),
        )
        .map(({ clause }) => clause),
    ),
  );

const named = (clause: number, tokens: readonly Token[]): string[] =>
  tokens.filter((token) => token.kind === 'name' && token.clause === clause).map(({ text }) => text);

const sayUnknown = (clause: number, tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.clause === clause && isWord(token, UNKNOWN_WORDS));

/** Is the one negation of this clause what a negative claim says? */
const isBacked = (clause: number, context: Context): boolean => {
  const { tokens, segment, index } = context;
  const sentence = tokens.find((token) => token.clause === clause)?.sentence;
  const clauseNames = named(clause, tokens);
  const negative = segment.claims.filter(isNegative).filter((claim) => {
    const subjects = factsOf(claim, index).map(({ subject }) => subject);
    return clauseNames.length === 0 || clauseNames.some((id) => subjects.includes(id));
  });
  const positive = segment.claims.filter((claim) => !isNegative(claim));
  const told = (claim: ModelClaim): boolean => clausesOf(claim, context).has(clause);
  const isNeutral = !segment.claims.some(told);
  const sentences = tokens.filter((token) => token.sentence === sentence).map((token) => token.clause);
  const isNearby = (claim: ModelClaim): boolean =>
    isNeutral && [...clausesOf(claim, context)].some((each) => sentences.includes(each));
  const backing = negative.filter((claim) => told(claim) || isNearby(claim));
  const others = positive.filter(
    (claim) =>
      told(claim) &&
      claim.kind !== 'fit' &&
      !backing.some((back) => back.kind === 'has' && claim.kind === 'has' && back.fact !== claim.fact),
  );
  return (
    backing.length > 0 &&
    others.length === 0 &&
    backing.every((claim) => (claim.kind === 'gap') === sayUnknown(clause, tokens))
  );
};

/** Each negative claim is told with a negation, each positive one without. */
const isUntold = (claim: ModelClaim, denied: readonly number[], context: Context): boolean => {
  const { tokens } = context;
  const told = [...clausesOf(claim, context)];
  const sentences = new Set(
    tokens.filter(({ clause }) => told.includes(clause)).map(({ sentence }) => sentence),
  );
  return !tokens.some(({ clause, sentence }) => denied.includes(clause) && sentences.has(sentence));
};

/** That something is known is never claimed: "known" needs its negation, unless a requirement that is cited says which language the team knows. */
const KNOWING: readonly string[] = ['known', 'know', 'knows'];

const LANGUAGE_WORDS: readonly string[] = ['language', 'languages'];

const isKnowing = (token: Token, denied: readonly number[], { segment, index, tokens }: Context): boolean =>
  isWord(token, KNOWING) &&
  !denied.includes(token.clause) &&
  !(
    tokens.some((each) => each.clause === token.clause && isWord(each, LANGUAGE_WORDS)) &&
    segment.claims.some(
      (claim) =>
        claim.kind === 'fit' && (index.requirements.get(claim.requirement) ?? '').includes(token.text),
    )
  );

/** Negations agree with the claims: one where a claim denies something, none where it does not, never two. */
export const negations: Rule = {
  name: 'negations',
  isBroken: (context) => {
    const { tokens, segment } = context;
    const denials = tokens.filter((token) => isWord(token, NEGATION) && !isWord(token, SAME));
    const denied = [...new Set(denials.map(({ clause }) => clause))];
    return (
      denied.some((clause) => denials.filter((token) => token.clause === clause).length > 1) ||
      denied.some((clause) => !isBacked(clause, context)) ||
      tokens.some((token) => isKnowing(token, denied, context)) ||
      segment.claims.some((claim) => isNegative(claim) && isUntold(claim, denied, context))
    );
  },
};
