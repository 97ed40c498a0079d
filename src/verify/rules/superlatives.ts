import type { ModelClaim } from '../../narrate/model/segments.ts';
import {
  type Context,
  clauseOf,
  isWord,
  nameAfter,
  type Rule,
  speaksOf,
  subjectAt,
  topicsOf,
} from '../context.ts';
import { SUPERLATIVE, SUPERLATIVE_AMOUNT } from '../words/relations.ts';

type Extreme = Extract<ModelClaim, { kind: 'extreme' }>;
const REACH = 4;
/** More than the options shown: nothing in a pack proves that. */
const WIDER: readonly string[] = [
  'dataset',
  'whole',
  'framework',
  'frameworks',
  'market',
  'language',
  'languages',
];

/** What a superlative means for the asker; null for an amount of nothing that we know. */
const senseOf = (at: number, metric: string, { tokens, index }: Context): 1 | -1 | null => {
  const word = tokens[at]?.text ?? '';
  const sense = SUPERLATIVE.get(word);
  if (sense !== undefined) return sense;
  const amount = SUPERLATIVE_AMOUNT.get(word);
  const noun = tokens
    .slice(at + 1, at + 1 + REACH)
    .flatMap((token) => topicsOf(token, index).filter((topic) => topic.metric === metric))
    .at(0);
  if (amount === undefined || ((noun === undefined || noun.more === 0) && metric !== 'points')) return null;
  return amount === (noun?.more === -1 ? -1 : 1) ? 1 : -1;
};

/** Is it said of the right one, about the right thing, at the right end? */
const isProvenBy = (claim: Extreme, at: number, context: Context): boolean => {
  const { tokens, index } = context;
  const fact = index.facts.get(claim.fact);
  if (fact === undefined || fact.direction === 'none') return false;
  const sense = senseOf(at, fact.metric, context);
  const isBest = (claim.end === 'max') === (fact.direction === 'up');
  const stretch = [clauseOf(at, tokens), tokens.filter(({ sentence }) => sentence === tokens[at]?.sentence)];
  return (
    sense === (isBest ? 1 : -1) &&
    !stretch.flat().some((token) => isWord(token, WIDER)) &&
    [subjectAt(at, tokens), nameAfter(at, tokens)].includes(fact.subject) &&
    subjectAt(at, tokens) === fact.subject &&
    stretch.some((words) => words.some((token) => speaksOf(token, fact.metric, index)))
  );
};

/** Each superlative says what a claim over all options shown says. Of an option as a whole, the places speak. */
export const superlatives: Rule = {
  name: 'superlatives',
  isBroken: (context) => {
    const { tokens, segment } = context;
    const extremes = segment.claims.filter((claim): claim is Extreme => claim.kind === 'extreme');
    return tokens.some(
      (token, at) =>
        token.kind === 'word' &&
        (SUPERLATIVE.has(token.text) || SUPERLATIVE_AMOUNT.has(token.text)) &&
        !extremes.some((claim) => isProvenBy(claim, at, context)),
    );
  },
};
