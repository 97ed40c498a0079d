import type { CriterionId } from '../../catalog/vocabulary.ts';
import { againstField } from '../standing-out.ts';
import type { PackSource } from './parts.ts';

const MOST_DRIVERS = 2;
/** Half of the scale: below it a lead over the field is no strength to name. */
const A_STRENGTH = 500;
/** From here a value is good, whoever has a better one. */
const NO_WEAKNESS = 750;
/** Options in front beside the first: being beaten by the last one says little. */
const RIVALS = 6;
/** A rival ahead by this much of 1000 makes it that rival's strength. */
const CLEARLY_BETTER = 150;

/** With no team named, ramp-up is open by the question: nothing may be said of it. */
const isOpen = (criterion: CriterionId, { reading }: PackSource): boolean =>
  criterion === 'ramp_up' &&
  reading.requirements.teamLanguages.length + reading.requirements.existing.length === 0;

const rivalsOf = ({ ranking, first }: PackSource) =>
  ranking.options.filter(({ id }) => id !== first.id).slice(0, RIVALS);

/** What sets the first place apart from the field, strongest first; what a rival does clearly better is no driver. */
export const driversOf = (source: PackSource): CriterionId[] => {
  const rivals = rivalsOf(source);
  const isBeaten = (criterion: CriterionId, value: number): boolean =>
    rivals.some(({ contributions }) =>
      contributions.some((other) => other.criterion === criterion && other.value - value > CLEARLY_BETTER),
    );
  const strengths = againstField(source.first, source.ranking.options).filter(
    ({ criterion, own }) =>
      own.score > 0 &&
      own.confidence !== 'unknown' &&
      own.value >= A_STRENGTH &&
      !isOpen(criterion, source) &&
      !isBeaten(criterion, own.value),
  );
  const ahead = strengths.filter(({ gap }) => gap > 0);
  return (ahead.length >= MOST_DRIVERS ? ahead : strengths)
    .slice(0, MOST_DRIVERS)
    .map(({ criterion }) => criterion);
};

/** The criterion on which the best rival would gain most, weighted; null when nothing known is weak. */
export const drawbackOf = (source: PackSource, drivers: readonly CriterionId[]): CriterionId | null => {
  const { first, ranking } = source;
  const rivals = rivalsOf(source);
  const losses = first.contributions.flatMap((own) => {
    if (own.confidence === 'unknown' || own.value >= NO_WEAKNESS) return [];
    if (drivers.includes(own.criterion) || isOpen(own.criterion, source)) return [];
    const points = ranking.weights.find(({ criterion }) => criterion === own.criterion)?.points ?? 0;
    const best = Math.max(
      0,
      ...rivals.flatMap(({ contributions }) =>
        contributions
          .filter((other) => other.criterion === own.criterion && other.confidence !== 'unknown')
          .map(({ value }) => value),
      ),
    );
    const loss = points * (best - own.value);
    return loss > 0 ? [{ criterion: own.criterion, loss }] : [];
  });
  return losses.toSorted((one, other) => other.loss - one.loss)[0]?.criterion ?? null;
};

/** Criteria that count here, heaviest first. */
export const heaviestOf = (source: PackSource): CriterionId[] =>
  source.ranking.weights
    .filter(({ criterion, points }) => points > 0 && !isOpen(criterion, source))
    .toSorted((one, other) => other.points - one.points)
    .map(({ criterion }) => criterion);
