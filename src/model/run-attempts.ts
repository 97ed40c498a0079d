import type { Attempt } from './attempt.ts';
import type { TransportChoice } from './choose-transport.ts';
import type { Clock } from './clock.ts';
import { type Deadline, pause } from './deadline.ts';
import { type Trouble, trouble } from './failure.ts';
import type { TransportStyle } from './transports/transport.ts';

const RETRIES = 1;
/** Pause before a retry when the server asks for none, in milliseconds: this and up to a quarter more. */
const PAUSE_MS = 500;

/** All requests of one call. `tokens` is their sum; `result` the last one. */
export type Attempts<Value> = {
  result: Attempt<Value>;
  attempts: number;
  tokens: number;
  style: TransportStyle;
};

type Deps<Value> = {
  attempt: (style: TransportStyle) => Promise<Attempt<Value>>;
  /** Whether parts of the reply were handed on already: then nothing is begun anew. */
  hasDelivered: () => boolean;
  choice: TransportChoice;
  deadline: Deadline;
  clock: Clock;
  random: () => number;
};

const pauseFor = ({ retryAfterMs }: Trouble, random: () => number): number =>
  retryAfterMs ?? PAUSE_MS * (1 + random() / 4);

/** Waits before a retry. False: it would not end within the deadline, or the call ended meanwhile. */
const mayTryAgain = async <Value>(problem: Trouble, deps: Deps<Value>): Promise<boolean> => {
  const wait = pauseFor(problem, deps.random);
  if (wait >= deps.deadline.left()) return false;
  return await pause(deps.clock, wait, deps.deadline.signal).then(
    () => true,
    () => false,
  );
};

/** The call may have ended during the pause: that is then its result, and no longer what went wrong before. */
const lastResult = <Value>(result: Attempt<Value>, deadline: Deadline): Attempt<Value> => {
  const ended = deadline.ended();
  return ended === null || result.ok ? result : { ...result, trouble: trouble(ended) };
};

/**
 * One request, at most one more after a failure that may pass, and one over the other API when the first is not
 * there or does not keep to the schema.
 */
export const runAttempts = async <Value>(deps: Deps<Value>): Promise<Attempts<Value>> => {
  const { choice } = deps;
  const sum = { attempts: 0, tokens: 0 };
  let style = choice.current();
  let hasIgnoredSchema = false;
  for (let retries = RETRIES; ; ) {
    const result = await deps.attempt(style);
    sum.attempts += 1;
    sum.tokens += result.tokens;
    if (result.ok) {
      choice.worked(style);
      return { result, ...sum, style };
    }
    const { kind, retryable, otherTransport } = result.trouble;
    const other = otherTransport ? choice.otherThan(style) : null;
    const isOver = deps.hasDelivered() || deps.deadline.ended() !== null;
    if (!isOver && other !== null) {
      hasIgnoredSchema = kind === 'invalid_output';
      style = other;
    } else if (!isOver && retryable && retries > 0 && (await mayTryAgain(result.trouble, deps))) {
      retries -= 1;
    } else {
      if (hasIgnoredSchema && kind === 'invalid_output') choice.neitherWorked();
      return { result: lastResult(result, deps.deadline), ...sum, style };
    }
  }
};
