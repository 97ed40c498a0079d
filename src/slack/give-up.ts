import { failRequest } from './fail-request.ts';
import { findPlace } from './find-place.ts';
import type { ApiDeps } from './slack-deps.ts';

/** Ends a stored request after all tries, with an apology where it can still be posted. Never rejects. */
export const giveUp =
  (deps: ApiDeps) =>
  async (id: string): Promise<void> => {
    deps.log.error({ requestId: id }, 'a question could not be answered after all tries');
    try {
      await failRequest(await findPlace(null, id, deps), id, deps);
    } catch (error) {
      deps.log.error({ err: error, requestId: id }, 'a question could not be ended');
    }
  };
