import type { Requirements } from '../../src/profile/requirements.ts';
import type { Expected } from './question-row.ts';
import {
  type Claim,
  claimsOfReading,
  claimsOfStated,
  isJudged,
  languageFamily,
  PERFORMANCE,
  type ReadingField,
} from './reading-claims.ts';
import { levelPoints, sameValue } from './same-value.ts';

/** `neutral`: may be read, counts neither way. `unjudged`: the question set has no word for it. */
export type Verdict = 'right' | 'missed' | 'wrong' | 'neutral' | 'unjudged';
export type Outcome = {
  field: ReadingField | 'named' | 'unknown';
  key: string;
  value: string;
  verdict: Verdict;
};

export type ReadingScore = {
  outcomes: Outcome[];
  /** Levels of the team languages that were found: points of 0, 0.5 or 1 each. */
  levels: { points: number; of: number };
};

const same = (a: Claim, b: Claim): boolean => a.field === b.field && a.key === b.key;

/** JavaScript beside TypeScript is one language more, not two. */
const oncePerKey = (claims: readonly Claim[]): Claim[] =>
  claims.filter((claim, index) => claims.findIndex((other) => same(other, claim)) === index);

const outcome = (claim: Claim, verdict: Verdict): Outcome => ({
  field: claim.field,
  key: claim.key,
  value: String(claim.value),
  verdict,
});

/** A team's language that was read as a must is found too, where the row allows the must. */
const foundAsMust = (claim: Claim, read: readonly Claim[], mayRead: readonly Claim[]): boolean => {
  const isMust = (other: Claim): boolean =>
    other.field === 'mustLanguages' && languageFamily(other.key) === claim.key;
  return claim.field === 'teamLanguages' && read.some(isMust) && mayRead.some(isMust);
};

const judgeExpected = (claim: Claim, read: readonly Claim[], mayRead: readonly Claim[]): Outcome[] => {
  const got = read.filter((other) => same(other, claim));
  const fair = [claim, ...mayRead.filter((other) => same(other, claim))];
  const isRight = (other: Claim): boolean =>
    fair.some(({ field, value }) => sameValue(field, value, other.value));
  if (got.some(isRight) || foundAsMust(claim, read, mayRead)) return [outcome(claim, 'right')];
  // A wrong value is an error of both kinds: the right one is missing and a wrong one is there.
  return [outcome(claim, 'missed'), ...got.map((other) => outcome(other, 'wrong'))];
};

const judgeUnexpected = (claim: Claim, mayRead: readonly Claim[]): Outcome => {
  const allowed = mayRead.filter((other) => same(other, claim));
  if (allowed.some(({ field, value }) => sameValue(field, value, claim.value)))
    return outcome(claim, 'neutral');
  return outcome(claim, isJudged(claim) ? 'wrong' : 'unjudged');
};

const mayReadClaims = (expected: Expected, wanted: readonly Claim[]): Claim[] => {
  const claims = claimsOfStated(expected.may_read);
  const speed = [...wanted, ...claims].some(({ key }) => key === PERFORMANCE);
  // Where the set says "throughput" or "latency", headroom as a priority is how the program says it.
  return speed ? [...claims, { field: 'priorities', key: 'headroom', value: 'high' }] : claims;
};

const scoreLevels = (wanted: readonly Claim[], read: readonly Claim[]): ReadingScore['levels'] => {
  const points = wanted
    .filter((claim) => claim.field === 'teamLanguages')
    .flatMap((claim) => {
      const found = read.filter((other) => same(other, claim));
      return found.length === 0
        ? []
        : [Math.max(...found.map(({ value }) => levelPoints(claim.value, value)))];
    });
  return { points: points.reduce((sum, point) => sum + point, 0), of: points.length };
};

/**
 * Judges what a reading took from the words, value by value (rules of the question set). Only what was
 * stated or remembered is judged, never an assumption. Errors count in every row, also where none is expected.
 */
export const scoreReading = (expected: Expected, requirements: Requirements): ReadingScore => {
  const wanted = claimsOfStated(expected.requirements);
  const mayRead = mayReadClaims(expected, wanted);
  const read = claimsOfReading(requirements);
  const unexpected = oncePerKey(read).filter(
    (claim) => claim.key !== PERFORMANCE && !wanted.some((other) => same(other, claim)),
  );
  return {
    outcomes: [
      ...wanted.flatMap((claim) => judgeExpected(claim, read, mayRead)),
      ...unexpected.map((claim) => judgeUnexpected(claim, mayRead)),
    ],
    levels: scoreLevels(wanted, read),
  };
};
