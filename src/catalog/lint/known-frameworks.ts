import type { Catalog } from '../catalog.ts';
import type { Flaw, LintContext, LintRule } from './finding.ts';

const ofResolves = (catalog: Catalog): Flaw[] => {
  const holders = [
    ...[...catalog.languages.values()].map((record) => ({ folder: 'languages', ...record })),
    ...[...catalog.supporting.values()].map((record) => ({ folder: 'supporting', ...record })),
  ];
  return holders.flatMap(({ folder, id, resolvesTo }) =>
    resolvesTo.flatMap((framework, index) =>
      catalog.frameworks.has(framework)
        ? []
        : [
            {
              record: `${folder}/${id}`,
              file: `${folder}/${id}.json`,
              path: `resolvesTo.${index}`,
              message: `no ranked framework "${framework}": take it out, or add frameworks/${framework}.json`,
            },
          ],
    ),
  );
};

const ofRatings = (catalog: Catalog, context: LintContext): Flaw[] => {
  const unrated = [...catalog.frameworks.keys()].filter((id) => !catalog.ratings.has(id));
  const idle = [...catalog.ratings.keys()].filter((id) => !catalog.frameworks.has(id));
  return [
    ...unrated.map((id) => ({
      record: `frameworks/${id}`,
      file: `frameworks/${id}.json`,
      path: 'rating',
      message: `has no rating: add ratings/${id}.json, or write it here`,
    })),
    ...idle.map((id) => {
      const { file, prefix } = context.place('ratings', id);
      const message = `no ranked framework "${id}": add frameworks/${id}.json, or remove this file`;
      return { record: `ratings/${id}`, file, path: `${prefix}id`, message };
    }),
  ];
};

/** Every id of a ranked framework leads to one, and each of them has its rating. */
export const knownFrameworks: LintRule = {
  name: 'known-frameworks',
  level: 'error',
  looksFor: 'targets',
  check: (catalog, context) => [...ofResolves(catalog), ...ofRatings(catalog, context)],
};
