import { sweep } from '../inbox/retention.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/open-store.ts';
import type { Repeat } from './repeat.ts';

/** A response url goes half an hour after it came: a minute more is no promise broken by much. */
const EVERY_MS = 60_000;

/** Wipes and deletes what is over its time, now and every minute; returns what stops it. Never rejects. */
export const keepTidy = (
  deps: { store: Store; clock: () => Date; retentionDays: number; log: Log },
  repeat: Repeat,
): (() => void) => {
  const tidy = async (): Promise<void> => {
    try {
      const swept = await sweep(deps.store.db, deps.clock().getTime(), deps.retentionDays);
      // Also what answers wiped since: a response url goes with its request.
      await deps.store.purge();
      if (Object.values(swept).every((rows) => rows === 0)) return;
      deps.log.info(swept, 'expired data was wiped');
    } catch (error) {
      deps.log.error({ err: error }, 'expired data could not be wiped');
    }
  };
  return repeat({ name: 'retention', everyMs: EVERY_MS, run: tidy });
};
