import type { Catalog } from '../catalog/catalog.ts';
import type { Reading } from '../profile/reading.ts';
import type { Remembered } from '../profile/remembered.ts';
import { type RequirementChange, requirementChanges } from '../profile/requirement-changes.ts';
import { type OrderChange, orderChanges } from './order-changes.ts';
import type { Ranking } from './ranking.ts';

/** What is different from the last ranking of the thread. */
export type Changes = {
  requirements: RequirementChange[];
  /** Null when there are no two orders to compare: nothing is left now. */
  order: OrderChange[] | null;
  /** Versions of the dataset; null when it is the same one. */
  dataset: { from: string; to: string } | null;
};

/**
 * Compares an answer that ranks with what is remembered of the last one that did. Null when there is none, or when
 * nothing is ranked now: then there is nothing to say.
 */
export const changesSince = (
  remembered: Remembered | null,
  reading: Reading,
  ranking: Ranking | null,
  catalog: Catalog,
): Changes | null => {
  const before = remembered?.ranked ?? null;
  if (before === null || ranking === null) return null;
  const order = ranking.options.map(({ id }) => id);
  const { version } = catalog.manifest;
  return {
    requirements: requirementChanges(before.requirements, reading.requirements),
    order: order.length === 0 ? null : orderChanges(before.order, order),
    dataset: before.datasetVersion === version ? null : { from: before.datasetVersion, to: version },
  };
};
