import type { ModelClaim } from '../../narrate/model/segments.ts';
import { type Context, claimsIn, clauseOf, factsOf, isWord, type Rule, subjectAt } from '../context.ts';
import { GOOD, WEAK } from '../level.ts';
import type { Token } from '../tokens.ts';
import { BELITTLING, BLAME, COSTS, PRAISE } from '../words/qualities.ts';

const SMALL_GAP = 5;

/** Does a claim bear out praise of this option? */
const bearsPraise = (claim: ModelClaim, subject: string | null, { index }: Context): boolean => {
  const facts = factsOf(claim, index);
  if (claim.kind === 'compare') {
    const better = (claim.relation === 'gt') === (facts[0]?.direction === 'up') ? facts[0] : facts[1];
    return claim.relation !== 'eq' && better?.subject === subject;
  }
  const [fact] = facts;
  if (fact === undefined || (subject !== null && fact.subject !== subject)) return false;
  if (claim.kind === 'fit') return true;
  if (claim.kind === 'has') return claim.value;
  if (claim.kind === 'extreme') return (claim.end === 'max') === (fact.direction === 'up');
  if (fact.kind === 'rank') return fact.value === 1;
  if (fact.kind === 'bool') return fact.value === true;
  return (
    fact.kind === 'score' && fact.metric !== 'points' && typeof fact.value === 'number' && fact.value >= GOOD
  );
};

/** Does a claim bear out blame: a weak value, the biggest drawback, a missing part, the lesser side, a small gap? */
const bearsBlame = (claim: ModelClaim, subject: string | null, { index }: Context): boolean => {
  const facts = factsOf(claim, index);
  if (claim.kind === 'compare') {
    const worse = (claim.relation === 'gt') === (facts[0]?.direction === 'up') ? facts[1] : facts[0];
    return claim.relation !== 'eq' && facts.some((each) => each.subject === subject) && worse !== undefined;
  }
  const [fact] = facts;
  if (fact === undefined || (subject !== null && fact.subject !== subject && fact.metric !== 'gap'))
    return false;
  if (claim.kind === 'has') return !claim.value;
  if (claim.kind === 'fit' || claim.kind === 'rank') return false;
  if (claim.kind === 'extreme') return (claim.end === 'min') === (fact.direction === 'up');
  if (fact.kind === 'delta') return typeof fact.value === 'number' && Math.abs(fact.value) < SMALL_GAP;
  if (fact.kind !== 'score' || fact.metric === 'points' || typeof fact.value !== 'number') return false;
  return fact.value < WEAK || (fact.id === index.pack.required.drawback && fact.value < GOOD);
};

/** "The drawback" is the biggest one by the engine, whatever its value. */
const bearsCost = (claim: ModelClaim, subject: string | null, { index }: Context): boolean =>
  claim.kind === 'value' &&
  claim.fact === index.pack.required.drawback &&
  [null, index.pack.required.first].includes(subject);

/** "A drawback" is any: blame like other blame. */
const bearsOneCost: typeof bearsCost = (claim, subject, context) =>
  bearsCost(claim, subject, context) || bearsBlame(claim, subject, context);

/** What is not good, or a small gap, may be made little of. */
const bearsBelittling = (claim: ModelClaim, subject: string | null, context: Context): boolean => {
  const fact = claim.kind === 'value' ? context.index.facts.get(claim.fact) : undefined;
  const isMiddling =
    fact?.kind === 'score' &&
    fact.metric !== 'points' &&
    fact.subject === subject &&
    typeof fact.value === 'number' &&
    fact.value < GOOD;
  return isMiddling || bearsBlame(claim, subject, context);
};

const bearerOf = (token: Token, before: Token | undefined): typeof bearsPraise | null => {
  if (isWord(token, PRAISE)) return bearsPraise;
  if (isWord(token, COSTS)) return isWord(before, ['a']) ? bearsOneCost : bearsCost;
  if (isWord(token, BELITTLING)) return bearsBelittling;
  return isWord(token, BLAME) ? bearsBlame : null;
};

/** Praise and blame stand only where a claim of their clause bears them out. */
export const qualities: Rule = {
  name: 'qualities',
  isBroken: (context) =>
    context.tokens.some((token, at) => {
      const bears = bearerOf(token, context.tokens[at - 1]);
      if (bears === null) return false;
      const subject = subjectAt(at, context.tokens);
      const about = claimsIn(clauseOf(at, context.tokens), context);
      const own = about.filter((claim) =>
        factsOf(claim, context.index).some((fact) => fact.subject === subject),
      );
      const judged = own.length > 0 ? own : about;
      return (
        !judged.some((claim) => bears(claim, subject, context)) ||
        !judged.every((claim) => bears(claim, subject, context) || isAside(claim, context))
      );
    }),
};

/** A place or score beside it is told for itself: it neither bears praise nor speaks against it. */
const isAside = (claim: ModelClaim, { index, segment }: Context): boolean => {
  if (segment.claims.length === 1) return false;
  const [fact] = factsOf(claim, index);
  return fact !== undefined && ['points', 'confidence', 'flip'].includes(fact.metric);
};
