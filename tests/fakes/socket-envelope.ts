import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { DeliverOptions, SentEnvelope } from '../../src/playground/workspace-types.ts';

type Shared = { envelope_id: string; payload: Record<string, unknown>; accepts_response_payload: boolean };
export type SocketEnvelope =
  | (Shared & { type: 'events_api'; retry_attempt: number; retry_reason: string })
  | (Shared & { type: 'slash_commands' | 'interactive' });

const objectSchema = z.record(z.string(), z.unknown());
/** The kinds of interaction that can be answered in the acknowledgement. */
const answerable = new Set<unknown>(['view_submission', 'block_suggestion', 'dialog_submission']);

/** What HTTP would carry, as Socket Mode carries it: events and interactions as objects, commands as fields. */
export function socketEnvelope(sent: SentEnvelope, how: DeliverOptions): SocketEnvelope {
  const id = { envelope_id: randomUUID() };
  if (sent.contentType === 'application/json') {
    const payload = objectSchema.parse(JSON.parse(sent.body));
    return { ...id, type: 'events_api', payload, accepts_response_payload: false, ...retryFields(how) };
  }
  const form = new URLSearchParams(sent.body);
  const interaction = form.get('payload');
  if (interaction === null) {
    const payload = Object.fromEntries(form);
    return { ...id, type: 'slash_commands', payload, accepts_response_payload: true };
  }
  const payload = objectSchema.parse(JSON.parse(interaction));
  const isAnswerable = answerable.has(payload['type']);
  return { ...id, type: 'interactive', payload, accepts_response_payload: isAnswerable };
}

/** Socket Mode has its own word for a missing acknowledgement; first deliveries carry 0 and no reason. */
function retryFields({ retryNum = 0, retryReason = 'http_timeout' }: DeliverOptions): {
  retry_attempt: number;
  retry_reason: string;
} {
  if (retryNum === 0) return { retry_attempt: 0, retry_reason: '' };
  return { retry_attempt: retryNum, retry_reason: retryReason === 'http_timeout' ? 'timeout' : retryReason };
}
