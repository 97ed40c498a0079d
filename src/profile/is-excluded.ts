import type { Catalog } from '../catalog/catalog.ts';
import type { Requirements } from './requirements.ts';
import { ruledOutByLanguage } from './ruled-out-by-language.ts';

/** Is a framework ruled out, by its own name or by its language? */
export const isExcluded = (catalog: Catalog, requirements: Requirements, id: string): boolean => {
  if (requirements.excludedFrameworks.some((entry) => entry.value === id)) return true;
  const framework = catalog.frameworks.get(id);
  return framework !== undefined && ruledOutByLanguage(framework, requirements, catalog);
};
