/** A Map whose entries vanish `ttlMs` after they were set, and the oldest ones beyond `limit` entries. */
export type ExpiringMap<Value> = {
  get: (key: string) => Value | undefined;
  set: (key: string, value: Value) => void;
  delete: (key: string) => void;
  size: () => number;
};

/** An empty ExpiringMap. `now` gives milliseconds. Memory stays bounded by `limit`. */
export const createExpiringMap = <Value>(options: {
  ttlMs: number;
  limit: number;
  now: () => number;
}): ExpiringMap<Value> => {
  const entries = new Map<string, { value: Value; expires: number }>();
  // Entries stand in the order they were set, hence in the order they expire.
  const prune = (): void => {
    const now = options.now();
    for (const [key, entry] of entries) {
      if (entry.expires > now && entries.size <= options.limit) return;
      entries.delete(key);
    }
  };
  return {
    get: (key) => {
      const entry = entries.get(key);
      return entry === undefined || entry.expires <= options.now() ? undefined : entry.value;
    },
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, { value, expires: options.now() + options.ttlMs });
      prune();
    },
    delete: (key) => {
      entries.delete(key);
    },
    size: () => entries.size,
  };
};
