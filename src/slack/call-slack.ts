import type { Log } from '../log.ts';
import type { SlackApi } from './slack-api.ts';
import { classifySlackError } from './slack-error.ts';

export type CallDeps = { api: SlackApi; log: Log; sleep: (ms: number) => Promise<void> };

const MAX_ATTEMPTS = 4;
/** A longer Retry-After is not waited for: the person has gone by then. */
const MAX_WAIT_MS = 60_000;
const FIRST_PAUSE_MS = 300;

/** Milliseconds to wait before the next attempt, or null when there is none. */
const pauseAfter = (error: unknown, attempt: number, mayRepeat: boolean): number | null => {
  if (attempt >= MAX_ATTEMPTS) return null;
  const failure = classifySlackError(error);
  switch (failure.kind) {
    case 'rate-limited': {
      const wait = failure.retryAfterSeconds * 1000;
      return wait <= MAX_WAIT_MS ? wait : null;
    }
    case 'unreached':
      return FIRST_PAUSE_MS * 3 ** (attempt - 1);
    case 'ambiguous':
      return mayRepeat ? FIRST_PAUSE_MS * 3 ** (attempt - 1) : null;
    case 'platform':
    case 'other':
      return null;
  }
};

/**
 * Calls a Web API method, four times at most: again after Retry-After, after a connection that did not come
 * about, and, when `beforeRepeat` is given, after a failure that may have been a success: `beforeRepeat` then
 * looks for what the lost call did, and what it returns (unless null) stands for the call's own result.
 * @throws what the last attempt threw.
 */
export const callSlack = async (
  deps: CallDeps,
  method: string,
  options: Record<string, unknown>,
  beforeRepeat?: () => Promise<unknown>,
): Promise<unknown> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await deps.api.apiCall(method, options);
    } catch (error) {
      const pause = pauseAfter(error, attempt, beforeRepeat !== undefined);
      if (pause === null) throw error;
      deps.log.warn({ err: error, method, attempt, pause }, 'a call to Slack is tried again');
      await deps.sleep(pause);
      if (classifySlackError(error).kind === 'ambiguous' && beforeRepeat !== undefined) {
        const found = await beforeRepeat();
        if (found !== null) return found;
      }
    }
  }
};
