import { subjectFacts } from '../subject-facts.ts';
import type { LintRule } from './finding.ts';

/** Every metric has a fact. */
export const unusedMetrics: LintRule = {
  name: 'unused-metrics',
  level: 'warning',
  looksFor: 'users',
  check: (catalog) => {
    const used = new Set(subjectFacts(catalog).flatMap(({ facts }) => facts.map(({ metric }) => metric)));
    return [...catalog.metrics.keys()].flatMap((id, index) =>
      used.has(id)
        ? []
        : [
            {
              record: `metrics/${id}`,
              file: 'metrics.json',
              path: String(index),
              message: `no fact has the metric "${id}": remove it, or add a fact`,
            },
          ],
    );
  },
};
