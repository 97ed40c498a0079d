import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { createBoltLogger } from './bolt-logger.ts';

const CALL_TIMEOUT_MS = 10_000;

/**
 * Options of Slack's Web API client, a fresh object each time: the Socket Mode client writes 100 retries into the one
 * it is given. Retries are ours (call-slack.ts): the client's own would repeat posts that may have succeeded, and one
 * 429 would hold up its calls to every channel.
 */
export const clientOptions = (
  apiUrl: string | undefined,
  { log, metrics }: { log: Log; metrics: Pick<Metrics, 'slackFetch'> },
) => ({
  ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  fetch: metrics.slackFetch(globalThis.fetch),
  timeout: CALL_TIMEOUT_MS,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  logger: createBoltLogger(log),
});
