import { z } from 'zod';
import type { Thread } from '../inbox/thread.ts';
import { ownTeamOr } from './own-team.ts';

/** The message that something was pressed under, or run on. */
export const pressedMessageSchema = z.looseObject({ ts: z.string(), thread_ts: z.string().optional() });

/** Who presses what the bot made, and where; each reader adds the actions it knows. */
export const pressSchema = z.looseObject({
  team: z.looseObject({ id: z.string() }).nullish(),
  channel: z.looseObject({ id: z.string() }),
  user: z.looseObject({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  response_url: z.string().optional(),
});

/** The same under a message, or on one. */
export const messagePressSchema = pressSchema.extend({ message: pressedMessageSchema });
type MessagePress = z.infer<typeof messagePressSchema>;

const threadTsOf = ({ message }: Pick<MessagePress, 'message'>): string => message.thread_ts ?? message.ts;

/** The place of the message that was pressed, in the bot's own team (`ownTeam`; empty where Slack did not say it). */
export const placeOfPress = (
  press: Pick<MessagePress, 'team' | 'channel' | 'message'>,
  ownTeam: string,
): Thread => ({
  team: ownTeamOr(press.team?.id, ownTeam),
  channel: press.channel.id,
  threadTs: threadTsOf(press),
});

/** A press that asks a question, of whichever team Slack names. */
export type AskingPress = {
  team: string;
  channel: string;
  user: string;
  /** The name to show for whoever pressed. */
  userName: string | undefined;
  /** The message that it was made on. */
  ts: string;
  threadTs: string;
  responseUrl: string | undefined;
};

export const toAskingPress = (press: MessagePress): AskingPress => ({
  team: press.team?.id ?? '',
  channel: press.channel.id,
  user: press.user.id,
  userName: press.user.name ?? press.user.username,
  ts: press.message.ts,
  threadTs: threadTsOf(press),
  responseUrl: press.response_url,
});
