import type { Catalog } from '../catalog/catalog.ts';
import { shorten } from './shorten.ts';

/** A name typed by a person is shown up to this length. */
const LONGEST_NAME = 60;

/** The display name of any record of the catalog; an id that it does not hold is shown as it is. */
export const nameOf = (id: string, catalog: Catalog): string => {
  const maps: ReadonlyMap<string, { name: string }>[] = [
    catalog.frameworks,
    catalog.supporting,
    catalog.languages,
    catalog.platforms,
    catalog.outside,
  ];
  for (const records of maps) {
    const record = records.get(id);
    if (record !== undefined) return record.name;
  }
  return shorten(id, LONGEST_NAME);
};

/** A name outside the dataset, on one line and of bearable length. */
export const foreignName = (name: string): string => shorten(name.replace(/\s+/g, ' ').trim(), LONGEST_NAME);
