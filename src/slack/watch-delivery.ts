import type { DeliveryKind, DeliveryOutcome, Metrics } from '../metrics/metrics.ts';
import type { Delivery } from './intake.ts';

const KINDS: Readonly<Record<string, DeliveryKind>> = {
  event_callback: 'event',
  block_actions: 'press',
  view_submission: 'form',
  view_closed: 'form',
  message_action: 'shortcut',
  shortcut: 'shortcut',
};

const isMessage = (event: unknown): boolean =>
  typeof event === 'object' &&
  event !== null &&
  'type' in event &&
  (event.type === 'message' || event.type === 'app_mention');

const kindOf = ({ type, command, event }: Record<string, unknown>): DeliveryKind => {
  if (typeof command === 'string') return 'command';
  return isMessage(event) ? 'message' : (KINDS[String(type)] ?? 'other');
};

/** Takes a delivery, and counts it: what it was, when it was acknowledged, what became of it. */
export const watchDelivery =
  (take: (delivery: Delivery) => Promise<DeliveryOutcome>, metrics: Pick<Metrics, 'delivery'>) =>
  async (delivery: Delivery): Promise<void> => {
    const counted = metrics.delivery(kindOf(delivery.body));
    const ack = async (...given: Parameters<Delivery['ack']>): Promise<void> => {
      await delivery.ack(...given);
      counted.acknowledged();
    };
    try {
      counted.ended(await take({ ...delivery, ack }));
    } catch (error) {
      counted.ended('failed');
      throw error;
    }
  };
