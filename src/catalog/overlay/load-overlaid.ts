import type { Catalog } from '../catalog.ts';
import type { CatalogProblem } from '../catalog-error.ts';
import { lintCatalog } from '../lint/lint-catalog.ts';
import { loadCatalog } from '../load.ts';
import { readDataset } from '../read-dataset.ts';
import { jsonFilesBelow } from './json-files-below.ts';
import { createLayer, type HouseRecord, type Layer, layerKey } from './layer.ts';

/** A dataset with records laid over it, and what was wrong with those that were left out. */
export type Overlaid = { catalog: Catalog; problems: readonly CatalogProblem[] };

type Attempt = { catalog: Catalog | null; problems: CatalogProblem[]; layer: Layer };

/** Today, in UTC: a record of the house may be newer than the dataset it is laid over. */
const clockDate = (): string => new Date().toISOString().slice(0, 10);

const attempt = (
  shipped: string,
  directory: string,
  dropped: ReadonlySet<string>,
  today: string,
): Attempt => {
  const layer = createLayer(directory, dropped);
  const { catalog, exceptions, problems, place } = readDataset(shipped, layer);
  if (catalog === null) return { catalog, problems, layer };
  const { asOf } = catalog.manifest;
  const latest = asOf > today ? asOf : today;
  const findings = lintCatalog(catalog, {
    context: { today: asOf, latest, place, isOverlaid: true },
    exceptions,
    levels: ['error'],
    isComplete: problems.length === 0,
  }).filter(({ rule }) => rule !== 'unneeded-exceptions');
  return { catalog, problems: [...problems, ...findings], layer };
};

const isOf = ({ file, id }: HouseRecord, problem: CatalogProblem & { record?: string }): boolean => {
  if (problem.file !== file) return false;
  return file.includes('/') || id === '' || problem.record === `${file.replace('.json', '')}/${id}`;
};

const isSame = (one: CatalogProblem, other: CatalogProblem): boolean =>
  one.file === other.file && one.path === other.path && one.message === other.message;

const withoutOverlay = (shipped: string, problems: CatalogProblem[], told: CatalogProblem[]): Overlaid => {
  const catalog = loadCatalog(shipped);
  const reason = 'nothing of the overlay is used, because the dataset and it do not fit together';
  return { catalog, problems: [...told, ...problems, { file: '', path: '', message: reason }] };
};

const unreadFiles = (directory: string, layer: Layer): CatalogProblem[] =>
  jsonFilesBelow(directory)
    .filter((file) => !layer.read.has(file))
    .map((file) => ({ file, path: '', message: 'is no file that a dataset has: it is not read' }));

/**
 * The dataset in `shipped` with the records in `directory` laid over it: new ones, and parts of shipped ones.
 * Records that cannot be used are left out and named in `problems`; they never stop the rest.
 * @throws CatalogError when the shipped dataset cannot be used itself
 */
export const loadOverlaid = (shipped: string, directory: string, today = clockDate()): Overlaid => {
  const dropped = new Set<string>();
  const told: CatalogProblem[] = [];
  const tell = (problem: CatalogProblem): void => {
    if (!told.some((one) => isSame(one, problem))) told.push(problem);
  };
  for (;;) {
    const { catalog, problems, layer } = attempt(shipped, directory, dropped, today);
    for (const problem of [...unreadFiles(directory, layer), ...layer.problems]) tell(problem);
    if (problems.length === 0 && catalog !== null) return { catalog, problems: told };
    let isAnyDropped = false;
    for (const problem of problems) {
      const culprits = layer.house.filter((record) => isOf(record, problem));
      for (const { file, id } of culprits) dropped.add(layerKey(file, id));
      if (culprits.length === 0) continue;
      isAnyDropped = true;
      tell(problem);
    }
    if (!isAnyDropped) return withoutOverlay(shipped, problems, told);
  }
};
