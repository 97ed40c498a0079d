import { z } from 'zod';
import { type AskingPress, messagePressSchema, toAskingPress } from '../press-schema.ts';
import { COMPARE_SHORTCUT } from './compare-shortcut.ts';

const shortcutSchema = messagePressSchema.extend({
  type: z.literal('message_action'),
  callback_id: z.literal(COMPARE_SHORTCUT),
  action_ts: z.string().optional(),
});

/** A run of the shortcut on a message. */
export type Shortcut = AskingPress & {
  /** When it was run, by Slack's clock as far as Slack says so. */
  ranAt: string | undefined;
};

/** The run of our shortcut in a delivery; null for everything else. */
export const readShortcut = (body: unknown): Shortcut | null => {
  const read = shortcutSchema.safeParse(body);
  return read.success ? { ...toAskingPress(read.data), ranAt: read.data.action_ts } : null;
};

/** Two runs within so many seconds on one message by one person are a double click. */
const DOUBLE_CLICK_S = 10;

/**
 * Keys by which a double click is known though Slack numbers its deliveries apart: two spans of time that follow each
 * other, of which a later click within one span shares one. After two spans the same click is asked anew.
 */
export const shortcutKeys = (body: unknown): string[] => {
  const shortcut = readShortcut(body);
  if (shortcut === null) return [];
  const { channel, ts, user, ranAt } = shortcut;
  const span = Math.floor(Number(ranAt) / DOUBLE_CLICK_S);
  if (!Number.isFinite(span)) return [];
  return [span, span + 1].map((each) => `shortcut:${channel}:${ts}:${user}:${each}`);
};
