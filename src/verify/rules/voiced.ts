import type { PackFact } from '../../evidence/pack/pack.ts';
import type { ModelClaim } from '../../narrate/model/segments.ts';
import { type Context, factsOf, isWord, type Rule, speaksOf } from '../context.ts';
import { plain } from '../pack-index.ts';
import { BEST_PLACED } from '../words/phrases.ts';
import {
  AMOUNT,
  LEADING,
  PLACES,
  QUALITY,
  SAME,
  SPECIFIC,
  SUPERLATIVE,
  SUPERLATIVE_AMOUNT,
} from '../words/relations.ts';

const hasSlot = (id: string, { tokens }: Context): boolean =>
  tokens.some(({ kind, text }) => kind === 'fact' && text === id);

const hasName = (id: string | null, { tokens }: Context): boolean =>
  id === null || tokens.some(({ kind, text }) => kind === 'name' && text === id);

const hasTopic = (metric: string, { tokens, index }: Context): boolean =>
  tokens.some((token) => speaksOf(token, metric, index));

/** The requirement by its slot, or by a word of its own that is not just any word. */
const hasRequirement = (id: string, { tokens, index }: Context): boolean => {
  const words = plain(index.requirements.get(id) ?? '')
    .split(' ')
    .filter((word) => word.length > 3 || word === 'orm');
  return tokens.some(
    ({ kind, text }) =>
      (kind === 'requirement' && text === id) ||
      (kind === 'word' && text.split(' ').some((word) => words.includes(word))) ||
      (kind === 'word' &&
        speaksOf(
          { kind, text, raw: '', sentence: 0, clause: 0 },
          id.replace(/^need\./, 'capability-'),
          index,
        )),
  );
};

const PRONOUNS: readonly string[] = ['it', 'its', 'they', 'their', 'them'];

/** With no name a sentence is read as one about the first place; with a pronoun, about whoever was named before it. */
const isAboutFirst = ({ subject, metric }: PackFact, { tokens, index }: Context): boolean =>
  ['confidence', 'gap'].includes(metric) ||
  (subject === index.pack.required.first && !tokens.some((token) => isWord(token, PRONOUNS)));

const COMPARATIVE_WORDS: readonly string[] = [...QUALITY.keys(), ...SPECIFIC.keys(), ...AMOUNT.keys()];
/** Words that say just this place. */
const placeWords = (place: PackFact['value']): string[] => [
  ...[...PLACES].filter(([, each]) => each === place).map(([word]) => word),
  ...(place === 1 ? BEST_PLACED : []),
];

const EXTREME_WORDS: readonly string[] = [...SUPERLATIVE.keys(), ...SUPERLATIVE_AMOUNT.keys()];

/** "Rails is stronger on hiring": than the first place, which every sentence is about. */
const isImplied = (facts: readonly PackFact[], context: Context): boolean =>
  facts.some(({ subject }) => subject === context.index.pack.required.first) &&
  facts.some(({ subject }) => hasName(subject, context)) &&
  context.tokens.some((token) => isWord(token, COMPARATIVE_WORDS));

const isVoiced = (claim: ModelClaim, context: Context): boolean => {
  const { tokens, index } = context;
  const facts = factsOf(claim, index);
  const says = (words: readonly string[]): boolean => tokens.some((token) => isWord(token, words));
  const isNamed = facts.every(({ subject }) => hasName(subject, context));
  const [fact] = facts;
  if (fact === undefined) return false;
  switch (claim.kind) {
    case 'value':
      return hasSlot(claim.fact, context) && (isNamed || isAboutFirst(fact, context));
    case 'rank':
      return (
        isNamed && (hasSlot(claim.fact, context) || says(placeWords(fact.value)) || says(COMPARATIVE_WORDS))
      );
    case 'extreme':
      return isNamed && says(EXTREME_WORDS);
    case 'compare': {
      const words = claim.relation === 'eq' ? SAME : [...COMPARATIVE_WORDS, ...LEADING];
      return (
        (isNamed || isImplied(facts, context)) &&
        (says(words) || facts.every(({ id }) => hasSlot(id, context)))
      );
    }
    case 'has':
    case 'gap':
      return isNamed && (hasTopic(fact.metric, context) || hasSlot(claim.fact, context));
    case 'fit':
      return (
        hasRequirement(claim.requirement, context) &&
        (hasSlot(claim.fact, context) || (isNamed && hasTopic(fact.metric, context)))
      );
  }
};

/** Every claim is said: a claim beside prose that speaks of something else proves nothing. */
export const claimsVoiced: Rule = {
  name: 'claims-voiced',
  isBroken: (context) => context.segment.claims.some((claim) => !isVoiced(claim, context)),
};
