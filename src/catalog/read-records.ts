import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { CatalogProblem } from './catalog-error.ts';
import type { Layer } from './overlay/layer.ts';

/** Reads records of `directory` and collects every fault instead of stopping at the first. */
export type RecordReader = {
  problems: CatalogProblem[];
  /** One record of a file; undefined when it cannot be used. */
  file: <Schema extends z.ZodType>(name: string, schema: Schema) => z.output<Schema> | undefined;
  /** The usable records of a file that holds a list. */
  list: <Schema extends z.ZodType>(name: string, schema: Schema) => z.output<Schema>[];
  /** As `list`, and empty where there is no such file. */
  optionalList: <Schema extends z.ZodType>(name: string, schema: Schema) => z.output<Schema>[];
  /** The usable records of a folder, one a file, in the order of file names; the id has to be the file name. */
  folder: <Schema extends z.ZodType<{ id: string }>>(name: string, schema: Schema) => z.output<Schema>[];
};

const issuesOf = (error: z.ZodError, file: string, prefix: string): CatalogProblem[] =>
  error.issues.map((issue) => ({
    file,
    path: [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.'),
    message: issue.message,
  }));

const jsonFilesIn = (directory: string): string[] | null => {
  if (!existsSync(directory)) return null;
  return readdirSync(directory).filter((entry) => entry.endsWith('.json'));
};

/** What a record of a list goes by: its id, or the word itself in a list of words. */
const keyOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
};

const readJson = (root: string, name: string, faults: CatalogProblem[]): unknown => {
  try {
    return JSON.parse(readFileSync(join(root, name), 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    faults.push({ file: name, path: '', message: `is not JSON: ${reason}` });
    return undefined;
  }
};

/** Where a record is read: its file, its place in the list there, and the id it has to have (empty: any). */
type At = { file: string; prefix: string; id: string };

const parseRecord = <Schema extends z.ZodType>(
  at: At,
  schema: Schema,
  value: unknown,
  faults: CatalogProblem[],
) => {
  const result = schema.safeParse(value);
  if (!result.success) {
    faults.push(...issuesOf(result.error, at.file, at.prefix));
    return undefined;
  }
  const found = at.prefix === '' ? keyOf(result.data) : at.id;
  if (found !== null && at.id !== '' && found !== at.id) {
    faults.push({ file: at.file, path: 'id', message: `expected "${at.id}", the name of the file` });
  }
  return result.data;
};

const entriesOf = (name: string, value: unknown, faults: CatalogProblem[]): unknown[] => {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  faults.push({ file: name, path: '', message: 'expected a list of records' });
  return [];
};

type Pair = { key: string; index: number; low: unknown; high: unknown };

/** Records of a list with what is laid over them, then what is new; an id used twice is a fault of the list. */
const pairUp = (name: string, low: unknown[], high: unknown[], faults: CatalogProblem[]): Pair[] => {
  const above = new Map(high.map((entry, index) => [keyOf(entry) ?? String(index), entry]));
  const seen = new Set<string>();
  const pairs = low.map((entry, index): Pair => {
    const key = keyOf(entry) ?? String(index);
    if (seen.has(key)) {
      faults.push({ file: name, path: String(index), message: `a second record "${key}": remove one` });
    }
    seen.add(key);
    return { key, index, low: entry, high: above.get(key) };
  });
  const added = [...above].map(([key, entry], index): Pair => ({ key, index, low: undefined, high: entry }));
  return [...pairs, ...added.filter(({ key }) => !seen.has(key))];
};

/**
 * A reader over one dataset directory. Missing files and broken JSON are problems, not exceptions. Records of
 * `layer` are laid over those of the directory; faults of theirs go to the layer, and the record below stays.
 */
export const createRecordReader = (directory: string, layer?: Layer): RecordReader => {
  const problems: CatalogProblem[] = [];

  const below = (name: string, isOptional: boolean): unknown => {
    if (existsSync(join(directory, name))) return readJson(directory, name, problems);
    if (!isOptional) problems.push({ file: name, path: '', message: 'the file is missing' });
    return undefined;
  };

  const above = (name: string): unknown => {
    if (layer === undefined || !existsSync(join(layer.directory, name))) return undefined;
    layer.read.add(name);
    return readJson(layer.directory, name, layer.problems);
  };

  /** The upper record where it can be used, the lower one otherwise. */
  const parse = <Schema extends z.ZodType>(at: At, schema: Schema, low: unknown, high: unknown) => {
    if (layer !== undefined && high !== undefined && !layer.isDropped(at.file, at.id)) {
      const faults: CatalogProblem[] = [];
      const { value, paths } = layer.merge(low, high);
      const record = parseRecord(at, schema, value, faults);
      if (record !== undefined && faults.length === 0) {
        layer.house.push({ file: at.file, id: at.id, isNew: low === undefined, paths });
        return record;
      }
      layer.problems.push(...faults);
    }
    return low === undefined ? undefined : parseRecord(at, schema, low, problems);
  };

  const readList = <Schema extends z.ZodType>(name: string, schema: Schema, isOptional: boolean) => {
    const lower = entriesOf(name, below(name, isOptional), problems);
    const upper = entriesOf(name, above(name), layer?.problems ?? []);
    return pairUp(name, lower, upper, problems).flatMap(({ key, index, low, high }) => {
      const record = parse({ file: name, prefix: String(index), id: key }, schema, low, high);
      return record === undefined ? [] : [record];
    });
  };

  const folder: RecordReader['folder'] = (name, schema) => {
    const low = jsonFilesIn(join(directory, name));
    if (low === null) problems.push({ file: name, path: '', message: 'the folder is missing' });
    const high = layer === undefined ? [] : (jsonFilesIn(join(layer.directory, name)) ?? []);
    const lower = new Set(low ?? []);
    return [...new Set([...lower, ...high])].sort().flatMap((entry) => {
      const file = `${name}/${entry}`;
      const at = { file, prefix: '', id: entry.slice(0, -'.json'.length) };
      const base = lower.has(entry) ? readJson(directory, file, problems) : undefined;
      const record = parse(at, schema, base, above(file));
      return record === undefined ? [] : [record];
    });
  };

  return {
    problems,
    file: (name, schema) =>
      parse({ file: name, prefix: '', id: '' }, schema, below(name, false), above(name)),
    list: (name, schema) => readList(name, schema, false),
    optionalList: (name, schema) => readList(name, schema, true),
    folder,
  };
};
