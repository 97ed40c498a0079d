import { setTimeout as wait } from 'node:timers/promises';
import { type Attempt, sendOverHttp } from './send-over-http.ts';
import type { DeliverOptions, Delivery, SentEnvelope, WorkspaceOptions } from './workspace-types.ts';

/** docs.slack.dev/apis/events-api, "Retries": almost at once, after one minute, after five. */
const DEFAULT_RETRY_DELAYS_MS = [0, 60_000, 300_000];

/** `stopped` ends waits and requests under way when the workspace closes. */
export type DeliveryDeps = { options: WorkspaceOptions; stopped: AbortSignal };

/** One delivery to the bot. Never throws: a refused connection is a failed delivery. */
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

async function attempt(envelope: SentEnvelope, deps: DeliveryDeps, how: DeliverOptions): Promise<Attempt> {
  const { transport } = deps.options;
  if (transport === undefined) return sendOverHttp(envelope, how, deps);
  return { ...(await transport(envelope, how)), isFinal: deps.stopped.aborted };
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
