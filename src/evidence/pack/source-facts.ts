import { type CriterionId, NEEDS } from '../../catalog/vocabulary.ts';
import { CAPABILITY_WORDS, capabilityFactId } from '../capability-facts.ts';
import { needsOf } from '../facts-behind-ranking.ts';
import type { PackFact } from './pack.ts';
import type { PackSource } from './parts.ts';

const MOST_NEEDS = 2;
const MOST_FIGURES = 1;

/** Whether the first two bring the parts that were asked for, the asked ones before those that come with the work. */
export const capabilityPackFacts = ({ reading, first, second, catalog }: PackSource): PackFact[] =>
  needsOf(reading.requirements, catalog)
    .filter((need) => NEEDS.includes(need) && catalog.capabilities.get(need)?.inTheBox !== false)
    .slice(0, MOST_NEEDS)
    .flatMap((need) =>
      [first, second].flatMap((option): PackFact[] => {
        const capability =
          option === null ? undefined : catalog.frameworks.get(option.id)?.capabilities[need];
        if (option === null || capability === undefined) return [];
        return [
          {
            id: capabilityFactId(option.id, need),
            subject: option.id,
            metric: `capability-${need}`,
            kind: 'bool',
            value: capability.level === 'built-in' || capability.level === 'official',
            unit: null,
            display: CAPABILITY_WORDS[capability.level],
            direction: 'up',
            sourceId: null,
            asOf: catalog.manifest.asOf,
            confidence: null,
          },
        ];
      }),
    );

/** Dated figures of the first two that bear on these criteria, with source and date in the words that are shown. */
export const figureFacts = (
  { first, second, evidence, catalog }: PackSource,
  criteria: readonly CriterionId[],
): PackFact[] =>
  [first, second].flatMap((option) => {
    if (option === null) return [];
    return evidence.facts
      .filter(
        (fact) =>
          fact.subject === option.id &&
          typeof fact.value === 'number' &&
          fact.checkedHow !== 'unchecked' &&
          (catalog.metrics.get(fact.metric)?.criteria ?? []).some((each) => criteria.includes(each)),
      )
      .slice(0, MOST_FIGURES)
      .map(
        (fact): PackFact => ({
          id: fact.id,
          subject: fact.subject,
          metric: fact.metric,
          kind: 'number',
          value: fact.value,
          unit: fact.unit,
          display: `${fact.display} (${fact.dated})`,
          direction: fact.direction,
          sourceId: fact.sourceId,
          asOf: fact.asOf,
          confidence: null,
        }),
      );
  });
