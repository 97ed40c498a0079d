import { z } from 'zod';

/**
 * Why a call of Slack's Web API failed. `ambiguous`: it may have been carried out all the same (time limit,
 * broken connection, 5xx); `unreached`: it certainly was not, because no connection came about.
 */
export type SlackFailure =
  | { kind: 'platform'; error: string }
  | { kind: 'rate-limited'; retryAfterSeconds: number }
  | { kind: 'unreached' }
  | { kind: 'ambiguous' }
  | { kind: 'other' };

const platformError = z.looseObject({
  code: z.literal('slack_webapi_platform_error'),
  data: z.looseObject({ error: z.string() }),
});
const rateLimitedError = z.looseObject({
  code: z.literal('slack_webapi_rate_limited_error'),
  retryAfter: z.number(),
});
const httpError = z.looseObject({ code: z.literal('slack_webapi_http_error'), statusCode: z.number() });
const requestError = z.looseObject({ code: z.literal('slack_webapi_request_error') });

/** Slack's answer to a call broke off or was none of Slack's: whether the call was carried out is not known. */
export class BrokenAnswerError extends Error {
  readonly code = 'slack_broken_answer';

  constructor(cause: unknown) {
    super("Slack's answer could not be read", { cause });
    this.name = 'BrokenAnswerError';
  }
}

const NO_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const RATE_LIMITED = new Set(['ratelimited', 'rate_limited']);
const MAYBE_DONE = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

/** Why no connection came about (ECONNREFUSED and the like); undefined when one may have. */
export const connectionCode = (error: unknown, depth = 0): string | undefined => {
  if (!(error instanceof Error) || depth > 4) return undefined;
  if ('code' in error && typeof error.code === 'string' && NO_CONNECTION.has(error.code)) return error.code;
  return connectionCode('original' in error ? error.original : error.cause, depth + 1);
};

/** Slack's own words look like `not_in_channel`; the client also reports bodies of proxies as a word. */
const WORD = /^[a-z0-9_]+$/;

const fromPlatform = (error: string): SlackFailure => {
  if (!WORD.test(error)) return { kind: 'ambiguous' };
  if (RATE_LIMITED.has(error)) return { kind: 'rate-limited', retryAfterSeconds: 1 };
  if (MAYBE_DONE.has(error)) return { kind: 'ambiguous' };
  return { kind: 'platform', error };
};

/** Sorts what a Web API call threw. The classes are told by `code`: they are not exported by Bolt itself. */
export const classifySlackError = (error: unknown): SlackFailure => {
  const platform = platformError.safeParse(error);
  if (platform.success) return fromPlatform(platform.data.data.error);
  if (error instanceof BrokenAnswerError) return { kind: 'ambiguous' };
  const limited = rateLimitedError.safeParse(error);
  if (limited.success) return { kind: 'rate-limited', retryAfterSeconds: limited.data.retryAfter };
  const http = httpError.safeParse(error);
  if (http.success) return { kind: http.data.statusCode >= 500 ? 'ambiguous' : 'other' };
  if (requestError.safeParse(error).success) {
    return { kind: connectionCode(error) === undefined ? 'ambiguous' : 'unreached' };
  }
  // A 429 without Retry-After comes as a bare Error.
  const isBareRateLimit = error instanceof Error && error.message.startsWith('Retry header');
  return isBareRateLimit ? { kind: 'rate-limited', retryAfterSeconds: 1 } : { kind: 'other' };
};

/** Slack's word for a refused call, e.g. `not_in_channel`, or null when the failure was another one. */
export const slackErrorWord = (error: unknown): string | null => {
  const failure = classifySlackError(error);
  return failure.kind === 'platform' ? failure.error : null;
};

/** Slack's words after which nothing works any more until the bot is started with another token. */
const TOKEN_REFUSED = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
]);

/** Whether Slack refuses the token of a call. */
export const isTokenRefused = (error: unknown): boolean => TOKEN_REFUSED.has(slackErrorWord(error) ?? '');
