import type { Catalog } from '../catalog.ts';
import { escapeForPattern, leftEdgeWith, rightEdgeWith } from '../word-edges.ts';

export type NameKind = 'framework' | 'language' | 'people' | 'supporting' | 'platform' | 'outside';

/** One thing a typed name can stand for. */
export type NameEntry = {
  kind: NameKind;
  id: string;
  name: string;
  ambiguous: boolean;
  /** The record's own kind ("runtime", "frontend", "language"); empty where records have none. */
  recordKind: string;
  /** Ranked frameworks it stands for. */
  resolvesTo: readonly string[];
};

export type NameIndex = {
  /** By lower-case name with single spaces. */
  entries: ReadonlyMap<string, NameEntry>;
  /** Finds every listed name in lower-case text; longest first, so that "spring boot" wins over "spring". */
  pattern: RegExp;
  /** Names of five letters or more that a misspelling is measured against, by their length. */
  spellable: ReadonlyMap<number, string[]>;
};

/** "spring boot", "spring-boot" and "springboot" are one name. */
const asPattern = (name: string): string => escapeForPattern(name).replace(/[ -]/g, '[ \\-]?');

export const nameKey = (typed: string): string => typed.toLowerCase().replace(/[ -]+/g, ' ');

type Named = {
  id: string;
  name: string;
  aliases: readonly string[];
  ambiguous: readonly string[];
  resolvesTo?: readonly string[];
  kind?: string;
};

const addRecord = (entries: Map<string, NameEntry>, kind: NameKind, record: Named): void => {
  const ambiguous = new Set(record.ambiguous.map(nameKey));
  for (const typed of [record.name, record.id, ...record.aliases]) {
    const key = nameKey(typed);
    // The first record to claim a name keeps it: ranked frameworks come first, outside names last.
    if (!entries.has(key)) {
      entries.set(key, {
        kind,
        id: record.id,
        name: record.name,
        ambiguous: ambiguous.has(key),
        recordKind: record.kind ?? '',
        resolvesTo: record.resolvesTo ?? [],
      });
    }
  }
};

const collectEntries = (catalog: Catalog): Map<string, NameEntry> => {
  const entries = new Map<string, NameEntry>();
  for (const record of catalog.frameworks.values()) addRecord(entries, 'framework', record);
  for (const record of catalog.languages.values()) addRecord(entries, 'language', record);
  for (const record of catalog.languages.values()) {
    for (const word of record.people) {
      const { id, name, resolvesTo } = record;
      if (entries.has(nameKey(word))) continue;
      entries.set(nameKey(word), {
        kind: 'people',
        id,
        name,
        ambiguous: false,
        recordKind: '',
        resolvesTo,
      });
    }
  }
  for (const record of catalog.supporting.values()) addRecord(entries, 'supporting', record);
  for (const record of catalog.platforms.values()) addRecord(entries, 'platform', record);
  for (const record of catalog.outside.values()) addRecord(entries, 'outside', record);
  return entries;
};

const indexes = new WeakMap<Catalog, NameIndex>();

/** The names of a catalog, built once for each catalog. */
export const nameIndexOf = (catalog: Catalog): NameIndex => {
  const known = indexes.get(catalog);
  if (known !== undefined) return known;
  const entries = collectEntries(catalog);
  const longestFirst = [...entries.keys()].sort(
    (one, other) => other.length - one.length || (one < other ? -1 : 1),
  );
  // Only Latin letters and digits close a name in, so that "Javaで" and "GinとEcho" are found.
  const body = longestFirst.map(asPattern).join('|');
  const pattern = new RegExp(`${leftEdgeWith('.#@\\-')}(?:${body})${rightEdgeWith('#+')}`, 'gu');
  const spellable = new Map<number, string[]>();
  for (const [key, entry] of entries) {
    if (key.length < 5 || entry.kind === 'outside' || entry.kind === 'platform' || !/^[a-z ]+$/.test(key))
      continue;
    spellable.set(key.length, [...(spellable.get(key.length) ?? []), key]);
  }
  const index = { entries, pattern, spellable };
  indexes.set(catalog, index);
  return index;
};
