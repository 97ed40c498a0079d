import { z } from 'zod';

/** The fields of `app_mention` and `message` events that are used. */
export const messageEventSchema = z.looseObject({
  type: z.enum(['app_mention', 'message']),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  user: z.string().optional(),
  /** The team of whoever wrote it, which in a shared channel may be another company's. */
  user_team: z.string().optional(),
  team: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  channel_type: z.string().optional(),
});
export type MessageEvent = z.infer<typeof messageEventSchema>;

/** Subtypes under which people's own words still arrive: with a file, or sent to the channel as well. */
const SUBTYPES_OF_PEOPLE = new Set(['file_share', 'thread_broadcast']);

/** Whether a person wrote it just now: no bot, no edit, deletion, join or other notice. */
export const isFromPerson = (event: {
  bot_id?: string | undefined;
  subtype?: string | undefined;
  user?: string | undefined;
}): boolean =>
  event.bot_id === undefined &&
  event.user !== undefined &&
  (event.subtype === undefined || SUBTYPES_OF_PEOPLE.has(event.subtype));

/** Whether a person wrote it under another message of a channel and mentions nobody who could be the bot. */
export const isReplyInChannel = (event: MessageEvent): boolean =>
  event.type === 'message' &&
  isFromPerson(event) &&
  (event.channel_type === 'channel' || event.channel_type === 'group') &&
  event.thread_ts !== undefined &&
  event.thread_ts !== event.ts;

/** Whether a person asks the bot: in its own direct messages, or by mentioning it anywhere else. */
export const isAddressed = (event: MessageEvent, botUserId: string): boolean => {
  if (!isFromPerson(event) || event.user === botUserId) return false;
  return (
    event.type === 'app_mention' ||
    event.channel_type === 'im' ||
    event.text.includes(`<@${botUserId}>`) ||
    event.text.includes(`<@${botUserId}|`)
  );
};
