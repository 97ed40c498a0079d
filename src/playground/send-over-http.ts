import { signRequest } from './sign-request.ts';
import type { DeliverOptions, Delivery, SentEnvelope, WorkspaceOptions } from './workspace-types.ts';

/** docs.slack.dev/apis/events-api, "Responding to events". */
const DEFAULT_TIMEOUT_MS = 3_000;

/** `isFinal`: it is not to be repeated, whatever came of it. */
export type Attempt = Delivery & { isFinal: boolean };

/** One signed POST to the bot. Never throws: a refused connection is a failed delivery. */
export async function sendOverHttp(
  { body, contentType }: SentEnvelope,
  how: DeliverOptions,
  { options, stopped }: { options: WorkspaceOptions; stopped: AbortSignal },
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
