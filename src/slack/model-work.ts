import type { Thread } from '../inbox/thread.ts';
import { isSameThread } from './is-same-thread.ts';

/** Why what a model does for an answer is given up. */
export type GivenUp = 'newer question' | 'ended' | 'stopping';

/**
 * What models still do for answers that stand already. It goes on beside the lines of questions, so that a slow model
 * keeps nobody waiting.
 */
export type ModelWork = {
  /** Begins work for a request; `run` has to handle its own failures. */
  begin: (request: { id: string } & Thread, run: (signal: AbortSignal) => Promise<void>) => void;
  isUnderWay: (id: string) => boolean;
  /** Gives up the work for one request. */
  end: (id: string) => void;
  /** Gives up the work for earlier questions of a thread, where a newer one is asked. */
  endInThread: (thread: Thread) => void;
  /** Gives up everything: what is not done is left to the next start. */
  stop: () => void;
};

/** `track` is told of the work, so that a stop can wait for it. */
export const createModelWork = (track: (work: Promise<void>) => void): ModelWork => {
  const running = new Map<string, { thread: Thread; controller: AbortController }>();
  const giveUp = (ids: readonly string[], reason: GivenUp): void => {
    for (const id of ids) running.get(id)?.controller.abort(reason);
  };
  return {
    begin: ({ id, ...thread }, run) => {
      const controller = new AbortController();
      running.set(id, { thread, controller });
      track(run(controller.signal).finally(() => running.delete(id)));
    },
    isUnderWay: (id) => running.has(id),
    end: (id) => giveUp([id], 'ended'),
    endInThread: (thread) => {
      const ids = [...running].flatMap(([id, work]) => (isSameThread(work.thread, thread) ? [id] : []));
      giveUp(ids, 'newer question');
    },
    stop: () => giveUp([...running.keys()], 'stopping'),
  };
};
