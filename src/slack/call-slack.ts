import type { Log } from '../log.ts';
import type { SlackApi } from './slack-api.ts';
import { BrokenAnswerError, classifySlackError, type SlackFailure } from './slack-error.ts';

export type CallDeps = { api: SlackApi; log: Log; sleep: (ms: number) => Promise<void> };

/** What a look at Slack said about a call whose outcome got lost: it was carried out, or do it with these options. */
export type Lookup = { kind: 'done'; result: unknown } | { kind: 'repeat'; options: Record<string, unknown> };

export type CallOptions = {
  /** Looks before a call is repeated that may have succeeded; without it such a call is not repeated. */
  beforeRepeat?: () => Promise<Lookup>;
  /** Waits before each attempt, for methods that have a pace of their own. */
  turn?: () => Promise<void>;
  /** Told of Retry-After; the next `turn` waits it out. Without it the call itself does. */
  holdBack?: (ms: number) => void;
};

const MAX_ATTEMPTS = 4;
/** How often Slack may ask to wait: being too fast says nothing against the call itself. */
const MAX_LIMITED = 20;
/** A longer Retry-After is not waited for here: whoever called tries again later. */
const MAX_WAIT_MS = 60_000;
const FIRST_PAUSE_MS = 300;

/** The client reads an answer's body outside of its own error handling: what breaks there comes as it is. */
const callOnce = async (
  api: SlackApi,
  method: string,
  options: Record<string, unknown>,
): Promise<unknown> => {
  try {
    return await api.apiCall(method, options);
  } catch (error) {
    const isOfClient = error instanceof Error && 'code' in error && String(error.code).startsWith('slack_');
    throw isOfClient || classifySlackError(error).kind !== 'other' ? error : new BrokenAnswerError(error);
  }
};

type Tries = { failed: number; limited: number };

/** Milliseconds to wait before the next attempt, or null when there is none. */
const pauseAfter = (failure: SlackFailure, { failed, limited }: Tries, mayRepeat: boolean): number | null => {
  if (failed >= MAX_ATTEMPTS || limited >= MAX_LIMITED) return null;
  switch (failure.kind) {
    case 'rate-limited': {
      const wait = failure.retryAfterSeconds * 1000;
      return wait <= MAX_WAIT_MS ? wait : null;
    }
    case 'unreached':
      return FIRST_PAUSE_MS * 3 ** (failed - 1);
    case 'ambiguous':
      return mayRepeat ? FIRST_PAUSE_MS * 3 ** (failed - 1) : null;
    case 'platform':
    case 'other':
      return null;
  }
};

/** A wait that is cut short must not hide that the call may have been carried out. */
const pauseOrThrow = async (
  deps: CallDeps,
  pause: number,
  failure: SlackFailure,
  error: unknown,
): Promise<void> => {
  try {
    await deps.sleep(pause);
  } catch (stopped) {
    throw failure.kind === 'ambiguous' ? error : stopped;
  }
};

/**
 * Calls a Web API method until it succeeds, four times at most: again after a connection that did not come about,
 * and, when `beforeRepeat` is given, after a failure that may have been a success. Waits that Slack asks for do not
 * count.
 * @throws what the last attempt threw.
 */
export const callSlack = async (
  deps: CallDeps,
  method: string,
  options: Record<string, unknown>,
  how: CallOptions = {},
): Promise<unknown> => {
  const { beforeRepeat, turn, holdBack } = how;
  const tries: Tries = { failed: 0, limited: 0 };
  let sent = options;
  for (;;) {
    try {
      await turn?.();
      return await callOnce(deps.api, method, sent);
    } catch (error) {
      const failure = classifySlackError(error);
      const isLimited = failure.kind === 'rate-limited';
      tries[isLimited ? 'limited' : 'failed'] += 1;
      if (isLimited) holdBack?.(failure.retryAfterSeconds * 1000);
      const pause = pauseAfter(failure, tries, beforeRepeat !== undefined);
      if (pause === null) throw error;
      deps.log.warn({ err: error, method, ...tries, pause }, 'a call to Slack will be tried again');
      // Where the pace of a channel is kept, its next turn waits as long as Slack asked.
      if (!isLimited || holdBack === undefined) await pauseOrThrow(deps, pause, failure, error);
      if (failure.kind !== 'ambiguous' || beforeRepeat === undefined) continue;
      const lookup = await beforeRepeat();
      if (lookup.kind === 'done') return lookup.result;
      sent = lookup.options;
    }
  }
};
