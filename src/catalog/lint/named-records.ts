import type { Catalog } from '../catalog.ts';

type Named = { id: string; name: string; aliases: readonly string[]; ambiguous: readonly string[] };

/** A record with the words people type for it, and where each of them stands. */
export type NamedRecord = {
  record: string;
  file: string;
  prefix: string;
  aliases: readonly string[];
  ambiguous: readonly string[];
  name: string;
  /** Name, aliases and words for people who use it. */
  words: { text: string; path: string }[];
};

/** Every record whose names are found in questions. */
export const namedRecords = (catalog: Catalog): NamedRecord[] => {
  const entry = (record: Named, file: string, prefix: string, people: readonly string[]): NamedRecord => ({
    record: prefix === '' ? file.replace('.json', '') : `${file.replace('.json', '')}/${record.id}`,
    file,
    prefix,
    name: record.name,
    aliases: record.aliases,
    ambiguous: record.ambiguous,
    words: [
      { text: record.name, path: `${prefix}name` },
      ...record.aliases.map((text, index) => ({ text, path: `${prefix}aliases.${index}` })),
      ...people.map((text, index) => ({ text, path: `${prefix}people.${index}` })),
    ],
  });
  const single = (folder: string, records: Iterable<Named>): NamedRecord[] =>
    [...records].map((record) => entry(record, `${folder}/${record.id}.json`, '', []));
  return [
    ...single('frameworks', catalog.frameworks.values()),
    ...[...catalog.languages.values()].map((record) =>
      entry(record, `languages/${record.id}.json`, '', record.people),
    ),
    ...single('platforms', catalog.platforms.values()),
    ...single('supporting', catalog.supporting.values()),
    ...[...catalog.outside.values()].map((record, index) => entry(record, 'outside.json', `${index}.`, [])),
  ];
};
