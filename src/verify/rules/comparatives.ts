import type { ModelClaim } from '../../narrate/model/segments.ts';
import {
  type Context,
  clauseOf,
  factsOf,
  isWord,
  nameAfter,
  type Rule,
  speaksOf,
  subjectAt,
  topicsOf,
} from '../context.ts';
import type { Token } from '../tokens.ts';
import { AMOUNT, LEADING, QUALITY, SPECIFIC } from '../words/relations.ts';
import { coordinatedPairs } from './coordination.ts';

type Compare = Extract<ModelClaim, { kind: 'compare' }>;

/** Words that put a comparison against everything else: no single pair proves that. */
const EVERYTHING_ELSE: readonly string[] = [
  'others',
  'other',
  'rest',
  'field',
  'alternatives',
  'competition',
  'else',
];
const THAN: readonly string[] = ['than', 'over'];
/** What opens a comparison that names its other side first: "compared with Rails, Django is ahead". */
const OPENERS: readonly string[] = ['compared', 'unlike', 'against', 'versus', 'beside', 'relative', 'than'];
const REACH = 4;

const isComparative = (token: Token, at: number, tokens: readonly Token[]): boolean => {
  if (token.kind !== 'word') return false;
  if (LEADING.includes(token.text)) return tokens[at + 1]?.kind === 'name';
  return QUALITY.has(token.text) || SPECIFIC.has(token.text) || AMOUNT.has(token.text);
};

/** What a comparative means for the asker when it is about this metric: 1 better, -1 worse, null nothing that it can mean. */
const senseOf = (at: number, claim: Compare, { tokens, index }: Context): 1 | -1 | null => {
  const word = tokens[at]?.text ?? '';
  const fact = index.facts.get(claim.left);
  if (fact === undefined) return null;
  const plainSense = LEADING.includes(word) ? 1 : QUALITY.get(word);
  if (plainSense !== undefined) return plainSense;
  const specific = SPECIFIC.get(word);
  if (specific !== undefined) return specific[fact.metric] ?? null;
  const amount = AMOUNT.get(word);
  if (amount === undefined) return null;
  const noun = tokens
    .slice(at + 1, at + 1 + REACH)
    .flatMap((token) => topicsOf(token, index).filter(({ metric }) => metric === fact.metric))
    .at(0);
  if (noun !== undefined && noun.more !== 0) return amount === noun.more ? 1 : -1;
  const next = tokens[at + 1];
  if (fact.metric === 'points') return next?.kind !== 'word' || next.text === 'than' ? amount : null;
  return fact.kind === 'number' && fact.direction !== 'none'
    ? amount === (fact.direction === 'up' ? 1 : -1)
      ? 1
      : -1
    : null;
};

/** Who is compared with whom, in the order of the text; `other` is null when the text leaves it open. */
const sidesAt = (at: number, { tokens }: Context): { subject: string | null; other: string | null } => {
  const sentence = tokens[at]?.sentence;
  const before = tokens.flatMap((token, place) =>
    token.kind === 'name' && token.sentence === sentence && place < at ? [{ id: token.text, place }] : [],
  );
  const nearest = subjectAt(at, tokens);
  const after = nameAfter(at, tokens);
  // "is ahead of Rails on hiring, but behind Rails on security": the subject is who the sentence is about.
  const subject = nearest === after ? (before.findLast(({ id }) => id !== after)?.id ?? nearest) : nearest;
  if (after !== null && after !== subject) return { subject, other: after };
  const opened = before.find(
    ({ id, place }) =>
      id !== subject && tokens.slice(Math.max(0, place - 2), place).some((t) => isWord(t, OPENERS)),
  );
  return { subject, other: opened?.id ?? null };
};

/** What a comparison with its topic in the same clause is about; with none there, the topics of the sentence. */
const claimsAt = (at: number, context: Context): Compare[] => {
  const { tokens, index, segment } = context;
  const compares = segment.claims.filter((claim): claim is Compare => claim.kind === 'compare');
  const about = (stretch: readonly Token[]): Compare[] =>
    compares.filter((claim) =>
      factsOf(claim, index).some(({ metric }) => stretch.some((token) => speaksOf(token, metric, index))),
    );
  const inClause = about(clauseOf(at, tokens));
  if (inClause.length > 0) return inClause;
  const inSentence = about(tokens.filter(({ sentence }) => sentence === tokens[at]?.sentence));
  return inSentence.length > 0 ? inSentence : compares.filter(isAboutPoints(context));
};

/** Who is ahead overall needs no topic. */
const isAboutPoints =
  ({ index }: Context) =>
  ({ left }: Compare): boolean =>
    ['points', 'rank'].includes(index.facts.get(left)?.metric ?? '');

/** 1 when the claim puts `subject` in the better place, -1 when in the worse, 0 level or not about it. */
const standingOf = (subject: string | null, claim: Compare, { index }: Context): 1 | 0 | -1 => {
  const [left, right] = [index.facts.get(claim.left), index.facts.get(claim.right)];
  if (left === undefined || right === undefined || claim.relation === 'eq') return 0;
  const leftIsBetter = (claim.relation === 'gt') === (left.direction === 'up');
  if (subject === left.subject) return leftIsBetter ? 1 : -1;
  return subject === right.subject ? (leftIsBetter ? -1 : 1) : 0;
};

