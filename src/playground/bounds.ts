/** The most the workspace remembers of each kind. */
export type Bounds = {
  messages: number;
  ephemerals: number;
  files: number;
  calls: number;
  envelopes: number;
  triggers: number;
  responseUrls: number;
  statuses: number;
  inputs: number;
  answers: number;
  modelRecords: number;
};

/** Enough for days of trying out, and small enough for a page that is drawn whole. */
export const BOUNDS: Bounds = {
  messages: 5_000,
  ephemerals: 2_000,
  files: 200,
  calls: 20_000,
  envelopes: 5_000,
  triggers: 1_000,
  responseUrls: 5_000,
  statuses: 1_000,
  inputs: 2_000,
  answers: 200,
  modelRecords: 200,
};

type Bounded = { [Name in keyof Bounds]: unknown[] | Map<string, unknown> };

/** Forgets the oldest entries of each kind that has more than it may. */
export function keepWithin(bounds: Bounds, state: Bounded): void {
  for (const [name, most] of Object.entries(bounds)) {
    if (!isBound(name, bounds)) continue;
    const entries = state[name];
    if (Array.isArray(entries)) entries.splice(0, Math.max(0, entries.length - most));
    else forgetOldest(entries, most);
  }
}

function isBound(name: string, bounds: Bounds): name is keyof Bounds {
  return Object.hasOwn(bounds, name);
}

function forgetOldest(entries: Map<string, unknown>, most: number): void {
  const surplus = entries.size - most;
  if (surplus <= 0) return;
  for (const key of [...entries.keys()].slice(0, surplus)) entries.delete(key);
}
