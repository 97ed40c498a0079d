import type { Catalog } from '../catalog/catalog.ts';
import type { Reading } from '../profile/reading.ts';
import type { Ranking } from '../score/ranking.ts';
import type { Line } from './explanation.ts';
import { nameOf } from './names.ts';
import { listSome } from './words.ts';

const SHOWN = 5;

/**
 * Which of the subjects an answer speaks of rest on records of the house (an overlay laid over the dataset), all of
 * them or in part. Nothing without an overlay.
 */
export const houseNote = (reading: Reading, ranking: Ranking | null, catalog: Catalog): Line[] => {
  const subjects = new Set([...reading.named, ...(ranking?.options ?? []).map(({ id }) => id)]);
  const own = (catalog.house ?? []).filter(({ id }) => subjects.has(id));
  const isNew = new Set(own.filter((record) => record.isNew).map(({ id }) => id));
  const names = [...new Set(own.map(({ id }) => id))].map((id) =>
    isNew.has(id) ? nameOf(id, catalog) : `parts of ${nameOf(id, catalog)}`,
  );
  if (names.length === 0) return [];
  const text = `From your own records, not from the shipped dataset: ${listSome(names, SHOWN)}.`;
  return [{ text, factIds: [] }];
};
