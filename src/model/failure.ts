/**
 * Every way a call can end without a usable answer. The first twelve come from the server or the way there; `busy`
 * (too many waiting), `budget` (the team's tokens for today are used up) and `off` (switched off) are our own.
 */
export const FAILURE_KINDS = [
  'rate_limited',
  'quota',
  'auth',
  'timeout',
  'aborted',
  'network',
  'refused',
  'truncated',
  'filtered',
  'invalid_output',
  'server',
  'misconfigured',
  'busy',
  'budget',
  'off',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/**
 * What a caller learns of a failure: nothing a server wrote. `attempts` counts requests that were sent: 0 when the
 * call was turned away here, also by the breaker, which names the kind that opened it.
 */
export type ModelFailure = { kind: FailureKind; attempts: number };

/** A failed attempt, as the layers below the port tell each other. */
export type Trouble = {
  kind: FailureKind;
  /** Trying again may help. */
  retryable: boolean;
  /** How long the server asks to wait, in milliseconds. */
  retryAfterMs: number | null;
  /** The server may not know this API, or not keep to a schema in it: the other transport is worth a try. */
  otherTransport: boolean;
  /** Tokens may have been used although nobody says how many. */
  mayCost: boolean;
  /** For the log: HTTP status, and code, type and parameter when they are plain identifiers. */
  detail: Record<string, string | number>;
};

export const trouble = (kind: FailureKind, rest: Partial<Omit<Trouble, 'kind'>> = {}): Trouble => ({
  kind,
  retryable: false,
  retryAfterMs: null,
  otherTransport: false,
  mayCost: true,
  detail: {},
  ...rest,
});
