import type { Catalog } from './catalog.ts';
import { CatalogError } from './catalog-error.ts';
import { lintCatalog } from './lint/lint-catalog.ts';
import { readDataset } from './read-dataset.ts';

/**
 * Reads, parses and cross-checks the dataset in `directory`.
 * @throws CatalogError with every problem found: file, path inside it, what was expected.
 */
export const loadCatalog = (directory: string): Catalog => {
  const { catalog, exceptions, problems, place } = readDataset(directory);
  if (catalog === null) throw new CatalogError(problems);
  const { asOf } = catalog.manifest;
  const findings = lintCatalog(catalog, {
    context: { today: asOf, latest: asOf, place, isOverlaid: false },
    exceptions,
    levels: ['error'],
    isComplete: problems.length === 0,
  });
  if (problems.length > 0 || findings.length > 0) throw new CatalogError([...problems, ...findings]);
  return catalog;
};
