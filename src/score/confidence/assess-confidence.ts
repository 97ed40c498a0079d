import type { Catalog } from '../../catalog/catalog.ts';
import {
  CONFIDENCE_WORDS,
  type Confidence,
  type ConfidenceWord,
  type RankedOption,
  type Ranking,
  type RankShares,
} from '../ranking.ts';
import { centralWeights } from './central-weights.ts';
import { confidenceWord } from './confidence-word.ts';
import { SAMPLES } from './draw-columns.ts';
import { pairwiseWins } from './pairwise-wins.ts';
import { sampleScores, weightSamples } from './sample-scores.ts';
import { type Tally, tallyRanks } from './tally-ranks.ts';

/** Fewer direct duels won than this: too close to call. */
const CLOSE_WIN = 0.6;
/** Less of the weight than this on evidence or several opinions: the word is capped. */
const LEAST_COVERAGE = 0.5;

/**
 * Arrays written over by each question: a third of a megabyte a question would otherwise be garbage. Nothing of them
 * leaves this file.
 */
const scratch: { weights: Uint16Array[]; scores: Int32Array[] } = { weights: [], scores: [] };

const grow = <Column>(columns: Column[], count: number, make: () => Column): Column[] => {
  while (columns.length < count) columns.push(make());
  return columns;
};

const WELL_SUPPORTED: readonly string[] = ['evidence', 'several-opinions'];

/** Part of the weight, 0..1, that rests on evidence or on several opinions. */
const coverageOf = ({ contributions }: RankedOption, { weights, totalWeight }: Ranking): number => {
  const covered = contributions.reduce(
    (sum, { confidence }, index) =>
      WELL_SUPPORTED.includes(confidence) ? sum + (weights[index]?.points ?? 0) : sum,
    0,
  );
  return covered / totalWeight;
};

/** Options that can come first: blocked ones only among themselves. */
const inTheRace = ({ options }: Ranking): RankedOption[] => {
  const free = options.filter(({ blockedBy }) => blockedBy === null);
  return free.length > 0 ? free : options;
};

const headroomOf = ({ contributions }: RankedOption): number | null =>
  contributions.find(({ criterion }) => criterion === 'headroom')?.quantity?.max ?? null;

/** Does a small machine of the leader carry no more than half of the load that was said, and another option all of it? */
const isFarBelow = (leader: RankedOption, options: readonly RankedOption[], statedRps?: number): boolean => {
  const own = headroomOf(leader);
  return (
    statedRps !== undefined &&
    own !== null &&
    own * 2 <= statedRps &&
    options.some((option) => (headroomOf(option) ?? 0) >= statedRps)
  );
};

const noStronger = (word: ConfidenceWord, cap: ConfidenceWord): ConfidenceWord =>
  CONFIDENCE_WORDS.indexOf(word) > CONFIDENCE_WORDS.indexOf(cap) ? cap : word;

type Duel = { id: string; share: number };

/** The option that leads the shares instead of the first, or the one the first beats too rarely. */
const closeTo = (shares: readonly RankShares[], wins: readonly Duel[]): string | null => {
  const most = shares.reduce((best, option) => (option.first > best.first ? option : best));
  if (most !== shares[0]) return most.id;
  const hardest = wins.reduce((least, duel) => (duel.share < least.share ? duel : least));
  return hardest.share < CLOSE_WIN ? hardest.id : null;
};

/** Weights and scores of every sample, in the arrays that the next question writes over. */
const drawSamples = (options: readonly RankedOption[], ranking: Ranking, catalog: Catalog) => {
  const columns = grow(scratch.weights, ranking.weights.length, () => new Uint16Array(SAMPLES));
  const weights = ranking.weights.map((weight, at) => weightSamples(weight, catalog, columns[at]));
  const into = grow(scratch.scores, options.length, () => new Int32Array(SAMPLES));
  return { weights, scores: sampleScores(options, weights, ranking, catalog, into) };
};

const sharesOf = (options: readonly RankedOption[], { ranks }: Tally): RankShares[] =>
  options.map(({ id }, index) => {
    const shares = (ranks[index] ?? []).map((count) => count / SAMPLES);
    return { id, first: shares[0] ?? 0, ranks: shares };
  });

const winsOf = (options: readonly RankedOption[], scores: readonly Int32Array[]): Duel[] => {
  const [own = new Int32Array(), ...rivals] = scores;
  return rivals.map((rival, index) => ({
    id: options[index + 1]?.id ?? '',
    share: pairwiseWins(own, rival),
  }));
};

const byCriterion = (
  options: readonly RankedOption[],
  { weights }: Ranking,
  central: readonly (readonly number[] | null)[],
): Confidence['centralWeights'] =>
  options.flatMap(({ id }, index) => {
    const vector = central[index] ?? null;
    if (vector === null) return [];
    return [{ id, weights: weights.map(({ criterion }, at) => ({ criterion, share: vector[at] ?? 0 })) }];
  });

/**
 * How sure the first place is: shares over 4,096 samples of weights and evidence. The point score ranks; samples
 * never move the order. `statedRps` is the load in requests/s that was said, if any. Null when there is no choice (fewer than two options in the race) or nothing has weight.
 */
export const assessConfidence = (
  ranking: Ranking,
  catalog: Catalog,
  statedRps?: number,
): Confidence | null => {
  const options = inTheRace(ranking);
  const [leader] = options;
  if (leader === undefined || options.length < 2 || ranking.totalWeight === 0) return null;
  const { weights, scores } = drawSamples(options, ranking, catalog);
  const tally = tallyRanks(scores);
  const shares = sharesOf(options, tally);
  const wins = winsOf(options, scores);
  const share = shares[0]?.first ?? 0;
  const coverage = coverageOf(leader, ranking);
  // A close race needs no cap: who wins fewer than 6 in 10 duels is first in fewer still.
  const covered = confidenceWord(share, coverage < LEAST_COVERAGE);
  const isShort = isFarBelow(leader, options, statedRps);
  const word = isShort ? noStronger(covered, 'leans to') : covered;
  return {
    word,
    share,
    coverage,
    cappedBy: word === confidenceWord(share, false) ? null : word === covered ? 'coverage' : 'headroom',
    closeWith: closeTo(shares, wins),
    shares,
    wins,
    centralWeights: byCriterion(options, ranking, centralWeights(tally, weights)),
    samples: SAMPLES,
  };
};
