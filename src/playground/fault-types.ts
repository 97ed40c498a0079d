/** Trouble on demand: what it hits, what it does, how often. */
export type Fault = {
  /** A Web API method, `response_url`, `*` for any of them, or `model` for calls to a language model. */
  method: string;
  /** Answers `{ok: false, error}` with status 200. */
  error?: string;
  /** Answers with this HTTP status and no JSON. */
  status?: number;
  /** Waits first; alone, the call is then carried out. */
  delayMs?: number;
  /** Answers 429 with this Retry-After, in seconds. */
  retryAfter?: number;
  /** Carries the call out and then destroys the connection without an answer. */
  loseResponse?: boolean;
  /** How many calls it hits; 1 when absent. */
  times?: number;
  /** How many of the calls it could hit it lets pass first; 0 when absent. */
  skip?: number;
  /** Only calls about this channel: a `channel` or `channel_id` argument, or the one of the response_url. */
  channel?: string;
  /** Only calls with a block of this type at their top level. */
  blockType?: string;
  /** The preset it came from. */
  preset?: string;
  /** Hits until it is switched off, whatever `times` says. */
  isLasting?: boolean;
};
/** A fault that has hits left: `times` of them, after `skip` calls that pass. */
export type ActiveFault = Fault & { id: string; times: number; skip: number };
