import { loadCatalog } from '../load.ts';
import { isOverlay } from './is-overlay.ts';
import { loadOverlaid, type Overlaid } from './load-overlaid.ts';

/**
 * The dataset in `directory`: that directory alone where it is a complete dataset (it has a manifest.json), the
 * shipped dataset with its records laid over it otherwise.
 * @throws CatalogError when the complete dataset, or the shipped one, cannot be used
 */
export const loadData = (shipped: string, directory: string): Overlaid =>
  isOverlay(directory) ? loadOverlaid(shipped, directory) : { catalog: loadCatalog(directory), problems: [] };
