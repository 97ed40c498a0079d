import { connectionCode } from './slack-error.ts';

/** A response_url did not take a message. `word` is Slack's reason when it gave one. */
export class RespondError extends Error {
  readonly code = 'respond_failed';
  readonly status: number | null;
  readonly word: string | null;
  /** False when nobody can have seen the message. */
  readonly mayBeShown: boolean;

  constructor(failure: { status: number | null; word: string | null; mayBeShown: boolean }, cause?: unknown) {
    const { status, word, mayBeShown } = failure;
    const answered = status === null ? 'did not answer' : `answered ${status}`;
    super(`a response url ${answered}${word === null ? '' : ` (${word})`}`, { cause });
    this.name = 'RespondError';
    this.status = status;
    this.word = word;
    this.mayBeShown = mayBeShown;
  }
}

/** Slack's words for a response_url that takes nothing any more. */
const GONE = new Set(['expired_url', 'used_url', 'invalid_url', 'url_expired', 'no_text']);

/** Whether a response_url will never take a message again: used five times, half an hour old, or unknown. */
export const isGone = (error: unknown): boolean =>
  error instanceof RespondError &&
  (error.status === 404 || error.status === 410 || (error.word !== null && GONE.has(error.word)));

/** Slack says "ok", `{"ok":true}`, a bare word such as `invalid_blocks`, or `{"ok":false,"error":"..."}`. */
const refusal = (body: string): string | null => {
  const word = /^\s*(?:\{.*"error"\s*:\s*")?([a-z]+(?:_[a-z]+)+)/s.exec(body.slice(0, 1_000));
  return word?.[1] ?? null;
};

const TIMEOUT_MS = 10_000;
const MAX_ATTEMPTS = 3;
const MAX_WAIT_SECONDS = 60;

export type RespondDeps = { fetch: typeof globalThis.fetch; sleep: (ms: number) => Promise<void> };

const send = async (deps: RespondDeps, responseUrl: string, body: string): Promise<Response> => {
  try {
    return await deps.fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    const mayBeShown = connectionCode(error) === undefined;
    throw new RespondError({ status: null, word: null, mayBeShown }, error);
  }
};

/**
 * Sends one message through a response_url, for the asker alone. Waits out Retry-After; an outcome that is not
 * known is not tried again, because nobody can look whether the message was shown.
 * @throws RespondError
 */
export const sendResponse = async (
  deps: RespondDeps,
  responseUrl: string,
  content: Record<string, unknown>,
): Promise<void> => {
  const body = JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...content });
  for (let attempt = 1; ; attempt += 1) {
    const response = await send(deps, responseUrl, body);
    const word = refusal(await response.text().catch(() => ''));
    if (response.ok && word === null) return;
    const retryAfter = Number(response.headers.get('retry-after') ?? 1);
    const mayWait = response.status === 429 && attempt < MAX_ATTEMPTS && retryAfter <= MAX_WAIT_SECONDS;
    if (!mayWait) {
      throw new RespondError({ status: response.status, word, mayBeShown: response.status >= 500 });
    }
    await deps.sleep(retryAfter * 1_000);
  }
};
