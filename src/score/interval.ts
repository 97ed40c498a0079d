import { RATING_CONFIDENCES, type RatingConfidence } from '../catalog/vocabulary.ts';

/** Whole points of 0..1000, how sure they are and what they rest on. */
export type Interval = {
  lo: number;
  hi: number;
  confidence: RatingConfidence;
  evidence: readonly string[];
};

/**
 * What stands in where nothing is known: as wide as an unknown rating, in the middle, the same for every
 * option. It moves nobody ahead and is never zero.
 */
export const NEUTRAL: Interval = { lo: 250, hi: 750, confidence: 'unknown', evidence: [] };

/** Middle of the interval in whole points, rounded down. */
export const midpoint = ({ lo, hi }: { lo: number; hi: number }): number => Math.floor((lo + hi) / 2);

/** The less sure of two confidences. */
export const weaker = (first: RatingConfidence, second: RatingConfidence): RatingConfidence =>
  RATING_CONFIDENCES.indexOf(first) >= RATING_CONFIDENCES.indexOf(second) ? first : second;

/**
 * Weighted mean of intervals, bound by bound, rounded down. As sure as its least sure part; the evidence of
 * all parts in their order. Without parts: NEUTRAL.
 */
export const meanInterval = (parts: readonly { interval: Interval; weight: number }[]): Interval => {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const first = parts[0];
  if (first === undefined || total === 0) return NEUTRAL;
  const mean = (bound: 'lo' | 'hi') =>
    Math.floor(parts.reduce((sum, { interval, weight }) => sum + weight * interval[bound], 0) / total);
  return {
    lo: mean('lo'),
    hi: mean('hi'),
    confidence: parts.reduce(
      (weakest, { interval }) => weaker(weakest, interval.confidence),
      first.interval.confidence,
    ),
    evidence: [...new Set(parts.flatMap(({ interval }) => interval.evidence))],
  };
};
