import type { Catalog } from '../../catalog/catalog.ts';
import { type NameEntry, nameIndexOf, nameKey } from '../../catalog/names/name-index.ts';
import { slipsBetween } from '../slips-between.ts';

/** What a name typed alone stands for, or the known name that is nearest to it, if one is near. */
export type Named = { kind: 'found'; entry: NameEntry } | { kind: 'unknown'; nearest: string | null };

const IN_HOUSE = /^in[- ]house( framework)?$/i;

const MOST_SLIPS = 3;

const nearestTo = (key: string, entries: ReadonlyMap<string, NameEntry>): string | null => {
  let best: { name: string; slips: number } | null = null;
  for (const [known, { name }] of entries) {
    if (Math.abs(known.length - key.length) > MOST_SLIPS) continue;
    const slips = slipsBetween(key, known);
    // A third of a short word may not be wrong: it is another word then.
    if (slips > MOST_SLIPS || slips * 3 > key.length) continue;
    if (best === null || slips < best.slips) best = { name, slips };
  }
  return best?.name ?? null;
};

/** Finds a name that was typed alone, whatever its letters' case. Pure. */
export const findNamed = (typed: string, catalog: Catalog): Named => {
  const { entries } = nameIndexOf(catalog);
  const key = nameKey(typed.trim());
  const entry = entries.get(key) ?? entries.get(key.replaceAll(' ', ''));
  if (entry !== undefined) return { kind: 'found', entry };
  if (IN_HOUSE.test(typed.trim())) {
    const inHouse = { kind: 'outside', id: 'in-house', name: 'in-house framework' } as const;
    return { kind: 'found', entry: { ...inHouse, ambiguous: false, recordKind: '', resolvesTo: [] } };
  }
  return { kind: 'unknown', nearest: nearestTo(key, entries) };
};
