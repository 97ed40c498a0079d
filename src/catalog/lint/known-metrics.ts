import { subjectFacts } from '../subject-facts.ts';
import type { LintRule } from './finding.ts';

/** The metric of every fact is one of the closed list. */
export const knownMetrics: LintRule = {
  name: 'known-metrics',
  level: 'error',
  looksFor: 'targets',
  check: (catalog) =>
    subjectFacts(catalog).flatMap(({ file, facts }) =>
      facts.flatMap((fact, index) =>
        catalog.metrics.has(fact.metric)
          ? []
          : [
              {
                record: fact.id,
                file,
                path: `facts.${index}.metric`,
                message: `no metric "${fact.metric}": use one of metrics.json, or add it there`,
              },
            ],
      ),
    ),
};
