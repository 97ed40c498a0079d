import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import { capabilityFacts } from './capability-facts.ts';
import type { EvidenceFact } from './evidence.ts';
import { WATCH_OUT } from './facts-behind-ranking.ts';
import { lifecycleFacts } from './lifecycle-facts.ts';
import { toEvidenceFact } from './to-evidence-fact.ts';

/** What a card tells of, in the order it is told. Every metric of use (`adoption...`) and of speed is among them. */
const CARD_METRICS: readonly RegExp[] = [
  /^best-fit$/,
  new RegExp(`^${WATCH_OUT}$`),
  /^latest-version$/,
  /^licence$/,
  /^learning-curve$/,
  /^hiring$/,
  /^concurrency-model$/,
  /^adoption/,
  /^language-share$/,
  /^stars$/,
  /^trend$/,
  /^throughput-/,
  /^cold-start/,
  /^memory-/,
  /^performance-view$/,
];

/** The facts behind a framework's card: support windows, what ships in the box, and what is stored, in card order. */
export const cardFacts = (framework: Framework, catalog: Catalog, today: string): EvidenceFact[] => [
  ...CARD_METRICS.flatMap((metric) => framework.facts.filter((fact) => metric.test(fact.metric))).map(
    (fact) => toEvidenceFact(fact, catalog),
  ),
  ...lifecycleFacts(framework, catalog, today),
  ...capabilityFacts(framework, catalog),
];
