import { z } from 'zod';

export const turnSchema = z.strictObject({
  speaker: z.string(),
  text: z.string(),
  /** When it was said, as the platform gives it; not used for anything but order. */
  time: z.string().optional(),
});
export type Turn = z.infer<typeof turnSchema>;

/** A question, free of the platform it came from. `today` is the date every support window is judged by. */
export const requestSchema = z.strictObject({
  id: z.string(),
  source: z.enum(['command', 'mention', 'message', 'shortcut', 'cli']),
  text: z.string(),
  /** Earlier turns, oldest first; the bot's own have the speaker `stack-compare`. */
  thread: z.array(turnSchema).default([]),
  team: z.string().optional(),
  channel: z.string().optional(),
  user: z.string().optional(),
  /** The thread it belongs to, as the platform names it: opaque, nothing reads anything from it. */
  threadId: z.string().optional(),
  /** There are earlier turns that nobody can read any more; what is remembered of them stands in for them. */
  hasGap: z.boolean().optional(),
  /** Asked by somebody who is not of the team: what the team keeps is not for them. */
  isFromOutside: z.boolean().optional(),
  /** Display names by speaker, for who is told what others said: shown to people and to nobody else. */
  names: z.record(z.string(), z.string()).optional(),
  today: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type Request = z.infer<typeof requestSchema>;

/** The bot's name as a speaker: its words are never requirements. */
export const BOT_SPEAKER = 'stack-compare';
