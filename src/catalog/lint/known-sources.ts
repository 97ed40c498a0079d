import type { Catalog } from '../catalog.ts';
import { documentationOf, GENERAL_KNOWLEDGE } from '../source-ids.ts';
import { subjectFacts } from '../subject-facts.ts';
import type { Flaw, LintRule } from './finding.ts';

const ofFacts = (catalog: Catalog): Flaw[] =>
  subjectFacts(catalog).flatMap(({ file, facts }) =>
    facts.flatMap((fact, index) =>
      fact.sources
        .filter((source) => !catalog.sources.has(source))
        .map((source) => ({
          record: fact.id,
          file,
          path: `facts.${index}.sources`,
          message: `no source "${source}": add sources/${source}.json, or cite one that is there`,
        })),
    ),
  );

const ofFrameworks = (catalog: Catalog): Flaw[] =>
  [...catalog.frameworks.values()].flatMap(({ id, lifecycle, capabilities }) => {
    const at = { record: `frameworks/${id}`, file: `frameworks/${id}.json` };
    const absent = lifecycle.sources.filter((source) => !catalog.sources.has(source));
    const flaws: Flaw[] = absent.map((source) => ({
      ...at,
      path: 'lifecycle.sources',
      message: `no source "${source}": add sources/${source}.json, or cite one that is there`,
    }));
    for (const [need, cell] of Object.entries(capabilities)) {
      const source = cell.page === undefined ? GENERAL_KNOWLEDGE : documentationOf(id);
      if (catalog.sources.has(source)) continue;
      flaws.push({
        ...at,
        path: `capabilities.${need}`,
        message: `rests on source "${source}", which is missing: add sources/${source}.json`,
      });
    }
    return flaws;
  });

/** Every source that a fact, a lifecycle or a capability rests on is recorded. */
export const knownSources: LintRule = {
  name: 'known-sources',
  level: 'error',
  looksFor: 'targets',
  check: (catalog) => [...ofFacts(catalog), ...ofFrameworks(catalog)],
};
