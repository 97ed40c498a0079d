import { documentationOf, GENERAL_KNOWLEDGE } from '../source-ids.ts';
import { subjectFacts } from '../subject-facts.ts';
import type { LintRule } from './finding.ts';

/** Every source is cited by a fact, a lifecycle or a capability. */
export const unusedSources: LintRule = {
  name: 'unused-sources',
  level: 'error',
  looksFor: 'users',
  check: (catalog, context) => {
    const used = new Set(subjectFacts(catalog).flatMap(({ facts }) => facts.flatMap((fact) => fact.sources)));
    for (const { id, lifecycle, capabilities } of catalog.frameworks.values()) {
      for (const source of lifecycle.sources) used.add(source);
      for (const { page } of Object.values(capabilities)) {
        used.add(page === undefined ? GENERAL_KNOWLEDGE : documentationOf(id));
      }
    }
    return [...catalog.sources.keys()]
      .filter((id) => !used.has(id))
      .map((id) => {
        const { file, prefix } = context.place('sources', id);
        const message = 'no fact cites this source: cite it, or remove it';
        return { record: `sources/${id}`, file, path: prefix.replace(/\.$/, ''), message };
      });
  },
};
