import type { Jobs } from './jobs.ts';

/** Requests that wait outside their line because something is in trouble. */
export type Postponer = {
  /** Puts a request back into its line after a pause; a stop of the process leaves it to the next start. */
  postpone: (id: string, ms: number) => void;
  /** How many wait. */
  count: () => number;
};

export const createPostponer = (deps: {
  sleep: (ms: number) => Promise<void>;
  jobs: Jobs;
  lineUp: (id: string) => Promise<void>;
}): Postponer => {
  let count = 0;
  const wait = async (id: string, ms: number): Promise<void> => {
    count += 1;
    try {
      await deps.sleep(ms);
      await deps.lineUp(id);
    } finally {
      count -= 1;
    }
  };
  return { postpone: (id, ms) => deps.jobs.track(wait(id, ms)), count: () => count };
};
