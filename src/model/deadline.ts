import type { Clock } from './clock.ts';

/** One total limit for a call with everything in it: waiting, attempts, pauses between them. */
export type Deadline = {
  /** Aborted when the time is up, the caller gives up, or the call was closed. */
  signal: AbortSignal;
  /** Milliseconds left, never below 0. */
  left: () => number;
  /** Why it ended early; null while it has not. */
  ended: () => 'timeout' | 'aborted' | null;
  /** Takes the timer and the listener away. */
  close: () => void;
};

export const createDeadline = (clock: Clock, ms: number, caller: AbortSignal | undefined): Deadline => {
  const controller = new AbortController();
  const endsAt = clock.now() + ms;
  let ended: 'timeout' | 'aborted' | null = null;
  const end = (why: 'timeout' | 'aborted'): void => {
    ended ??= why;
    controller.abort();
  };
  const onAbort = (): void => end('aborted');
  const cancel = clock.after(ms, () => end('timeout'));
  if (caller?.aborted === true) onAbort();
  caller?.addEventListener('abort', onAbort, { once: true });
  return {
    signal: controller.signal,
    left: () => Math.max(0, endsAt - clock.now()),
    ended: () => ended,
    close: () => {
      cancel();
      caller?.removeEventListener('abort', onAbort);
      controller.abort();
    },
  };
};

/** Thrown by `unlessAborted`; never leaves the model layer. */
export class EndedError extends Error {
  constructor() {
    super('the call has ended');
    this.name = 'EndedError';
  }
}

/**
 * The promise, or an EndedError as soon as the signal is aborted, whatever the promise does then: nothing below can
 * hold a call longer than its deadline.
 */
export const unlessAborted = <Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new EndedError());
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });

/** Waits `ms`, or until the signal is aborted: then an EndedError. */
export const pause = (clock: Clock, ms: number, signal: AbortSignal): Promise<void> => {
  let cancel = (): void => {};
  const waited = new Promise<void>((resolve) => {
    cancel = clock.after(ms, resolve);
  });
  return unlessAborted(waited, signal).finally(() => cancel());
};
