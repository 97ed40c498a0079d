import type { Catalog } from './catalog.ts';
import type { CatalogProblem } from './catalog-error.ts';
import { documentationOf, GENERAL_KNOWLEDGE } from './source-ids.ts';
import { subjectFacts } from './subject-facts.ts';
import { CRITERIA, LANGUAGES, NEEDS, PLATFORMS, WORKLOADS } from './vocabulary.ts';

const CLAIM = /^[SR]\d{3}-\d{2,3}$/;

const checkFacts = (catalog: Catalog): CatalogProblem[] =>
  subjectFacts(catalog).flatMap(({ file, facts }) =>
    facts.flatMap((fact, index) => {
      const path = `facts.${index}`;
      const problems: CatalogProblem[] = [];
      for (const source of fact.sources) {
        if (!catalog.sources.has(source))
          problems.push({ file, path: `${path}.sources`, message: `no source "${source}"` });
      }
      if (!catalog.metrics.has(fact.metric)) {
        problems.push({
          file,
          path: `${path}.metric`,
          message: `no metric "${fact.metric}" in metrics.json`,
        });
      }
      if (fact.asOf > catalog.manifest.asOf) {
        problems.push({
          file,
          path: `${path}.asOf`,
          message: `is after the dataset's own date ${catalog.manifest.asOf}`,
        });
      }
      return problems;
    }),
  );

const checkDuplicateFacts = (catalog: Catalog): CatalogProblem[] => {
  const seen = new Set<string>();
  return subjectFacts(catalog).flatMap(({ file, facts }) =>
    facts.flatMap((fact) => {
      if (seen.has(fact.id)) return [{ file, path: fact.id, message: 'a second fact with this id' }];
      seen.add(fact.id);
      return [];
    }),
  );
};

const checkSourceUse = (catalog: Catalog): CatalogProblem[] => {
  const byFacts = new Set(
    subjectFacts(catalog).flatMap(({ facts }) => facts.flatMap((fact) => fact.sources)),
  );
  const used = new Set<string>();
  for (const framework of catalog.frameworks.values()) {
    for (const source of framework.lifecycle.sources) used.add(source);
    for (const capability of Object.values(framework.capabilities)) {
      used.add(capability.page === undefined ? GENERAL_KNOWLEDGE : documentationOf(framework.id));
    }
  }
  const unused = [...catalog.sources.keys()].filter((id) => !used.has(id) && !byFacts.has(id));
  const absent = [...used].filter((id) => !catalog.sources.has(id));
  return [
    ...unused.map((id) => ({ file: `sources/${id}.json`, path: '', message: 'no fact cites this source' })),
    ...absent.map((id) => ({
      file: `sources/${id}.json`,
      path: '',
      message: 'is cited, and the file is missing',
    })),
  ];
};

const checkResolves = (catalog: Catalog): CatalogProblem[] =>
  [...catalog.languages.values(), ...catalog.supporting.values()].flatMap((record) =>
    record.resolvesTo
      .filter((id) => !catalog.frameworks.has(id))
      .map((id) => ({
        file: `${record.id}.json`,
        path: 'resolvesTo',
        message: `no ranked framework "${id}"`,
      })),
  );

const checkRatings = (catalog: Catalog): CatalogProblem[] => {
  const factIds = new Set(subjectFacts(catalog).flatMap(({ facts }) => facts.map((fact) => fact.id)));
  const known = (id: string) => CLAIM.test(id) || factIds.has(id);
  const problems: CatalogProblem[] = [];
  for (const id of catalog.frameworks.keys()) {
    if (!catalog.ratings.has(id))
      problems.push({ file: `ratings/${id}.json`, path: '', message: 'the file is missing' });
  }
  for (const rating of catalog.ratings.values()) {
    const file = `ratings/${rating.id}.json`;
    if (!catalog.frameworks.has(rating.id)) {
      problems.push({ file, path: 'id', message: `no ranked framework "${rating.id}"` });
    }
    const cited = JSON.stringify(rating).matchAll(/"evidence":\[([^\]]*)\]/g);
    for (const match of cited) {
      for (const id of (match[1] ?? '').matchAll(/"([^"]+)"/g)) {
        if (id[1] !== undefined && !known(id[1])) {
          problems.push({ file, path: 'evidence', message: `no fact and no claim "${id[1]}"` });
        }
      }
    }
  }
  return problems;
};

const missing = (file: string, ids: readonly string[], has: (id: string) => boolean): CatalogProblem[] =>
  ids.filter((id) => !has(id)).map((id) => ({ file, path: '', message: `no record "${id}"` }));

const checkClosedLists = (catalog: Catalog): CatalogProblem[] => {
  const ids = (records: ReadonlyMap<string, unknown>) => (id: string) => records.has(id);
  return [
    ...missing('criteria.json', CRITERIA, ids(catalog.criteria)),
    ...missing('workloads.json', WORKLOADS, ids(catalog.workloads)),
    ...missing('capabilities.json', NEEDS, ids(catalog.capabilities)),
    ...missing('languages', LANGUAGES, ids(catalog.languages)),
    ...missing('platforms', PLATFORMS, ids(catalog.platforms)),
  ];
};

/** What no single schema can see: references, closed lists, ids used twice, dates after the dataset's own. */
export const crossCheck = (catalog: Catalog): CatalogProblem[] => [
  ...checkClosedLists(catalog),
  ...checkFacts(catalog),
  ...checkDuplicateFacts(catalog),
  ...checkSourceUse(catalog),
  ...checkResolves(catalog),
  ...checkRatings(catalog),
];
