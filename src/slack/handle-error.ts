import { AnswerFailedError } from './answer-failed-error.ts';
import { failRequest } from './fail-request.ts';
import { findPlace } from './find-place.ts';
import { isTransient } from './is-transient.ts';
import type { ApiDeps, SlackDeps } from './slack-deps.ts';
import { isTokenRefused } from './slack-error.ts';
import { requestIdOf } from './work-on-request.ts';

/** The part of Bolt's extended error arguments that is used; Bolt does not export their type. */
export type ListenerFailure = { error: Error; body: unknown; context?: unknown };

const causeOf = (error: unknown): unknown => (error instanceof AnswerFailedError ? error.cause : error);

/** Whether a stored request was ended, or taken up elsewhere, while it was worked on: nobody waits for this work. */
const wasEnded = async (stored: string, deps: SlackDeps): Promise<boolean> => {
  try {
    return (await deps.inbox.endOf(stored)) !== null;
  } catch {
    return false;
  }
};

/**
 * Any error of a listener. A stored request that may succeed later stays in the inbox; one that was ended meanwhile
 * fails in silence; everything else gets one log line, and whoever waits one calm sentence. Never rejects.
 */
export const handleError =
  (deps: ApiDeps) =>
  async ({ error, body, context }: ListenerFailure): Promise<void> => {
    const stored = requestIdOf(context);
    if (stored !== null && (await wasEnded(stored, deps))) {
      deps.log.info({ err: error, requestId: stored }, 'a question was ended while it was worked on');
      return;
    }
    if (stored !== null && isTransient(error)) {
      const level = isTokenRefused(causeOf(error)) ? 'error' : 'warn';
      deps.log[level]({ err: error, requestId: stored }, 'an answer was postponed');
      return;
    }
    const place = error instanceof AnswerFailedError ? error.place : await findPlace(body, stored, deps);
    deps.log.error({ err: error, requestId: place.requestId }, 'a listener failed');
    try {
      await failRequest(place, stored, deps);
    } catch (failure) {
      deps.log.error({ err: failure, requestId: place.requestId }, 'a failure could not be noted');
    }
  };
