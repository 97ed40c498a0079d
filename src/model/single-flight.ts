import type { ModelFailure } from './failure.ts';
import type { Result } from './model-client.ts';

const TTL_MS = 7 * 86_400_000;
const MOST_KEPT = 500;

/** Results by key: made once for all who ask at the same time, then kept. Failures are not kept. */
export type SingleFlight<Value> = {
  /**
   * The kept result of a key, or that of `make`. Whoever gives up gets `aborted` at once; the signal `make` is given
   * is aborted only when everybody has. `make` has to return failures as values.
   */
  get: (
    key: string,
    signal: AbortSignal | undefined,
    make: (signal: AbortSignal) => Promise<Result<Value>>,
  ) => Promise<Result<Value>>;
  /** Forgets a key; what is being made for it is not kept. */
  forget: (key: string) => void;
  size: () => number;
};

type Flight<Value> = {
  made: Promise<Result<Value>>;
  join: () => void;
  leave: () => void;
  /** Everybody left: it comes to nothing, and nobody may join it any more. */
  isAbandoned: () => boolean;
};

const ABORTED: { ok: false; failure: ModelFailure } = {
  ok: false,
  failure: { kind: 'aborted', attempts: 0 },
};

const createFlight = <Value>(make: (signal: AbortSignal) => Promise<Result<Value>>): Flight<Value> => {
  const controller = new AbortController();
  let waiting = 0;
  return {
    made: make(controller.signal),
    join: () => {
      waiting += 1;
    },
    leave: () => {
      waiting -= 1;
      if (waiting === 0) controller.abort();
    },
    isAbandoned: () => controller.signal.aborted,
  };
};

const follow = <Value>(flight: Flight<Value>, signal: AbortSignal | undefined): Promise<Result<Value>> =>
  new Promise((resolve, reject) => {
    flight.join();
    const onAbort = (): void => {
      flight.leave();
      resolve(ABORTED);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    flight.made.then(resolve, reject).finally(() => signal?.removeEventListener('abort', onAbort));
  });

/**
 * Keeps at most 500 results, the least recently used one leaving first, each for 7 days. `wallTime`: milliseconds
 * since 1970.
 */
export const createSingleFlight = <Value>(deps: {
  wallTime: () => number;
  ttlMs?: number;
  mostKept?: number;
}): SingleFlight<Value> => {
  const { wallTime, ttlMs = TTL_MS, mostKept = MOST_KEPT } = deps;
  const kept = new Map<string, { result: Result<Value>; until: number }>();
  const flights = new Map<string, Flight<Value>>();

  const recall = (key: string): Result<Value> | null => {
    const entry = kept.get(key);
    kept.delete(key);
    if (entry === undefined || entry.until <= wallTime()) return null;
    kept.set(key, entry);
    return entry.result;
  };
  const keep = (key: string, result: Result<Value>): void => {
    kept.delete(key);
    kept.set(key, { result, until: wallTime() + ttlMs });
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
  };
  const takeOff = (key: string, make: (signal: AbortSignal) => Promise<Result<Value>>): Flight<Value> => {
    const flight = createFlight(make);
    flights.set(key, flight);
    const land = (result: Result<Value> | null): void => {
      if (flights.get(key) !== flight) return;
      flights.delete(key);
      if (result?.ok === true) keep(key, result);
    };
    flight.made.then(land, () => land(null));
    return flight;
  };

  const inTheAir = (key: string): Flight<Value> | null => {
    const flight = flights.get(key);
    return flight === undefined || flight.isAbandoned() ? null : flight;
  };

  return {
    get: async (key, signal, make) => {
      if (signal?.aborted === true) return ABORTED;
      return recall(key) ?? (await follow(inTheAir(key) ?? takeOff(key, make), signal));
    },
    forget: (key) => {
      kept.delete(key);
      flights.delete(key);
    },
    size: () => kept.size,
  };
};
