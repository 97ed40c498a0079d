import type { Given } from './given.ts';
import type { Delivery } from './workspace-types.ts';

/** An element of a message (`channel` and `messageTs`) or of a view (`viewId`), and what is done with it. */
export type Act = Given & {
  user?: string;
  channel?: string;
  messageTs?: string;
  viewId?: string;
  /** Only needed when two blocks use the same action id. */
  blockId?: string;
  actionId: string;
};
/**
 * `isDelivered` is false for an input that only fills a form in: the bot hears of it with the form. A response url
 * comes with elements of messages alone.
 */
export type Acted =
  | { isDelivered: false }
  | (Delivery & { isDelivered: true; triggerId: string; responseUrl?: string });

/** Answers by block id and action id. */
export type SentValues = Record<string, Record<string, Given>>;
export type SubmitView = { user?: string; viewId: string; values?: SentValues };
/** What became of the modal. `failed`: the bot did not answer, or answered what Slack would not take. */
export type Submitted = {
  outcome: 'closed' | 'errors' | 'updated' | 'pushed' | 'cleared' | 'failed';
  /** What is wrong with the inputs, by block id. */
  errors?: Record<string, string>;
  reason?: string;
  failure?: Delivery['failure'];
  /** Null when the workspace itself found errors and the bot was not asked. */
  triggerId: string | null;
};

export type CloseView = { user?: string; viewId: string };
/** The modals that closed, and what became of the news for those that wanted to be told. */
export type Closed = { closed: string[]; deliveries: Delivery[] };

export type RunShortcut = { user?: string; callbackId: string; channel: string; messageTs: string };
