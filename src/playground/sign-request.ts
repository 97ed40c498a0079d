import { createHmac } from 'node:crypto';
import type { Signature } from './workspace-types.ts';

/** Ten minutes: Slack's recipe refuses requests of more than five. */
const STALE_BY_SECONDS = 600;

/**
 * The two headers of a signed request, by docs.slack.dev/authentication/verifying-requests-from-slack:
 * HMAC-SHA-256 with the signing secret over `v0:timestamp:body`. `stale` is correctly signed but old,
 * `forged` is signed with another secret.
 */
export function signRequest(
  body: string,
  signingSecret: string,
  nowMs: number,
  signature: Signature = 'good',
): { 'x-slack-request-timestamp': string; 'x-slack-signature': string } {
  const timestamp = Math.floor(nowMs / 1000) - (signature === 'stale' ? STALE_BY_SECONDS : 0);
  const secret = signature === 'forged' ? `${signingSecret}-of-someone-else` : signingSecret;
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${hash}` };
}
