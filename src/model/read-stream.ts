import type { Clock } from './clock.ts';
import { type Deadline, EndedError, unlessAborted } from './deadline.ts';
import { trouble } from './failure.ts';
import { MAX_REPLY } from './read-output.ts';
import type { Call, Reply, StreamEvent, Transport } from './transports/transport.ts';

/**
 * How long a stream may be silent, in milliseconds. The SDK's own time limit ends with the headers. A model that
 * thinks says so with its first event and is then quiet: until its first text another limit holds than between texts.
 */
export type StreamLimits = {
  /** Until the first event of any kind. */
  firstEventMs: number;
  /** Until the first text, counted from the start. */
  firstTextMs: number;
  /** Between events, once there was text. */
  idleMs: number;
};

export const STREAM_LIMITS: StreamLimits = { firstEventMs: 6_000, firstTextMs: 12_000, idleMs: 5_000 };

/** Aborts `controller` when nothing moves for too long. */
const createWatchdog = (clock: Clock, limits: StreamLimits, controller: AbortController) => {
  const start = clock.now();
  let hasText = false;
  let hasBarked = false;
  const bark = (): void => {
    hasBarked = true;
    controller.abort();
  };
  let cancel = clock.after(limits.firstEventMs, bark);
  return {
    hasBarked: () => hasBarked,
    saw: (event: StreamEvent): void => {
      cancel();
      hasText ||= event.kind === 'text';
      cancel = clock.after(hasText ? limits.idleMs : start + limits.firstTextMs - clock.now(), bark);
    },
    stop: () => cancel(),
  };
};

const failed = (problem: ReturnType<typeof trouble>): Reply => ({ ok: false, trouble: problem, usage: null });

/** A stream that ended without saying how: cut on the way, or no stream of this API at all. */
const cut = (events: number): Reply =>
  failed(
    events === 0
      ? trouble('server', { retryable: true, otherTransport: true })
      : trouble('network', { retryable: true }),
  );

const follow = async (
  events: AsyncIterator<StreamEvent>,
  signal: AbortSignal,
  saw: (event: StreamEvent) => void,
  onText: (delta: string) => void,
): Promise<Reply> => {
  let length = 0;
  for (let count = 0; ; count += 1) {
    const next = await unlessAborted(events.next(), signal);
    if (next.done === true) return cut(count);
    const event = next.value;
    saw(event);
    if (event.kind === 'end') return event.reply;
    if (event.kind === 'alive') continue;
    length += event.delta.length;
    if (length > MAX_REPLY) return failed(trouble('invalid_output'));
    onText(event.delta);
  }
};

/**
 * Follows a stream to its end, under the deadline and the watchdogs, and hands each piece of text on.
 * @throws what the transport throws, and EndedError when the deadline ended it.
 */
export const readStream = async (
  transport: Transport,
  call: Call,
  onText: (delta: string) => void,
  { clock, deadline, limits }: { clock: Clock; deadline: Deadline; limits: StreamLimits },
): Promise<Reply> => {
  const stop = new AbortController();
  const signal = AbortSignal.any([deadline.signal, stop.signal]);
  const watchdog = createWatchdog(clock, limits, stop);
  const events = transport.stream(call, signal)[Symbol.asyncIterator]();
  try {
    return await follow(events, signal, watchdog.saw, onText);
  } catch (error) {
    if (error instanceof EndedError && watchdog.hasBarked()) return failed(trouble('timeout'));
    throw error;
  } finally {
    watchdog.stop();
    // Lets go of the connection, also when the reply is not wanted any more.
    stop.abort();
  }
};
