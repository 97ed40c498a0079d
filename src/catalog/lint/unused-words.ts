import { nameIndexOf, nameKey } from '../names/name-index.ts';
import type { LintRule } from './finding.ts';

/** Every ordinary word that is weighed against being a name is a name of some record. */
export const unusedWords: LintRule = {
  name: 'unused-words',
  level: 'warning',
  looksFor: 'users',
  check: (catalog) => {
    const { entries } = nameIndexOf(catalog);
    return [...catalog.ordinaryWords.values()].flatMap(({ id }, index) =>
      entries.has(nameKey(id))
        ? []
        : [
            {
              record: `ordinary-words/${id}`,
              file: 'ordinary-words.json',
              path: String(index),
              message: `"${id}" is no name of any record: remove it, or add it to the aliases of one`,
            },
          ],
    );
  },
};
