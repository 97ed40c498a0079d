import { answer } from './answer.ts';
import type { Catalog } from './catalog/catalog.ts';
import { loadCatalog } from './catalog/load.ts';

/** The dataset and what answers from it. */
export type Engine = { catalog: Catalog; answer: typeof answer };

/**
 * Loads the dataset, unless one is given.
 * @throws CatalogError
 */
export const loadEngine = (
  directory: string,
  given: { catalog?: Catalog; answer?: typeof answer },
): Engine => ({
  catalog: given.catalog ?? loadCatalog(directory),
  answer: given.answer ?? answer,
});

/**
 * Answers one made-up question for nobody, so that the first person does not wait a few hundred milliseconds
 * for patterns and code to be compiled.
 */
export const warmUp = async ({ catalog }: Engine): Promise<void> => {
  const names = [...catalog.frameworks.values()].slice(0, 2).map((framework) => framework.name);
  const text = `compare ${names.join(' and ')} for an API, team of five, on Kubernetes, until 2030`;
  await answer({ id: 'warm-up', source: 'cli', text, thread: [], today: catalog.manifest.asOf }, { catalog });
};
