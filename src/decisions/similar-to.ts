import type { Requirements, Sourced } from '../profile/requirements.ts';
import type { DecisionSummary } from './decision.ts';

/** How much each side of a question counts. Two questions on the same options are nearly one question. */
const WEIGHTS = { options: 0.35, workloads: 0.3, languages: 0.2, needs: 0.15 } as const;
type Aspect = keyof typeof WEIGHTS;
const ASPECTS: readonly Aspect[] = ['options', 'workloads', 'languages', 'needs'];

/** From here a decision is worth mentioning. */
export const SIMILAR_FROM = 0.6;
/** Both have to speak of this much: one kind of work alone ("an API") is shared by half of all questions. */
const LEAST_IN_COMMON = 0.35;
/** What one side alone speaks of makes them less alike, but far less than a contradiction: questions are terse. */
const SILENCE = 0.25;

/** A decision and how like a question it is, 0..1. */
export type Similar<Made extends Comparable = DecisionSummary> = { decision: Made; similarity: number };

type Comparable = Pick<DecisionSummary, 'requirements' | 'options'>;

type Profile = Record<Aspect, ReadonlySet<string>>;

const said = <Value>(entries: readonly Sourced<Value>[]): Value[] =>
  entries.filter(({ origin }) => origin !== 'assumed').map(({ value }) => value);

const profileOf = (requirements: Requirements, options: readonly string[]): Profile => ({
  options: new Set(options),
  workloads: new Set(said(requirements.workloads)),
  languages: new Set([
    ...said(requirements.mustLanguages),
    ...said(requirements.teamLanguages).map(({ id }) => id),
  ]),
  needs: new Set(said(requirements.needs)),
});

/** Twice what both have, over what each has (Dice 1945, Sørensen 1948). */
const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * [...one].filter((value) => other.has(value)).length) / (one.size + other.size);

/**
 * How like a question a decision is, 0..1: the weighted mean of the Dice coefficients of options, workloads,
 * languages and needs. What neither speaks of is left out; what one alone speaks of counts a quarter of its weight and adds
 * nothing; when a question names no option, those of the decision say nothing. 0 when what both speak of weighs too
 * little. Assumptions are left out.
 */
export const similarityOf = (requirements: Requirements, decision: Comparable): number => {
  const asked = profileOf(requirements, said(requirements.options));
  const decided = profileOf(
    decision.requirements,
    asked.options.size === 0 ? [] : decision.options.map(({ id }) => id),
  );
  const spoken = ASPECTS.filter((aspect) => asked[aspect].size + decided[aspect].size > 0);
  const isShared = (aspect: Aspect): boolean => asked[aspect].size > 0 && decided[aspect].size > 0;
  const common = spoken.filter(isShared);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  if (sum(common.map((aspect) => WEIGHTS[aspect])) < LEAST_IN_COMMON) return 0;
  const alike = sum(common.map((aspect) => WEIGHTS[aspect] * overlap(asked[aspect], decided[aspect])));
  const whole = sum(spoken.map((aspect) => WEIGHTS[aspect] * (isShared(aspect) ? 1 : SILENCE)));
  return alike / whole;
};

/** Decisions that a question is like, the most similar first, equal ones in the order they were given in. */
export const similarTo = <Made extends Comparable>(
  requirements: Requirements,
  decisions: readonly Made[],
): Similar<Made>[] =>
  decisions
    .map((decision) => ({ decision, similarity: similarityOf(requirements, decision) }))
    .filter(({ similarity }) => similarity >= SIMILAR_FROM)
    .toSorted((one, other) => other.similarity - one.similarity);
