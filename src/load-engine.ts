import { setImmediate } from 'node:timers/promises';
import { answer } from './answer.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { CatalogProblem } from './catalog/catalog-error.ts';
import { loadData } from './catalog/overlay/load-data.ts';
import { SHIPPED_DATA } from './catalog/shipped-data.ts';

/** The dataset and what answers from it. */
export type Engine = {
  catalog: Catalog;
  answer: typeof answer;
  /** Records of an overlay that cannot be used: they are left out, the rest answers. */
  dataProblems: readonly CatalogProblem[];
};

/**
 * Loads the dataset, unless one is given. A directory without a manifest is laid over the shipped dataset.
 * @throws CatalogError
 */
export const loadEngine = (
  directory: string,
  given: { catalog?: Catalog; answer?: typeof answer },
): Engine => {
  const { catalog, problems } =
    given.catalog === undefined
      ? loadData(SHIPPED_DATA, directory)
      : { catalog: given.catalog, problems: [] };
  return { catalog, answer: given.answer ?? answer, dataProblems: problems };
};

/**
 * Answers made-up questions for nobody, so that the first person does not wait a few hundred milliseconds for
 * patterns and code to be compiled and for the draws behind every framework's confidence. Real questions go first.
 */
export const warmUp = async ({ catalog }: Pick<Engine, 'catalog'>): Promise<void> => {
  const names = [...catalog.frameworks.values()].slice(0, 2).map((framework) => framework.name);
  const texts = [
    `compare ${names.join(' and ')} for an API, team of five, on Kubernetes, until 2030`,
    'which framework for an API, team of five?',
  ];
  for (const text of texts) {
    await setImmediate();
    await answer(
      { id: 'warm-up', source: 'cli', text, thread: [], today: catalog.manifest.asOf },
      { catalog },
    );
  }
};
