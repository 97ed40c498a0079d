import type { Repeat } from '../repeat.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { finishRecords } from './finish-record.ts';

/** Trouble that passes is over within minutes, and a record is not missed for that long. */
export const RECORDS_ROUND = { name: 'records', everyMs: 60_000 } as const;

/** Goes on with records that a process before this one, or Slack's trouble, left undone: now and every minute. */
export const keepRecords = (deps: ApiDeps, repeat: Repeat): (() => void) =>
  repeat({ ...RECORDS_ROUND, run: () => finishRecords(deps) });
