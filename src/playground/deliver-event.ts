import { type DeliveryDeps, deliverWithRetries } from './deliver.ts';
import type { EventEnvelope } from './event-envelopes.ts';
import type { WorkspaceState } from './state.ts';
import type { EventDelivery } from './workspace-types.ts';

/** Sends one event with Slack's repeats, and keeps it so that it can be sent again. */
export async function deliverEvent(
  envelope: EventEnvelope,
  { state, deps }: { state: WorkspaceState; deps: DeliveryDeps },
): Promise<EventDelivery> {
  const sent = { body: JSON.stringify(envelope), contentType: 'application/json' };
  state.envelopes.set(envelope.event_id, sent);
  state.lastEventId = envelope.event_id;
  const delivery = await deliverWithRetries(sent, deps);
  deps.options.log?.('event', {
    eventId: envelope.event_id,
    status: delivery.status,
    attempts: delivery.attempts,
  });
  return { ...delivery, eventId: envelope.event_id };
}
