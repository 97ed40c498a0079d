import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import type { Reading } from '../profile/reading.ts';

/**
 * The framework whose card answers a question: the only name in it, and nothing in particular is asked of it. Null
 * when several are named, a topic or a load is, or the name is no ranked framework.
 */
export const cardSubject = (reading: Reading, catalog: Catalog): Framework | null => {
  const [only, ...more] = reading.named;
  if (reading.behaviour !== 'explain' || reading.topic !== 'overview') return null;
  if (only === undefined || more.length > 0 || reading.requirements.load.rps !== undefined) return null;
  return catalog.frameworks.get(only) ?? null;
};
