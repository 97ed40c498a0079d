/** Errors with the shapes of Slack's Web API client, whose classes Bolt does not export one by one. */
export const platformError = (error: string): Error =>
  Object.assign(new Error(`An API error occurred: ${error}`), {
    code: 'slack_webapi_platform_error',
    data: { ok: false, error },
  });

export const rateLimitedError = (retryAfter: number): Error =>
  Object.assign(new Error('rate limited'), { code: 'slack_webapi_rate_limited_error', retryAfter });

export const httpError = (statusCode: number): Error =>
  Object.assign(new Error(`status ${statusCode}`), { code: 'slack_webapi_http_error', statusCode });

export const requestError = (connectionCode?: string): Error => {
  const cause =
    connectionCode === undefined ? undefined : Object.assign(new Error('connect'), { code: connectionCode });
  const original = new TypeError('fetch failed', { cause });
  return Object.assign(new Error('A request error occurred'), {
    code: 'slack_webapi_request_error',
    original,
  });
};
