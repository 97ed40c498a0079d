import { BEST_PLACED, CONFIDENCE_PHRASES, PART_PHRASES } from './phrases.ts';
import { BELITTLING, BLAME, COSTS, PRAISE } from './qualities.ts';
import {
  AMOUNT,
  CAUSAL,
  CONDITIONAL,
  NEGATION,
  PLACES,
  QUALITY,
  SAME,
  SPECIFIC,
  SUPERLATIVE,
  SUPERLATIVE_AMOUNT,
} from './relations.ts';

/** Words that assert something: each is checked by a rule of its own, so that the vocabulary lets them through. */
export const LOADED_WORDS: ReadonlySet<string> = new Set([
  ...BEST_PLACED,
  ...CONFIDENCE_PHRASES,
  ...PART_PHRASES,
  ...BELITTLING,
  ...BLAME,
  ...COSTS,
  ...PRAISE,
  ...AMOUNT.keys(),
  ...CAUSAL,
  ...CONDITIONAL,
  ...NEGATION,
  ...PLACES.keys(),
  ...QUALITY.keys(),
  ...SAME,
  ...SPECIFIC.keys(),
  ...SUPERLATIVE.keys(),
  ...SUPERLATIVE_AMOUNT.keys(),
]);
