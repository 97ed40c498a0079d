import type { CriterionId } from '../catalog/vocabulary.ts';
import { againstField, type Difference } from '../evidence/standing-out.ts';
import type { Contribution, RankedOption } from '../score/ranking.ts';
import { advantageStatement } from './advantage-statement.ts';
import type { Line } from './explanation.ts';
import { standingOf } from './fact-words.ts';
import { missesHorizon } from './horizon-lines.ts';
import { isRatedGood } from './rated-advantage.ts';
import type { RankedTelling } from './telling.ts';
import { hasNote } from './words.ts';

const MOST_REASONS = 3;
/** Half of the scale: below it a lead over the field is no strength to name. */
const A_STRENGTH = 500;
/** Told in weeks, parts, requests or as a match: what is told by its rating alone has to be rated good. */
const WITH_A_SENTENCE: readonly CriterionId[] = ['ramp_up', 'first_release', 'workload_fit', 'headroom'];
/** A rival ahead by this much of 1000 makes it that rival's strength. */
const CLEARLY_BETTER = 150;
const RIVALS = 6;

/** Options in front beside the winner: being beaten by the last one says little. */
export const rivalsOf = ({ ranking, winner }: RankedTelling): RankedOption[] =>
  ranking.options.filter((option) => option.id !== winner.id).slice(0, RIVALS);

const beatenClearly = (own: Contribution, rivals: readonly RankedOption[]): boolean =>
  rivals.some((rival) =>
    rival.contributions.some(
      (other) => other.criterion === own.criterion && other.value - own.value > CLEARLY_BETTER,
    ),
  );

const isStrength = (own: Contribution): boolean =>
  WITH_A_SENTENCE.includes(own.criterion) ? own.value >= A_STRENGTH : isRatedGood(own);

/** Support that ends before the day asked for is no reason. */
const isMissed = ({ criterion }: Contribution, telling: RankedTelling): boolean =>
  criterion === 'longevity' && missesHorizon(telling.winner, telling);

/**
 * What sets the winner apart from the average of the other options, strongest first, at most three. What rests on
 * nothing known is left out, and what a rival does clearly better is no reason.
 */
export const reasonDifferences = (telling: RankedTelling): Difference[] => {
  const { winner, ranking } = telling;
  const rivals = rivalsOf(telling);
  const differences = againstField(winner, ranking.options).filter(
    (difference) => difference.own.score > 0 && difference.own.confidence !== 'unknown',
  );
  const good = differences.filter(
    ({ own }) => isStrength(own) && !beatenClearly(own, rivals) && !isMissed(own, telling),
  );
  const strong = good.filter(({ gap }) => gap > 0);
  return (strong.length >= 2 ? strong : good).slice(0, MOST_REASONS);
};

/** Why the winner, in words; no fact is told twice, and nothing of the criteria `toldAbove`. */
export const reasonsFor = (telling: RankedTelling, toldAbove: readonly CriterionId[] = []): Line[] => {
  const lines: Line[] = [];
  for (const { own, criterion } of reasonDifferences(telling)) {
    if (toldAbove.includes(criterion)) continue;
    const told = new Set(lines.flatMap((line) => line.factIds));
    const left = telling.evidence.facts.filter((fact) => !told.has(fact.id));
    lines.push(advantageLine(own, telling.winner, { ...telling, evidence: { facts: left } }));
  }
  return lines;
};

/** One strength of an option in words, with the facts behind it. */
const advantageLine = (own: Contribution, option: RankedOption, telling: RankedTelling): Line => {
  const { text, factIds } = advantageStatement(own, option, telling);
  const standing = hasNote(text) ? '' : standingOf(own, telling.messages);
  return { text: telling.messages.say('value.sentence', { statement: `${text}${standing}` }), factIds };
};
