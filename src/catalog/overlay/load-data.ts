import { CatalogError } from '../catalog-error.ts';
import { loadCatalog } from '../load.ts';
import { isOverlay } from './is-overlay.ts';
import { loadOverlaid, type Overlaid } from './load-overlaid.ts';
import { whyNoRecords } from './why-no-records.ts';

/**
 * The dataset in `directory`: that directory alone where it is a complete dataset (it has a manifest.json), the
 * shipped dataset with its records laid over it otherwise.
 * @throws CatalogError when the complete dataset, or the shipped one, cannot be used, or there is nothing in it
 */
export const loadData = (shipped: string, directory: string): Overlaid => {
  const message = whyNoRecords(directory);
  if (message !== null) throw new CatalogError([{ file: directory, path: '', message }]);
  return isOverlay(directory)
    ? loadOverlaid(shipped, directory)
    : { catalog: loadCatalog(directory), problems: [] };
};
