import type { Log } from '../log.ts';
import type { Deliveries } from './deliveries.ts';
import { deliveryKeys } from './delivery-keys.ts';
import type { Jobs } from './jobs.ts';

/** One parsed delivery from Slack, whichever door it came through. */
export type Delivery = {
  body: Record<string, unknown>;
  ack: (response?: unknown) => Promise<void>;
  retryNum?: number;
  retryReason?: string;
  /** Tells a replayed request that has no id of its own, e.g. its signature. */
  replayKey?: string;
};

export type IntakeDeps = {
  deliveries: Deliveries;
  jobs: Jobs;
  log: Log;
  botUserId: string;
  /** Bolt's App.processEvent. */
  processEvent: (delivery: Delivery) => Promise<void>;
};

const takeOn = async (delivery: Delivery, keys: string[], deps: IntakeDeps): Promise<void> => {
  let acknowledged = false;
  const ack = async (response?: unknown): Promise<void> => {
    if (acknowledged) return;
    acknowledged = true;
    await delivery.ack(response);
  };
  try {
    await deps.processEvent({ ...delivery, ack });
  } catch (error) {
    deps.log.error({ err: error }, 'a delivery could not be processed');
    if (!acknowledged) {
      await deps.deliveries.release(keys);
      throw error;
    }
  }
  // No listener wanted it. Without this Slack would wait three seconds and show the user an error.
  if (!acknowledged) await ack();
};

/**
 * The one way in for everything Slack delivers: remembers it, drops what was delivered before, hands the rest
 * to Bolt as a tracked job. Whatever has to be stored before Slack is told "received" is stored here.
 * Rejects only when nothing was acknowledged, so that the receiver can refuse it and Slack delivers again.
 */
export const createIntake =
  (deps: IntakeDeps) =>
  async (delivery: Delivery): Promise<void> => {
    const keys = deliveryKeys(delivery.body, deps.botUserId);
    if (keys.length === 0 && delivery.replayKey !== undefined) keys.push(`replay:${delivery.replayKey}`);
    if (!(await deps.deliveries.claim(keys))) {
      deps.log.info(
        { retryNum: delivery.retryNum, retryReason: delivery.retryReason },
        'duplicate delivery dropped',
      );
      await delivery.ack();
      return;
    }
    const work = takeOn(delivery, keys, deps);
    deps.jobs.track(work);
    await work;
  };
