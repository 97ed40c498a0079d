import type { PackFact } from '../../evidence/pack/pack.ts';
import { type Context, isWord, type Rule, topicsOf } from '../context.ts';
import type { PackIndex } from '../pack-index.ts';
import type { Token } from '../tokens.ts';
import { isPlainWord } from '../words/is-plain-word.ts';
import { CONDITIONAL } from '../words/relations.ts';

const PLACE_NOUNS: readonly string[] = ['place', 'position', 'spot'];
const ARTICLES: readonly string[] = ['a', 'an', 'the', 'its', 'their'];
const BEFORE_PLACE: readonly string[] =
  'in takes take taking comes come finishes finish ranks ranked is are ends lands'.split(' ');
const BEFORE_POINTS: readonly string[] = 'with scores score scored has have reaches against and'.split(' ');
const BEFORE_WORD: readonly string[] = 'a an is as'.split(' ');
const BEFORE_GAP: readonly string[] = 'by is are of just only lead margin gap'.split(' ');
const OPENING = /^(?:under|in|on|out|up|at|for|with)\b/;

/** "How sure this is: 82 of 100 points" would be no measure of that. */
const isOnConfidence = (at: number, tokens: readonly Token[], index: PackIndex): boolean =>
  tokens.some(
    (token) =>
      token.sentence === tokens[at]?.sentence &&
      topicsOf(token, index).some(({ metric }) => metric === 'confidence'),
  );

const OVERALL: readonly string[] = ['points', 'rank', 'gap', 'flip'];

/** Points and places are of an option as a whole: in a sentence on one topic they would be taken for that. */
const isOnTopic = (at: number, tokens: readonly Token[], index: PackIndex): boolean =>
  tokens.some((token) => {
    if (token.sentence !== tokens[at]?.sentence) return false;
    if (token.kind === 'requirement') return token.text.startsWith('need.');
    const topics = topicsOf(token, index);
    return (
      topics.length > 0 && !isPlainWord(token.text) && !topics.some(({ metric }) => OVERALL.includes(metric))
    );
  });

/** A condition belongs to what would change: "would lead", "instead", "the pick changes". */
const isConditional = (at: number, tokens: readonly Token[], index: PackIndex): boolean =>
  tokens.some(
    (token) =>
      token.sentence === tokens[at]?.sentence &&
      (isWord(token, CONDITIONAL) || topicsOf(token, index).some(({ metric }) => metric === 'flip')),
  );

/** What may stand beside a slot, by what it shows: an ordinal, a share, a distance, a condition. */
const fitsItsPlace = (fact: PackFact, at: number, { tokens, index }: Context): boolean => {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const endsHere = after === undefined || after.kind === 'mark';
  if (isWord(after, PLACE_NOUNS) && fact.kind !== 'rank') return false;
  switch (fact.metric) {
    case 'rank':
      return isWord(before, BEFORE_PLACE) && !isWord(after, ['of']) && !isOnTopic(at, tokens, index);
    case 'points':
      return (
        (before === undefined || before.kind === 'mark' || isWord(before, BEFORE_POINTS)) &&
        !isWord(after, ['of']) &&
        !isOnTopic(at, tokens, index)
      );
    case 'confidence':
      return fact.kind === 'number'
        ? isWord(after, ['of'])
        : !isWord(after, ['of', 'for']) &&
            (isWord(before, BEFORE_WORD) || (before?.text === ':' && isOnConfidence(at, tokens, index)));
    case 'gap':
      return (
        !isOnTopic(at, tokens, index) &&
        (isWord(after, ['apart']) || (isWord(before, BEFORE_GAP) && !isWord(after, ['of'])))
      );
    case 'flip':
      return endsHere && isConditional(at, tokens, index);
    default:
      return true;
  }
};

/** A noun right after a value would be its unit. "A good ecosystem" is an adjective before its own noun. */
const isFollowedByUnit = (fact: PackFact, at: number, { tokens, index }: Context): boolean => {
  const after = tokens[at + 1];
  if (after === undefined) return false;
  const topics = topicsOf(after, index);
  if (topics.length === 0 || OPENING.test(after.text) || after.text === 'apart') return false;
  if (PLACE_NOUNS.includes(after.text)) return false;
  return !(isWord(tokens[at - 1], ARTICLES) && topics.some(({ metric }) => metric === fact.metric));
};

/** "Under", "more than", "rather" before a value make another value of it. */
const BENDING: readonly string[] =
  'near be ends end under over beyond than after before until since without rather quite fairly simply not'.split(
    ' ',
  );

const isRaised = (at: number, tokens: readonly Token[]): boolean =>
  (isWord(tokens[at - 1], ['to']) && isWord(tokens[at - 2], ['up', 'close', 'down'])) ||
  (isWord(tokens[at - 1], ['of']) && isWord(tokens[at - 2], ['short', 'ahead']));

/** Each value slot stands where what it shows makes sense. */
export const slotPlace: Rule = {
  name: 'slot-place',
  isBroken: (context) =>
    context.tokens.some((token, at) => {
      const fact = token.kind === 'fact' ? context.index.facts.get(token.text) : undefined;
      if (fact === undefined) return false;
      return (
        isWord(context.tokens[at - 1], BENDING) ||
        isRaised(at, context.tokens) ||
        !fitsItsPlace(fact, at, context) ||
        isFollowedByUnit(fact, at, context)
      );
    }),
};
