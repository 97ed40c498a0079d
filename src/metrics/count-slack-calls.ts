/** What became of a call of Slack's Web API. `refused`: any of Slack's words that is not named here. */
export type SlackCallOutcome =
  | 'ok'
  | 'rate_limited'
  | 'token_refused'
  | 'missing_scope'
  | 'no_access'
  | 'form_rejected'
  | 'refused'
  | 'server_error'
  | 'unreachable';

const OUTCOMES: Readonly<Record<string, SlackCallOutcome>> = {
  ratelimited: 'rate_limited',
  rate_limited: 'rate_limited',
  not_authed: 'token_refused',
  invalid_auth: 'token_refused',
  account_inactive: 'token_refused',
  token_revoked: 'token_refused',
  token_expired: 'token_refused',
  missing_scope: 'missing_scope',
  no_permission: 'missing_scope',
  not_in_channel: 'no_access',
  channel_not_found: 'no_access',
  is_archived: 'no_access',
  restricted_action: 'no_access',
  invalid_blocks: 'form_rejected',
  invalid_blocks_format: 'form_rejected',
  msg_blocks_too_long: 'form_rejected',
  msg_too_long: 'form_rejected',
  internal_error: 'server_error',
  fatal_error: 'server_error',
  service_unavailable: 'server_error',
};

const wordOf = (body: unknown): string | null => {
  if (typeof body !== 'object' || body === null || !('ok' in body) || body.ok === true) return null;
  return 'error' in body && typeof body.error === 'string' ? body.error : '';
};

const outcomeOf = async (response: Response): Promise<SlackCallOutcome> => {
  if (response.status === 429) return 'rate_limited';
  if (response.status >= 500) return 'server_error';
  try {
    const word = wordOf(await response.json());
    return word === null ? 'ok' : (OUTCOMES[word] ?? 'refused');
  } catch {
    // An upload is answered in plain words; a Web API method is not.
    return response.ok ? 'ok' : 'refused';
  }
};

/** A method of the Web API by its URL; uploads go to addresses of their own, which name files. */
const methodOf = (url: string): string => /\/api\/([a-zA-Z]+(?:\.[a-zA-Z]+)+)$/.exec(url)?.[1] ?? 'upload';

/** Tells `count` of every call made with `fetch`, and leaves the call as it is. */
export const countSlackCalls =
  (
    fetch: typeof globalThis.fetch,
    count: (method: string, outcome: SlackCallOutcome) => void,
  ): typeof globalThis.fetch =>
  async (input, init) => {
    const method = methodOf(input instanceof Request ? input.url : String(input));
    try {
      const response = await fetch(input, init);
      // A copy, read beside the caller's: what breaks there is the caller's to see.
      void outcomeOf(response.clone()).then((outcome) => count(method, outcome));
      return response;
    } catch (error) {
      count(method, 'unreachable');
      throw error;
    }
  };
