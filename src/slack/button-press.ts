import { z } from 'zod';
import { ownTeamOr } from './own-team.ts';
import { pressedMessageSchema, pressSchema } from './press-schema.ts';

const buttonPressSchema = pressSchema.extend({
  message: pressedMessageSchema,
  trigger_id: z.string().optional(),
  actions: z.tuple([z.looseObject({ value: z.string() })]),
});

/** A press on a button under a message. The place is that of the message, whatever the button says. */
export type ButtonPress = {
  value: string;
  place: { team: string; channel: string; threadTs: string };
  /** The message that the button stands under. */
  ts: string;
  user: string;
  triggerId: string | null;
  responseUrl: string | undefined;
};

/** The press in a delivery, null when it came in a shape that is not known. `ownTeam`: where Slack said it. */
export const readButtonPress = (body: unknown, ownTeam: string): ButtonPress | null => {
  const press = buttonPressSchema.safeParse(body);
  if (!press.success) return null;
  const { team, channel, user, message, trigger_id: triggerId, response_url: responseUrl } = press.data;
  const threadTs = message.thread_ts ?? message.ts;
  return {
    value: press.data.actions[0].value,
    place: { team: ownTeamOr(team?.id, ownTeam), channel: channel.id, threadTs },
    ts: message.ts,
    user: user.id,
    triggerId: triggerId ?? null,
    responseUrl,
  };
};
