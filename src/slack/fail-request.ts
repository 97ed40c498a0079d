import { noteMessage } from './add-note.ts';
import type { ErrorPlace } from './answer-failed-error.ts';
import { postMessage } from './post.ts';
import { reachAsker } from './reach-asker.ts';
import type { ApiDeps } from './slack-deps.ts';
import { isTokenRefused } from './slack-error.ts';

const apology = (reference: string): string =>
  `Sorry, something went wrong on my side and I could not answer this. Please try again in a minute; if it happens again, give your admin the reference ${reference}.`;

/** `refused`: Slack takes nothing from the bot until it is started with another token. */
type Reached = 'yes' | 'no' | 'refused';

/** Tries the thread, then the asker alone. */
const apologise = async (place: ErrorPlace, deps: ApiDeps): Promise<Reached> => {
  const { requestId, thread, ...asker } = place;
  const message = noteMessage(apology(requestId.slice(0, 8)));
  const ways = [
    ...(thread === undefined
      ? []
      : [() => postMessage(deps, { ...thread, requestId, step: 'apology' }, message)]),
    () => reachAsker(deps, asker, requestId, 'apology', [message]),
  ];
  let isRefused = false;
  for (const way of ways) {
    try {
      await way();
      return 'yes';
    } catch (error) {
      isRefused ||= isTokenRefused(error);
      deps.log.warn({ err: error, requestId }, 'an apology could not be posted');
    }
  }
  return isRefused ? 'refused' : 'no';
};

/**
 * Ends a request that cannot be answered (`stored` is its id, null for a press on a button), after telling whoever
 * waits if there is a way. While Slack refuses the token it stays for the next start, which has another one.
 */
export const failRequest = async (place: ErrorPlace, stored: string | null, deps: ApiDeps): Promise<void> => {
  const { requestId } = place;
  const reached = await apologise(place, deps);
  if (reached !== 'yes')
    deps.log.error({ requestId, reached }, 'nobody could be told that a listener failed');
  if (stored !== null && reached !== 'refused') await deps.inbox.finish(stored, 'failed');
};