const pairs = (claim: Compare, ids: readonly (string | null)[], { index }: Context): boolean => {
  const subjects = factsOf(claim, index).map(({ subject }) => subject);
  return ids.every((id) => id === null || subjects.includes(id));
};

/** Two places claimed tell who is ahead of whom as well. */
const isToldByPlaces = (
  at: number,
  subject: string | null,
  other: string | null,
  context: Context,
): boolean => {
  const { segment, index, tokens } = context;
  const place = (id: string | null): number | null => {
    const fact = segment.claims
      .flatMap((claim) => (claim.kind === 'rank' ? (index.facts.get(claim.fact) ?? []) : []))
      .find((each) => each.subject === id);
    return typeof fact?.value === 'number' ? fact.value : null;
  };
  const sense = QUALITY.get(tokens[at]?.text ?? '') ?? (LEADING.includes(tokens[at]?.text ?? '') ? 1 : null);
  const [own, theirs] = [place(subject), place(other)];
  if (sense === null || own === null || theirs === null || own === theirs) return false;
  const namesTopic = clauseOf(at, tokens).some((token) =>
    topicsOf(token, index).some(({ metric }) => !['rank', 'points', 'gap'].includes(metric)),
  );
  return !namesTopic && own < theirs === (sense === 1);
};

/** A gap claimed tells that the first place is ahead. */
const isToldByGap = (at: number, subject: string | null, other: string | null, context: Context): boolean =>
  context.segment.claims.some((claim) => {
    const fact = claim.kind === 'value' ? context.index.facts.get(claim.fact) : undefined;
    if (fact?.metric !== 'gap' || typeof fact.value !== 'number' || fact.value < 2) return false;
    const [, first, second] = fact.id.split('.');
    const sense = QUALITY.get(context.tokens[at]?.text ?? '');
    if (other !== null && ![first, second].includes(other)) return false;
    return (subject === first && sense === 1) || (subject === second && sense === -1);
  });

/** Every pair that a comparative compares: names said in one breath with a side are compared as well. */
const isUnproven = (at: number, context: Context): boolean => {
  const { subject, other } = sidesAt(at, context);
  const joined = coordinatedPairs(context.tokens);
  const beside = (id: string | null): (string | null)[] => [
    id,
    ...joined.flatMap((pair) => (id !== null && pair.includes(id) ? pair.filter((each) => each !== id) : [])),
  ];
  return beside(subject).some((one) =>
    beside(other).some((rival) => (one === null || one !== rival) && isPairUnproven(at, one, rival, context)),
  );
};

const isPairUnproven = (
  at: number,
  subject: string | null,
  other: string | null,
  context: Context,
): boolean => {
  const { tokens } = context;
  const rest = tokens.slice(at + 1).filter(({ sentence }) => sentence === tokens[at]?.sentence);
  if (rest.some((token) => isWord(token, EVERYTHING_ELSE))) return true;
  const than = rest.findIndex((token) => isWord(token, THAN));
  if (than >= 0 && !rest.slice(than + 1, than + 4).some(({ kind }) => kind === 'name' || kind === 'fact'))
    return true;
  const claims = claimsAt(at, context).filter((claim) => pairs(claim, [subject, other], context));
  if (claims.length === 0) {
    return !(isToldByPlaces(at, subject, other, context) || isToldByGap(at, subject, other, context));
  }
  return claims.some((claim) => {
    const sense = senseOf(at, claim, context);
    return sense === null || sense !== standingOf(subject, claim, context);
  });
};

/** A comparison claimed is told by a comparative about it: one on another topic does not tell it as well. */
const isUntold = (claim: Compare, context: Context): boolean => {
  const { tokens, index } = context;
  if (claim.relation === 'eq') return false;
  const showsBoth = [claim.left, claim.right].every((id) =>
    tokens.some(({ kind, text }) => kind === 'fact' && text === id),
  );
  const isOverall = isAboutPoints(context)(claim);
  return (
    !showsBoth &&
    !isOverall &&
    index.facts.has(claim.left) &&
    !tokens.some((token, at) => isComparative(token, at, tokens) && claimsAt(at, context).includes(claim))
  );
};

/** "Than" without anything that compares: "other than Django". */
const isLooseThan = ({ tokens }: Context): boolean =>
  tokens.some(
    (token) =>
      isWord(token, ['than']) &&
      !tokens.some((each, at) => each.sentence === token.sentence && isComparative(each, at, tokens)),
  );

/** Each comparative says what a claim says: about its metric, in its direction, in the order of the clause. */
export const comparatives: Rule = {
  name: 'comparatives',
  isBroken: (context) =>
    isLooseThan(context) ||
    context.segment.claims.some((claim) => claim.kind === 'compare' && isUntold(claim, context)) ||
    context.tokens.some((token, at) => isComparative(token, at, context.tokens) && isUnproven(at, context)),
};
