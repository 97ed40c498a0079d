import { without } from './near.ts';
import type { NumberHit } from './read-numbers.ts';
import type { TurnText } from './turn-text.ts';

const LONGEST_RANGE_WORD = 9;
/** A range this wide is no size of a team but a growth, or two things. */
const WIDEST_RANGE = 4;

export type Counted = NumberHit & { /** The upper end of a range. */ upTo?: NumberHit };

const isRange = (turn: TurnText, lower: NumberHit, upper: NumberHit): boolean => {
  if (upper.value <= lower.value || upper.value > lower.value * WIDEST_RANGE) return false;
  if (lower.value < 1 || !Number.isInteger(lower.value) || !Number.isInteger(upper.value)) return false;
  const gap = turn.text.slice(lower.end, upper.start);
  if (/^ ?- ?$/.test(gap)) return true;
  if (gap.length > LONGEST_RANGE_WORD || gap.includes(',')) return false;
  return without(turn, lower.end, upper.start, (lexicon) => lexicon.range).trim() === '' && gap.trim() !== '';
};

/** "5-7 developers" counts as 5: what a team of that size is sure to have. */
export const joinRanges = (turn: TurnText, numbers: readonly NumberHit[]): Counted[] => {
  const joined: Counted[] = [];
  for (const hit of numbers) {
    const lower = joined.at(-1);
    if (lower === undefined || lower.upTo !== undefined || !isRange(turn, lower, hit)) {
      joined.push(hit);
      continue;
    }
    const words = turn.text.slice(lower.start, hit.end);
    joined[joined.length - 1] = { ...lower, end: hit.end, words, upTo: hit };
  }
  return joined;
};
