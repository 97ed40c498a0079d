import { isPlainObject } from './is-plain-object.ts';

export type Merged = {
  value: unknown;
  /** Dotted paths of what the upper record replaces; records of a list go by their id. */
  paths: string[];
};

/** Fields that go with their neighbours: a value keeps no source, date or bound of the value it replaces. */
const BELONG_TOGETHER = ['lo', 'input', 'level', 'asOf', 'min'];

const isWhole = (value: Record<string, unknown>): boolean => BELONG_TOGETHER.some((field) => field in value);

const idOf = (value: unknown): string | null =>
  isPlainObject(value) && typeof value['id'] === 'string' ? value['id'] : null;

const isRecordList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.every((entry) => idOf(entry) !== null);

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const mergeLists = (low: unknown[], high: unknown[], path: string): Merged => {
  const upper = new Map(high.map((entry) => [idOf(entry), entry]));
  const lowerIds = new Set(low.map(idOf));
  const kept = low.map((entry) => upper.get(idOf(entry)) ?? entry);
  return {
    value: [...kept, ...high.filter((entry) => !lowerIds.has(idOf(entry)))],
    paths: high.map((entry) => join(path, idOf(entry) ?? '')),
  };
};

const mergeFields = (low: Record<string, unknown>, high: Record<string, unknown>, path: string): Merged => {
  const value: Record<string, unknown> = { ...low };
  const paths: string[] = [];
  for (const [key, part] of Object.entries(high)) {
    if (part === low[key]) continue;
    const merged = mergeAt(low[key], part, join(path, key));
    value[key] = merged.value;
    paths.push(...merged.paths);
  }
  return { value, paths };
};

const mergeAt = (low: unknown, high: unknown, path: string): Merged => {
  if (isRecordList(low) && isRecordList(high)) return mergeLists(low, high, path);
  if (!isPlainObject(low) || !isPlainObject(high) || isWhole(low) || isWhole(high)) {
    return { value: high, paths: [path] };
  }
  return mergeFields(low, high, path);
};

/**
 * Lays `high` over `low`: fields one by one, records of a list by id, everything that carries its own bounds or
 * dates (a rated cell, a fact, a lifecycle) as a whole. Without `low` it is `high` itself.
 */
export const mergeRecords = (low: unknown, high: unknown): Merged =>
  isPlainObject(low) && isPlainObject(high) ? mergeFields(low, high, '') : { value: high, paths: [] };
