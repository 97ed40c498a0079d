import type { Catalog } from '../catalog/catalog.ts';
import type { FactRecord } from '../catalog/schemas/fact.ts';
import type { Need } from '../catalog/vocabulary.ts';
import type { Topic } from '../profile/reading.ts';
import { byStrength } from './by-strength.ts';
import { capabilityFactId, capabilityFacts } from './capability-facts.ts';
import type { EvidenceFact } from './evidence.ts';
import { factsOfRecord, languageFactsOf } from './facts-of-record.ts';
import { isOnTopic } from './is-on-topic.ts';
import { lifecycleFacts, supportOf, tellsLastRelease } from './lifecycle-facts.ts';
import { toEvidenceFact } from './to-evidence-fact.ts';

/** Enough for a thread; the answer says how many it left out. */
const FACTS_A_SUBJECT = 12;
/** An overview shows one fact a metric, the strongest. */
const OVERVIEW_FACTS = 7;
/** Metrics that an answer on a topic begins with; others follow by strength. */
const FIRST_METRICS: Partial<Record<Topic, readonly string[]>> = {
  overview: [
    'best-fit',
    'watch-out',
    'learning-curve',
    'concurrency-model',
    'adoption-professional',
    'latest-version',
    'licence',
  ],
  lifecycle: ['support-policy', 'support-window', 'latest-version'],
  adoption: ['adoption', 'adoption-professional', 'language-share', 'adoption-rank', 'stars'],
  security: ['security-policy', 'security-features'],
  performance: [
    'performance-view',
    'throughput-fortunes',
    'throughput-json',
    'cold-start',
    'throughput-api-4-cores',
  ],
};

/** Metrics that come before what is worked out from the record: a policy before the lines and parts it is about. */
const LEADING_METRICS: Partial<Record<Topic, readonly string[]>> = {
  lifecycle: ['support-policy'],
  security: ['security-policy', 'security-features'],
};

/**
 * What facts are asked for: with `parts`, of what a framework brings those alone. `today` (YYYY-MM-DD) judges support
 * windows.
 */
type Asked = { topic: Topic; parts: readonly Need[]; catalog: Catalog; today: string };

/**
 * Facts of each named subject on a topic. A framework brings its language's facts on hiring and learning, its
 * support windows and its capabilities; a subject the catalog does not hold brings none.
 */
export const factsOnTopic = (subjects: readonly string[], asked: Asked): EvidenceFact[] =>
  subjects.flatMap((id) => {
    const { topic, catalog } = asked;
    const stored = storedFacts(id, asked).map((fact) => toEvidenceFact(fact, catalog));
    const derived = derivedFacts(id, asked);
    // A support window that names its last release has said the latest version.
    const told = SUPPORT_TOPICS.includes(topic) ? lastReleasesTold(id, asked) : [];
    const rest = stored.filter(
      ({ metric, value }) => metric !== 'latest-version' || !told.includes(String(value)),
    );
    const leads = (metric: string): boolean => LEADING_METRICS[topic]?.includes(metric) ?? false;
    return [
      ...rest.filter(({ metric }) => leads(metric)),
      ...derived,
      ...rest.filter(({ metric }) => !leads(metric)),
    ];
  });

/** Parts that defend an application: they belong to an answer on security. */
const DEFENSES: readonly Need[] = ['auth', 'authorization', 'validation', 'csrf-headers', 'rate-limiting'];

/** Topics to which the support windows of a framework belong. */
const SUPPORT_TOPICS: readonly Topic[] = ['lifecycle', 'overview'];

/** Last releases that support windows tell, as facts on the latest version write them: "12.5.1 of 2026-11-16". */
const lastReleasesTold = (id: string, { catalog, today }: Asked): string[] => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) return [];
  return supportOf(framework, today)
    .filter(tellsLastRelease)
    .map(({ release }) => `${release.latest ?? ''} of ${release.latestOn}`);
};

/** Which metrics speak to a part: with parts named, a capability question is about those only. */
const PART_METRICS: Partial<Record<Need, readonly string[]>> = {
  websockets: ['realtime'],
  streaming: ['streaming', 'realtime'],
  'native-binary': ['native-image'],
  'static-types': ['type-safety'],
  auth: ['security-features'],
  authorization: ['security-features'],
  'csrf-headers': ['security-features'],
};

const aboutParts = (metric: string, { topic, parts }: Asked): boolean =>
  topic !== 'capability' ||
  parts.length === 0 ||
  parts.some((part) => PART_METRICS[part]?.includes(metric) ?? false);

const storedFacts = (id: string, asked: Asked): FactRecord[] => {
  const { topic, catalog } = asked;
  const own = factsOfRecord(id, catalog);
  const inherited = topic === 'hiring' || topic === 'learning' ? languageFactsOf(id, catalog) : [];
  const isFramework = catalog.frameworks.has(id);
  const onTopic = [...own, ...inherited].filter(
    (fact) =>
      isOnTopic(fact.metric, catalog.metrics.get(fact.metric), topic) && aboutParts(fact.metric, asked),
  );
  // A supporting record has few facts: when none is on the topic, what is known of it is the answer.
  const chosen = onTopic.length === 0 && !isFramework && topic !== 'method' ? own : onTopic;
  const sorted = chosen.toSorted(byStrength);
  const first = FIRST_METRICS[topic] ?? [];
  const place = (metric: string): number => (first.includes(metric) ? first.indexOf(metric) : first.length);
  const shown = topic === 'overview' ? oneAMetric(sorted) : sorted;
  return shown
    .toSorted((a, b) => place(a.metric) - place(b.metric))
    .slice(0, topic === 'overview' ? OVERVIEW_FACTS : FACTS_A_SUBJECT);
};

const oneAMetric = (facts: readonly FactRecord[]): FactRecord[] => {
  const seen = new Set<string>();
  return facts.filter((fact) => !seen.has(fact.metric) && seen.add(fact.metric));
};

const derivedFacts = (id: string, { topic, parts, catalog, today }: Asked): EvidenceFact[] => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) return [];
  if (SUPPORT_TOPICS.includes(topic)) return lifecycleFacts(framework, catalog, today);
  if (topic !== 'capability' && topic !== 'security') return [];
  const needs = topic === 'security' ? DEFENSES : parts;
  const wanted = new Set(needs.map((need) => capabilityFactId(id, need)));
  const all = capabilityFacts(framework, catalog);
  return wanted.size === 0 ? all : all.filter((fact) => wanted.has(fact.id));
};
