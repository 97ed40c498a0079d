import type { CriterionId } from '../../catalog/vocabulary.ts';
import type { PromptFact, PromptPack, WordedSegment } from './prompt-data.ts';

/** What an option is rated on, in the words of a sentence. */
const TOPICS: Record<CriterionId, string> = {
  ramp_up: 'ramp-up',
  hiring: 'hiring',
  first_release: 'the first release',
  ecosystem: 'the ecosystem',
  workload_fit: 'fit for the work',
  headroom: 'headroom',
  concurrency_fit: 'concurrency',
  start_footprint: 'start and footprint',
  operability: 'operation',
  maintainability: 'maintainability',
  longevity: 'longevity',
  security: 'security',
};

/** Two values that are closer, of 1000, are not told as a difference. */
const TELLING = 100;

const isCriterion = (metric: string): metric is CriterionId => Object.hasOwn(TOPICS, metric);

/** How a value is told: quantities want another sentence than words such as "good". */
function valueSentence(name: string, slot: string, metric: CriterionId): string {
  switch (metric) {
    case 'ramp_up':
      return `${name} takes ${slot} of ramp-up.`;
    case 'headroom':
      return `The headroom of ${name} under load is ${slot}.`;
    case 'first_release':
      return `For the first release, ${name} is rated ${slot}.`;
    default:
      return `${name} is rated ${slot} on ${TOPICS[metric]}.`;
  }
}

const segment = (role: string, text: string, claims: WordedSegment['claims']): WordedSegment => ({
  role,
  text,
  claims,
});

/** The facts of a pack by what they are about. */
function createLookUp({ facts, required }: PromptPack) {
  const of = (subject: string | null, metric: string): PromptFact | undefined =>
    facts.find((fact) => fact.subject === subject && fact.metric === metric);
  const byId = (id: string | null): PromptFact | undefined => facts.find((fact) => fact.id === id);
  const { first } = required;
  const second = facts.find(({ metric, subject }) => metric === 'points' && subject !== first)?.subject;
  return { of, byId, first, second: second ?? null };
}
type LookUp = ReturnType<typeof createLookUp>;

export function verdictOf(pack: PromptPack): WordedSegment[] {
  const { of, first } = createLookUp(pack);
  const [rank, points] = [of(first, 'rank'), of(first, 'points')];
  if (rank === undefined) return [];
  const claim = { kind: 'rank', fact: rank.id };
  if (points === undefined) return [segment('verdict', `{@${first}} is in {${rank.id}} place.`, [claim])];
  const text = `{@${first}} is in {${rank.id}} place with {${points.id}}.`;
  return [segment('verdict', text, [claim, { kind: 'value', fact: points.id }])];
}

function reasonOf(fact: PromptFact): WordedSegment[] {
  const { id, subject, metric, value } = fact;
  if (value === null || subject === null || !isCriterion(metric)) return [];
  return [
    segment('reason', valueSentence(`{@${subject}}`, `{${id}}`, metric), [{ kind: 'value', fact: id }]),
  ];
}

/** The first of the reasons on which the option in front is clearly ahead of the next one. */
function comparisonOf(drivers: readonly PromptFact[], { of, first, second }: LookUp): WordedSegment[] {
  for (const { id, metric, value } of drivers) {
    const other = of(second, metric);
    if (!isCriterion(metric) || typeof value !== 'number' || typeof other?.value !== 'number') continue;
    if (value - other.value < TELLING) continue;
    const claim = { kind: 'compare', left: id, right: other.id, relation: 'gt' };
    return [segment('reason', `{@${first}} is ahead of {@${second}} on ${TOPICS[metric]}.`, [claim])];
  }
  return [];
}

function drawbackOf(fact: PromptFact | undefined): WordedSegment[] {
  if (fact === undefined || fact.value === null || !isCriterion(fact.metric)) return [];
  const text = `The main drawback of {@${fact.subject}} is ${TOPICS[fact.metric]}: {${fact.id}}.`;
  return [segment('tradeoff', text, [{ kind: 'value', fact: fact.id }])];
}

function gapOf(fact: PromptFact | undefined): WordedSegment[] {
  if (fact === undefined || fact.subject === null || !isCriterion(fact.metric)) return [];
  const text = `How {@${fact.subject}} does on ${TOPICS[fact.metric]} is not known.`;
  return [segment('caveat', text, [{ kind: 'gap', fact: fact.id }])];
}

function sureOf(pack: PromptPack): WordedSegment[] {
  const share = pack.facts.find(({ metric, kind }) => metric === 'confidence' && kind === 'number');
  if (share === undefined) return [];
  const text = `The lead holds in {${share.id}} of the plausible weightings.`;
  return [segment('caveat', text, [{ kind: 'value', fact: share.id }])];
}

function changeOf(pack: PromptPack): WordedSegment[] {
  const flip = pack.facts.find(({ metric, subject }) => metric === 'flip' && subject !== null);
  if (flip === undefined) return [];
  const text = `{@${flip.subject}} would lead {${flip.id}}.`;
  return [segment('next_step', text, [{ kind: 'value', fact: flip.id }])];
}

/**
 * Words a pack as a careful model would, the same words each time: the verdict, what drives it, the drawback, what is
 * not known, how sure it is, what would change it. No language model: sentences with slots, chosen by rules.
 */
export function wordPack(pack: PromptPack): WordedSegment[] {
  const lookUp = createLookUp(pack);
  const drivers = pack.required.drivers.flatMap((id) => lookUp.byId(id) ?? []);
  return [
    ...verdictOf(pack),
    ...drivers.flatMap(reasonOf).slice(0, 2),
    ...comparisonOf(drivers, lookUp),
    ...drawbackOf(lookUp.byId(pack.required.drawback)),
    ...pack.required.gaps.slice(0, 1).flatMap((id) => gapOf(lookUp.byId(id))),
    ...sureOf(pack),
    ...changeOf(pack),
  ];
}
