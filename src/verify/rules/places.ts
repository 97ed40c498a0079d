import { type Context, clauseOf, isWord, nameAfter, type Rule, subjectAt, topicsOf } from '../context.ts';
import type { Token } from '../tokens.ts';
import { BEST_PLACED } from '../words/phrases.ts';
import { LEADING, PLACES } from '../words/relations.ts';

/** Orders that put an option first when its name follows: "use Rails", "begin with Rails". */
const ADVICE: readonly string[] = 'use using begin start settle commit consider put decide take adopt'.split(
  ' ',
);
const LINKS: readonly string[] = ['with', 'on', 'for', 'to', 'by', 'using'];

const isAdvice = (token: Token, at: number, tokens: readonly Token[]): boolean => {
  const next = isWord(tokens[at + 1], LINKS) ? tokens[at + 2] : tokens[at + 1];
  return isWord(token, ADVICE) && next?.kind === 'name';
};

/** The place a token says; null for one that says none. A lead over a named one is a comparison. */
const placeOf = (token: Token, at: number, tokens: readonly Token[]): number | null => {
  if (token.kind !== 'word') return null;
  if (BEST_PLACED.includes(token.text) || isAdvice(token, at, tokens)) return 1;
  const place = PLACES.get(token.text);
  if (place === undefined) return null;
  return LEADING.includes(token.text) && tokens[at + 1]?.kind === 'name' ? null : place;
};

/** Who holds which place by the claims: by rank, by how often one comes first, and by what would change the pick. */
type Held = { subject: string; place: number; isIf: boolean };

const heldPlaces = ({ segment, index }: Context): Held[] =>
  segment.claims.flatMap((claim): Held[] => {
    const fact = claim.kind === 'compare' ? undefined : index.facts.get(claim.fact);
    if (fact?.subject === undefined || fact.subject === null) return [];
    const { subject, metric, kind, value } = fact;
    if (metric === 'flip') return [{ subject, place: 1, isIf: true }];
    if (metric === 'confidence' && kind === 'number') return [{ subject, place: 1, isIf: false }];
    return kind === 'rank' && typeof value === 'number' ? [{ subject, place: value, isIf: false }] : [];
  });

const isShared = (place: number, { index }: Context): boolean =>
  index.pack.facts.filter(({ kind, value }) => kind === 'rank' && value === place).length > 1;

/** Each word for a place says the place that a claim gives to the one it is said of, in the sentence it stands in. */
export const places: Rule = {
  name: 'places',
  isBroken: (context) => {
    const { tokens, index } = context;
    const held = heldPlaces(context);
    return tokens.some((token, at) => {
      const place = placeOf(token, at, tokens);
      if (place === null) return false;
      const sentence = tokens.filter((each) => each.sentence === token.sentence);
      const isIf = sentence.some(
        ({ kind, text }) => kind === 'fact' && index.facts.get(text)?.metric === 'flip',
      );
      const subject = isAdvice(token, at, tokens) ? nameAfter(at, tokens) : subjectAt(at, tokens);
      const isHeld = held.some(
        (each) =>
          each.place === place && each.isIf === isIf && (each.subject === subject || subject === null),
      );
      const about = clauseOf(at, tokens).flatMap((each) => topicsOf(each, index).map(({ metric }) => metric));
      const isOnTopic = about.some(
        (metric) => !['rank', 'points', 'gap', 'confidence', 'flip'].includes(metric),
      );
      return !isHeld || (!isIf && (isShared(place, context) || isOnTopic));
    });
  },
};
