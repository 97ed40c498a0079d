import {
  homoglyph,
  injectedInstruction,
  inventedClause,
  linkBare,
  linkPlain,
  linkSlack,
  mention,
} from './additions.ts';
import { citationBogus, citationMissing, citationWrong, claimTextMismatch, slotSwap } from './citations.ts';
import { digitTranspose, multiplier, number, unitSwap } from './figures.ts';
import type { Mutator } from './mutator.ts';
import { exchangedNames, nameSwapInside, nameSwapOutside } from './names.ts';
import { negationAdd, negationRemove } from './negations.ts';
import { flippedComparative, rankShift, superlativeInsert } from './relations.ts';

/** A segment told twice in one answer; judged in its answer, so that it has no mutator of its own. */
export const DUPLICATION = 'segment duplication';

/** What a model gets wrong, a class each; the names are those of `verify:mutants --json`. */
export const CLASSES: Readonly<Record<string, Mutator>> = {
  number,
  'digit transpose': digitTranspose,
  'unit swap': unitSwap,
  'name swap inside': nameSwapInside,
  'name swap outside': nameSwapOutside,
  'exchanged names': exchangedNames,
  'flipped comparative': flippedComparative,
  'rank shift': rankShift,
  'negation add': negationAdd,
  'negation remove': negationRemove,
  'superlative insert': superlativeInsert,
  'invented clause': inventedClause,
  multiplier,
  homoglyph,
  'link plain': linkPlain,
  'link Slack': linkSlack,
  'link bare domain': linkBare,
  mention,
  'citation missing': citationMissing,
  'citation wrong': citationWrong,
  'citation bogus': citationBogus,
  'claim-text mismatch': claimTextMismatch,
  'slot swap': slotSwap,
  'injected instruction': injectedInstruction,
};
