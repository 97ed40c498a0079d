import { NEEDS } from '../vocabulary.ts';
import type { Flaw, LintRule } from './finding.ts';

/** What an answer about a framework needs. */
const METRICS = ['concurrency-model', 'learning-curve', 'licence', 'best-fit', 'watch-out', 'latest-version'];

/** `compliance` is a property of a system, not of a framework. */
const needs = NEEDS.filter((need) => need !== 'compliance');

/** Every framework has the facts an answer about it needs, and a word on every capability. */
export const frameworkContent: LintRule = {
  name: 'framework-content',
  level: 'warning',
  check: (catalog) =>
    [...catalog.frameworks.values()].flatMap(({ id, facts, capabilities }): Flaw[] => {
      const at = { record: `frameworks/${id}`, file: `frameworks/${id}.json` };
      const present = new Set(facts.map(({ metric }) => metric));
      const absent = METRICS.filter((metric) => !present.has(metric));
      const unsaid = needs.filter((need) => capabilities[need] === undefined);
      const idle = capabilities['compliance'] === undefined ? [] : ['compliance'];
      const flaws: Flaw[] = absent.map((metric) => ({
        ...at,
        path: 'facts',
        message: `no fact with the metric "${metric}": add one`,
      }));
      if (unsaid.length > 0) {
        const message = `nothing on ${unsaid.join(', ')}: add what is known, or "none" and "unchecked"`;
        flaws.push({ ...at, path: 'capabilities', message });
      }
      for (const need of idle) {
        flaws.push({ ...at, path: `capabilities.${need}`, message: 'no framework ships it: remove it' });
      }
      return flaws;
    }),
};
