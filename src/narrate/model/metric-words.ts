import type { EvidencePack, PackFact } from '../../evidence/pack/pack.ts';

/** How our own sentences call what a fact is about; other metrics are called by the words of their id. */
const METRIC_WORDS: ReadonlyMap<string, string> = new Map([
  ['ramp_up', 'ramp-up'],
  ['first_release', 'the first release'],
  ['workload_fit', 'fit for the work'],
  ['headroom', 'headroom under load'],
  ['concurrency_fit', 'concurrency'],
  ['start_footprint', 'start and footprint'],
  ['operability', 'operation'],
  ['adoption', 'use'],
  ['adoption-professional', 'use'],
]);

/** "hiring", "the first release"; a capability is called what the requirement calls it. */
export const metricWords = (fact: PackFact, pack: EvidencePack): string => {
  const need = /^capability-(.+)$/.exec(fact.metric)?.[1];
  if (need !== undefined) {
    const asked = pack.requirements.find(({ id }) => id === `need.${need}`)?.words;
    return asked ?? need.replaceAll('-', ' ');
  }
  return METRIC_WORDS.get(fact.metric) ?? fact.metric.replaceAll(/[-_]/g, ' ');
};
