import { createExpiringMap } from './expiring-map.ts';

/** What was posted for a request: each step with the ts Slack gave it, so that no step is posted twice. */
export type Steps = {
  find: (requestId: string, step: string) => string | undefined;
  record: (requestId: string, step: string, ts: string) => void;
};

const TTL_MS = 60 * 60 * 1000;
/** More requests than are ever under way at once: only those need their steps. */
const LIMIT = 500;

/** Steps in this process's memory, an hour long. */
export const createMemorySteps = (clock: () => Date): Steps => {
  const requests = createExpiringMap<Map<string, string>>({
    ttlMs: TTL_MS,
    limit: LIMIT,
    now: () => clock().getTime(),
  });
  return {
    find: (requestId, step) => requests.get(requestId)?.get(step),
    record: (requestId, step, ts) => {
      const steps = requests.get(requestId) ?? new Map<string, string>();
      steps.set(step, ts);
      requests.set(requestId, steps);
    },
  };
};
