import type { CheckedHow } from '../catalog/schemas/common.ts';

/** A fact as an answer shows it: value and unit already in words, with its source and its age. */
export type EvidenceFact = {
  id: string;
  subject: string;
  metric: string;
  value: number | string;
  unit: string | null;
  /** Ready to print, e.g. "7.4 % of professional developers". Never without `dated`. */
  display: string;
  direction: 'up' | 'down' | 'none';
  sourceId: string;
  sourceName: string;
  sourceUrl: string | null;
  /** Of a fact of several sources: the date of the first one's part, where the fact is newer than that source. */
  sourceAsOf?: string;
  /** The other sources of a fact that has several; listed with the first, never shown alone. */
  furtherSources?: { id: string; name: string; url: string | null; asOf?: string }[];
  asOf: string;
  checkedOn: string | null;
  checkedHow: CheckedHow;
  basis: 'measured' | 'stated' | 'opinion';
  /** Date and standing in words, e.g. "measured 2023-09-19, source closed 2026-03-24". */
  dated: string;
};

/** The facts behind what an answer shows, in the order they are first used. */
export type Evidence = { facts: EvidenceFact[] };
