import type { Catalog } from '../../src/catalog/catalog.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';

let catalog: Catalog | undefined;

/** The dataset that the program ships, read once for all apps that tests start. */
export const shippedCatalog = (): Catalog => {
  catalog ??= loadCatalog(SHIPPED_DATA);
  return catalog;
};
