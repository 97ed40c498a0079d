import type { CatalogProblem } from '../catalog-error.ts';
import { completeHouseCells } from './complete-house-cells.ts';
import { type Merged, mergeRecords } from './merge-records.ts';

/** A record that comes from the overlay: a new one, or the paths of a shipped one that it replaces. */
export type HouseRecord = {
  /** File inside the overlay, e.g. `ratings/some-framework.json`. */
  file: string;
  /** Id of the record; empty for the files that hold a single one. */
  id: string;
  isNew: boolean;
  /** What is replaced, e.g. `criteria.security`, `facts.some-framework.licence`. Empty for a new record. */
  paths: readonly string[];
};

/** Records laid over a dataset while it is read, and what came of them. */
export type Layer = {
  directory: string;
  /** Faults of overlay records. They are left out; the records below them stay. */
  problems: CatalogProblem[];
  house: HouseRecord[];
  /** Files of the overlay that the dataset has a place for. */
  read: Set<string>;
  /** Was this record found unusable in an earlier reading? */
  isDropped: (file: string, id: string) => boolean;
  /** The record that comes out of a shipped one (undefined: there is none) and the one laid over it. */
  merge: (low: unknown, high: unknown) => Merged;
};

/** Names a record of the overlay among those that are dropped. */
export const layerKey = (file: string, id: string): string => `${file}#${id}`;

/** A layer of the records in `directory`, without those in `dropped` (see layerKey). */
export const createLayer = (directory: string, dropped: ReadonlySet<string>): Layer => ({
  directory,
  problems: [],
  house: [],
  read: new Set(),
  isDropped: (file, id) => dropped.has(layerKey(file, id)),
  merge: (low, high) => mergeRecords(low, completeHouseCells(high)),
});
