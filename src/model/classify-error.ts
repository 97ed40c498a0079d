import { type FailureKind, type Trouble, trouble } from './failure.ts';
import { ReplyTooLargeError } from './limited-fetch.ts';
import type { OpenAiModule } from './load-openai.ts';
import { readRetryAfter } from './retry-after.ts';

/** Codes of HTTP errors, `error` events and failed responses that say more than a status. */
const KIND_OF_CODE: Record<string, FailureKind> = {
  insufficient_quota: 'quota',
  billing_hard_limit_reached: 'quota',
  billing_not_active: 'quota',
  budget_exceeded: 'quota',
  rate_limit_exceeded: 'rate_limited',
  rate_limit_error: 'rate_limited',
  invalid_api_key: 'auth',
  account_deactivated: 'auth',
  server_error: 'server',
  model_not_found: 'misconfigured',
  context_length_exceeded: 'misconfigured',
  invalid_prompt: 'refused',
  content_policy_violation: 'filtered',
  content_filter: 'filtered',
};

export const kindOfCode = (code: unknown): FailureKind | null =>
  typeof code === 'string' && Object.hasOwn(KIND_OF_CODE, code) ? (KIND_OF_CODE[code] ?? null) : null;

const kindOfStatus = (status: number): FailureKind => {
  if (status === 401 || status === 403) return 'auth';
  if (status === 402) return 'quota';
  if (status === 429) return 'rate_limited';
  if (status === 408 || status === 409 || status >= 500) return 'server';
  return 'misconfigured';
};

/** Answers of a server that does not know the path: the other API may be there. */
const NOT_HERE: ReadonlySet<number> = new Set([404, 405, 410, 501]);

const IDENTIFIER = /^[\w.[\]-]{1,64}$/;

/** Only what looks like an identifier: messages, and values in their place, may repeat the prompt. */
export const plainDetail = (values: Record<string, unknown>): Trouble['detail'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | number][] => {
      if (typeof value === 'number') return [[name, value]];
      return typeof value === 'string' && IDENTIFIER.test(value) ? [[name, value]] : [];
    }),
  );

type ApiError = InstanceType<OpenAiModule['APIError']>;

const classifyApiError = (error: ApiError, wallTime: number): Trouble => {
  const { status, code, type, param, requestID: requestId, headers } = error;
  const detail = plainDetail({ status, code, type, param, requestId });
  const byCode = kindOfCode(code) ?? kindOfCode(type);
  // Without a status it is an `error` event in a stream.
  if (status === undefined) {
    const kind = byCode ?? 'server';
    return trouble(kind, { retryable: kind === 'server' || kind === 'rate_limited', detail });
  }
  const kind = byCode ?? kindOfStatus(status);
  const mayTryAgain = headers?.get('x-should-retry') !== 'false';
  return trouble(kind, {
    retryable: mayTryAgain && (kind === 'rate_limited' || (kind === 'server' && status !== 501)),
    retryAfterMs: headers === undefined ? null : readRetryAfter(headers, wallTime),
    otherTransport: NOT_HERE.has(status) && code !== 'model_not_found',
    mayCost: status >= 500,
    detail,
  });
};

/** Undici's words for a connection that breaks while a body is read. */
const isBrokenConnection = (error: TypeError): boolean => /terminated|fetch failed/.test(error.message);

/**
 * Whatever the SDK, fetch or our own code threw during an attempt, as one of the closed kinds. `wallTime`:
 * milliseconds since 1970, for Retry-After dates.
 */
export const classifyError = (error: unknown, openai: OpenAiModule, wallTime: number): Trouble => {
  if (error instanceof ReplyTooLargeError) return trouble('invalid_output');
  if (error instanceof openai.APIConnectionTimeoutError) return trouble('timeout');
  if (error instanceof openai.APIConnectionError) {
    return trouble('network', { retryable: true, mayCost: false });
  }
  if (error instanceof openai.APIError) return classifyApiError(error, wallTime);
  if (error instanceof TypeError && isBrokenConnection(error)) return trouble('network', { retryable: true });
  // A body that is not what it has to be: half JSON, which may pass, or a page in its place.
  if (error instanceof SyntaxError) return trouble('server', { retryable: true, otherTransport: true });
  if (error instanceof TypeError) return trouble('server', { otherTransport: true });
  // What is left is ours: a schema that structured output cannot express, a setting the SDK refuses.
  const name = error instanceof Error ? error.name : typeof error;
  return trouble('misconfigured', { mayCost: false, detail: plainDetail({ error: name }) });
};
