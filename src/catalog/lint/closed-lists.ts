import { CRITERIA, LANGUAGES, NEEDS, PLATFORMS, WORKLOADS } from '../vocabulary.ts';
import type { LintRule } from './finding.ts';

/** Every member of the closed lists in vocabulary.ts has its record. */
export const closedLists: LintRule = {
  name: 'closed-lists',
  level: 'error',
  looksFor: 'users',
  check: (catalog) => {
    const lists: [string, readonly string[], ReadonlyMap<string, unknown>][] = [
      ['criteria.json', CRITERIA, catalog.criteria],
      ['workloads.json', WORKLOADS, catalog.workloads],
      ['capabilities.json', NEEDS, catalog.capabilities],
      ['languages', LANGUAGES, catalog.languages],
      ['platforms', PLATFORMS, catalog.platforms],
    ];
    return lists.flatMap(([file, ids, records]) =>
      ids
        .filter((id) => !records.has(id))
        .map((id) => ({
          record: `${file.replace('.json', '')}/${id}`,
          file,
          path: '',
          message: `no record "${id}": add it, or take it out of vocabulary.ts`,
        })),
    );
  },
};
