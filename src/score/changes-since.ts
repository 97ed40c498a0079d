import type { Catalog } from '../catalog/catalog.ts';
import type { Reading } from '../profile/reading.ts';
import type { Remembered } from '../profile/remembered.ts';
import { type RequirementChange, requirementChanges } from '../profile/requirement-changes.ts';
import { type OrderChange, orderChanges } from './order-changes.ts';
import type { Ranking } from './ranking.ts';

/** What is different from what the thread was answered before. */
export type Changes = {
  requirements: RequirementChange[];
  /** Null when there are no two orders to compare: nothing was ranked before, or nothing is left now. */
  order: OrderChange[] | null;
  /** Versions of the dataset; null when it is the same one. */
  dataset: { from: string; to: string } | null;
};

/**
 * Compares an answer that ranks with what is remembered of the answer before it. Null when nothing is remembered
 * or nothing is ranked: then there is nothing to say.
 */
export const changesSince = (
  remembered: Remembered | null,
  reading: Reading,
  ranking: Ranking | null,
  catalog: Catalog,
): Changes | null => {
  if (remembered === null || ranking === null) return null;
  const order = ranking.options.map(({ id }) => id);
  const { version } = catalog.manifest;
  return {
    requirements: requirementChanges(remembered.requirements, reading.requirements),
    order: remembered.order.length === 0 || order.length === 0 ? null : orderChanges(remembered.order, order),
    dataset: remembered.datasetVersion === version ? null : { from: remembered.datasetVersion, to: version },
  };
};
