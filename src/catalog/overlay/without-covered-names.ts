import type { Catalog } from '../catalog.ts';
import { nameKey } from '../names/name-index.ts';

/** A name that a record of the house covers is no longer outside the dataset. */
export const withoutCoveredNames = (catalog: Catalog): Catalog => {
  const added = (catalog.house ?? []).filter(({ isNew }) => isNew);
  const covered = new Set<string>();
  for (const { file, id } of added) {
    const folder = file.split('/')[0];
    const record =
      folder === 'frameworks'
        ? catalog.frameworks.get(id)
        : folder === 'supporting'
          ? catalog.supporting.get(id)
          : undefined;
    for (const name of record === undefined ? [] : [record.name, ...record.aliases])
      covered.add(nameKey(name));
  }
  if (covered.size === 0) return catalog;
  const outside = [...catalog.outside].filter(
    ([, { name, aliases }]) => ![name, ...aliases].some((typed) => covered.has(nameKey(typed))),
  );
  return { ...catalog, outside: new Map(outside) };
};
