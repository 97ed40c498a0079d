import { createExpiringMap } from './expiring-map.ts';

/**
 * Remembers what Slack delivered. Slack delivers again when an acknowledgement was late, and a mention may
 * arrive both as `app_mention` and as `message`.
 */
export type Deliveries = {
  /** True for the first delivery with these keys, false when any of them was seen. All or none are kept. */
  claim: (keys: readonly string[]) => Promise<boolean>;
  /** Forgets the keys: the delivery was not taken on after all and may come again. */
  release: (keys: readonly string[]) => Promise<void>;
};

/** Slack's last redelivery comes after about five minutes; an hour covers queues in between. */
const TTL_MS = 60 * 60 * 1000;
const LIMIT = 20_000;

/** Deliveries in this process's memory: gone with it, and not shared with other replicas. */
export const createMemoryDeliveries = (clock: () => Date): Deliveries => {
  const seen = createExpiringMap<true>({ ttlMs: TTL_MS, limit: LIMIT, now: () => clock().getTime() });
  return {
    claim: async (keys) => {
      if (keys.some((key) => seen.get(key) === true)) return false;
      for (const key of keys) seen.set(key, true);
      return true;
    },
    release: async (keys) => {
      for (const key of keys) seen.delete(key);
    },
  };
};
