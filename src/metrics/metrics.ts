import type { WatchModel } from '../model-steps/model-steps.ts';
import type { Outcome } from '../store/schema.ts';

/** What Slack delivers. `event`: any but a message; `form`: a dialog that was sent or closed. */
export const DELIVERY_KINDS = ['command', 'message', 'event', 'press', 'form', 'shortcut', 'other'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/**
 * What became of a delivery: a question that is stored and answered, one that came before, one that was not taken on,
 * anything else that was carried out, or one that could not be stored or carried out.
 */
export const DELIVERY_OUTCOMES = ['taken', 'duplicate', 'refused', 'other', 'failed'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

/** Told how stored questions go on. */
export type WatchRequests = {
  /** The answer stands; milliseconds since the question came in. */
  answered: (ms: number) => void;
  /** `behaviour`: what kind of answer stands, null where none does. */
  ended: (outcome: Outcome, behaviour: string | null) => void;
};

/**
 * Where the program counts what happens. Nothing here throws or waits, and nothing is told words or ids of people.
 */
export type Metrics = {
  /** A delivery comes in. `acknowledged` counts once; `ended` says what became of it. */
  delivery: (kind: DeliveryKind) => { acknowledged: () => void; ended: (outcome: DeliveryOutcome) => void };
  requests: WatchRequests;
  /** Slack did not take a form of a message, and a plainer one follows. */
  plainerForm: (rejected: string) => void;
  /** A fetch that counts the calls of Slack's Web API made with it. */
  slackFetch: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch;
  model: WatchModel;
};

/** Counts nothing. */
export const noMetrics: Metrics = {
  delivery: () => ({ acknowledged: () => undefined, ended: () => undefined }),
  requests: { answered: () => undefined, ended: () => undefined },
  plainerForm: () => undefined,
  slackFetch: (fetch) => fetch,
  model: {},
};
