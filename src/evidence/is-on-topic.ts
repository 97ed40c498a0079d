import type { Metric } from '../catalog/schemas/model.ts';
import type { CriterionId } from '../catalog/vocabulary.ts';
import type { Topic } from '../profile/reading.ts';

/** Which metrics speak to a topic: by the criteria they bear on, or by a word of their id. */
const TOPIC_METRICS: Readonly<Record<Topic, { criteria: readonly CriterionId[]; words: RegExp }>> = {
  overview: { criteria: [], words: /./ },
  lifecycle: { criteria: [], words: /lifecycle|release|support|version|status/ },
  performance: {
    criteria: ['headroom'],
    words: /throughput|performance|latency|concurrency-model|cold|memory/,
  },
  adoption: { criteria: [], words: /adoption|share|language-use|stars|admired|trend/ },
  hiring: { criteria: ['hiring'], words: /hiring|jobs|salary/ },
  licence: { criteria: [], words: /licen[cs]e/ },
  capability: {
    criteria: ['first_release'],
    words: /capabilit|feature|realtime|streaming|native|serverless|type-safety/,
  },
  learning: { criteria: ['ramp_up'], words: /learning|documentation/ },
  footprint: { criteria: ['start_footprint'], words: /memory|start|cold|footprint/ },
  security: { criteria: ['security'], words: /security/ },
  method: { criteria: [], words: /^$/ },
  sources: { criteria: [], words: /^$/ },
  benchmark: { criteria: ['headroom'], words: /benchmark|performance|throughput/ },
};

/** Does a metric speak to a topic? A metric the catalog lacks is judged by its id alone. */
export const isOnTopic = (metricId: string, metric: Metric | undefined, topic: Topic): boolean => {
  const { criteria, words } = TOPIC_METRICS[topic];
  return words.test(metricId) || (metric?.criteria ?? []).some((criterion) => criteria.includes(criterion));
};
