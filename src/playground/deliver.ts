import { setTimeout as wait } from 'node:timers/promises';
import { signRequest } from './sign-request.ts';
import type { SentEnvelope } from './state.ts';
import type { DeliverOptions, Delivery, WorkspaceOptions } from './workspace-types.ts';

/** docs.slack.dev/apis/events-api, "Responding to events". */
const DEFAULT_TIMEOUT_MS = 3_000;
/** docs.slack.dev/apis/events-api, "Retries": almost at once, after one minute, after five. */
const DEFAULT_RETRY_DELAYS_MS = [0, 60_000, 300_000];

/** `stopped` ends waits and requests under way when the workspace closes. */
export type DeliveryDeps = { options: WorkspaceOptions; stopped: AbortSignal };

type Attempt = Delivery & { isFinal: boolean };

/** One signed POST to the bot. Never throws: a refused connection is a failed delivery. */
export async function deliverOnce(
  envelope: SentEnvelope,
  deps: DeliveryDeps,
  how: DeliverOptions = {},
): Promise<Delivery> {
  const { isFinal: _, ...delivery } = await attempt(envelope, deps, how);
  return delivery;
}

/**
 * The same, repeated as Slack repeats events: up to three times, saying which repeat it is and why. A bot
 * that answers `x-slack-no-retry: 1` is left alone.
 */
export async function deliverWithRetries(envelope: SentEnvelope, deps: DeliveryDeps): Promise<Delivery> {
  let { isFinal, ...delivery } = await attempt(envelope, deps, {});
  for (const [index, delay] of (deps.options.retryDelaysMs ?? DEFAULT_RETRY_DELAYS_MS).entries()) {
    if (delivery.failure === undefined || isFinal || !(await pause(delay, deps.stopped))) return delivery;
    const repeat = { retryNum: index + 1, retryReason: delivery.failure };
    ({ isFinal, ...delivery } = await attempt(envelope, deps, repeat));
    delivery.attempts = index + 2;
  }
  return delivery;
}

async function attempt(
  { body, contentType }: SentEnvelope,
  { options, stopped }: DeliveryDeps,
  how: DeliverOptions,
): Promise<Attempt> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  try {
    const response = await fetch(`${options.deliverTo}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': contentType,
        ...signRequest(body, options.signingSecret, options.clock(), how.signature),
        ...retryHeaders(how),
      },
      signal: AbortSignal.any([timeout, stopped]),
    });
    const answered = { status: response.status, body: await response.text(), attempts: 1 };
    const isFinal = response.headers.get('x-slack-no-retry') === '1';
    return { ...answered, isFinal, ...(response.ok ? {} : { failure: 'http_error' as const }) };
  } catch {
    const failure = timeout.aborted ? 'http_timeout' : 'connection_failed';
    return { status: 0, body: '', attempts: 1, isFinal: stopped.aborted, failure };
  }
}

function retryHeaders({ retryNum, retryReason }: DeliverOptions): Record<string, string> {
  if (retryNum === undefined) return {};
  return { 'x-slack-retry-num': String(retryNum), 'x-slack-retry-reason': retryReason ?? 'http_timeout' };
}

/** False when the workspace was closed meanwhile. */
async function pause(milliseconds: number, stopped: AbortSignal): Promise<boolean> {
  try {
    await wait(milliseconds, undefined, { signal: stopped, ref: false });
    return true;
  } catch {
    return false;
  }
}
