import type { FailureKind } from './failure.ts';

const FAILURES = 5;
const WINDOW_MS = 30_000;
const OPEN_MS = 30_000;
/** Doubled each time the trial call fails too, up to this. */
const MOST_OPEN_MS = 600_000;
/** A server that asks for more than this is asked again after this. */
const MOST_RETRY_AFTER_MS = 900_000;

const AT_ONCE: ReadonlySet<FailureKind> = new Set(['quota', 'auth']);
/** The server is well, whatever it said. */
const WELL: ReadonlySet<FailureKind> = new Set(['refused', 'truncated', 'filtered', 'invalid_output']);
/** Says nothing about the server. */
const SAYS_NOTHING: ReadonlySet<FailureKind> = new Set(['aborted', 'busy', 'budget', 'off']);

/** How a call that was let through went. `kind` null: well. `heldForMs`: the server asked to wait that long. */
export type Report = (kind: FailureKind | null, heldForMs?: number | null) => void;

export type Breaker = {
  /** The kind of failure that keeps calls away now, or null. Lets nobody through by itself. */
  refusal: () => FailureKind | null;
  /** Lets a call through, which then has to report exactly once, or names what keeps it away. */
  enter: () => { report: Report } | { kind: FailureKind };
};

type Open = { kind: FailureKind; until: number; trial: boolean };

/**
 * Keeps calls away from a server that does not work: 5 failures in 30 s open it, quota and auth errors and a long
 * Retry-After at once. After 30 s (doubling to 10 minutes while trials fail) one call is let through on trial.
 * `now` gives milliseconds that never run back.
 */
export const createBreaker = ({ now }: { now: () => number }): Breaker => {
  let failures: number[] = [];
  let open: Open | null = null;
  let timesOpened = 0;

  const openFor = (kind: FailureKind, ms: number): void => {
    open = { kind, until: Math.max(open?.until ?? 0, now() + ms), trial: false };
    failures = [];
  };
  const openUp = (kind: FailureKind, heldForMs: number): void => {
    const ms = Math.min(OPEN_MS * 2 ** timesOpened, MOST_OPEN_MS);
    timesOpened += 1;
    openFor(kind, Math.max(ms, heldForMs));
  };
  const settle = (wasTrial: boolean, kind: FailureKind | null, heldForMs: number): void => {
    if (kind !== null && SAYS_NOTHING.has(kind)) {
      if (wasTrial && open !== null) open.trial = false;
      return;
    }
    if (kind === null || WELL.has(kind)) {
      // A call from before the opening says nothing about the server now.
      if (wasTrial) open = null;
      if (open === null) timesOpened = 0;
      return;
    }
    if (wasTrial || AT_ONCE.has(kind)) {
      openUp(kind, heldForMs);
      return;
    }
    if (heldForMs > 0) openFor(kind, heldForMs);
    if (open !== null) return;
    failures = [...failures.filter((time) => time > now() - WINDOW_MS), now()];
    if (failures.length >= FAILURES) openUp(kind, 0);
  };
  const refusal = (): FailureKind | null =>
    open !== null && (open.trial || now() < open.until) ? open.kind : null;

  return {
    refusal,
    enter: () => {
      const kind = refusal();
      if (kind !== null) return { kind };
      const isTrial = open !== null;
      if (open !== null) open.trial = true;
      return {
        report: (result, heldForMs) => settle(isTrial, result, Math.min(heldForMs ?? 0, MOST_RETRY_AFTER_MS)),
      };
    },
  };
};
